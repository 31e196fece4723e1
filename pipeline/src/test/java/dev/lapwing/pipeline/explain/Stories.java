package dev.lapwing.pipeline.explain;

import dev.lapwing.core.event.AccountKind;
import dev.lapwing.core.event.Auth;
import dev.lapwing.core.event.Context;
import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventBuilder;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.Geo;
import dev.lapwing.core.event.NetworkClass;
import dev.lapwing.core.event.Outcome;
import dev.lapwing.core.event.ProcessInfo;
import dev.lapwing.core.event.Traffic;
import dev.lapwing.core.event.User;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Weeks of ordinary life of one user or machine, and what then was out of the ordinary. */
final class Stories {

  private static final long START = Instant.parse("2026-03-02T09:00:00Z").toEpochMilli();
  private static final long MINUTE = 60_000L;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;
  private static final int DAYS = 35;
  private static final String CHROME =
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
          + " Chrome/145.0.0.0 Safari/537.36";
  private static final String FIREFOX =
      "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
  private static final String WORD =
      "C:\\Program Files\\Microsoft Office\\root\\Office16\\WINWORD.EXE";
  private static final Geo HOME = new Geo("PT", "Lisboa", "Lisbon", 38.72, -9.14, 20, 3243, "MEO");
  private static final Geo ELSEWHERE =
      new Geo("PT", "Lisboa", "Lisbon", 38.74, -9.15, 20, 12353, "Vodafone");

  private Stories() {}

  /** Uploads of a megabyte or two an hour, then of close to a gigabyte within one. */
  static List<Event> upload() {
    List<Event> events = new ArrayList<>();
    for (int day = 0; day < DAYS; day++) {
      for (int hour = 0; weekday(day) && hour < 8; hour++) {
        long bytes = 1_000_000L * (1 + (day + hour) % 3);
        events.add(sent(START + day * DAY + hour * HOUR, "52.96.40.18", bytes));
      }
    }
    events.add(sent(START + DAYS * DAY + 3 * HOUR, "203.0.113.9", 900_000_000L));
    return events;
  }

  /** Sign-ins with one laptop at home, then with a stranger's device from another provider. */
  static List<Event> signIns() {
    List<Event> events = new ArrayList<>();
    for (int day = 0; day < DAYS; day++) {
      if (weekday(day)) {
        events.add(signIn(START + day * DAY, "85.241.7.9", HOME, "laptop", CHROME));
        events.add(signIn(START + day * DAY + 5 * HOUR, "85.241.7.9", HOME, "laptop", CHROME));
      }
    }
    long night = START + DAYS * DAY - 6 * HOUR;
    events.add(signIn(night, "213.30.1.2", ELSEWHERE, "unknown", FIREFOX));
    return events;
  }

  /** The same programs each day, Word among them; then Word starts one itself, for once. */
  static List<Event> programs() {
    List<Event> events = new ArrayList<>();
    for (int day = 0; day < 2 * DAYS; day++) {
      for (int n = 0; n < 12; n++) {
        String child = n == 0 ? WORD : "C:\\Program Files\\tool" + n % 6 + ".exe";
        events.add(
            started(START + day * DAY + n * 40 * MINUTE, child, "C:\\Windows\\explorer.exe"));
      }
    }
    events.add(started(START + 2 * DAYS * DAY, "C:\\Windows\\System32\\certutil.exe", WORD));
    return events;
  }

  /** Ordinary traffic, and from some day on a call every five minutes. */
  static List<Event> calls() {
    List<Event> events = new ArrayList<>();
    for (int day = 0; day < DAYS; day++) {
      for (int n = 0; n < 9; n++) {
        long time = START + day * DAY + n * HOUR + (day * 7919L + n * 104_729L) % HOUR;
        events.add(sent(time, "52.96.40." + n % 4, 3000 + 70 * n));
      }
    }
    for (int n = 0; n < 280; n++) {
      long jitter = (n * 7919L) % 41_000;
      events.add(sent(START + DAYS * DAY + n * 5 * MINUTE + jitter, "203.0.113.66", 412));
    }
    return events;
  }

  private static boolean weekday(int day) {
    return day % 7 < 5;
  }

  private static Event sent(long time, String to, long bytes) {
    return event(EventType.NETWORK_TRAFFIC, "zeek", time, to)
        .src(Endpoint.ip("10.0.0.7", 50_000))
        .dst(Endpoint.ip(to, 443))
        .traffic(Traffic.of("tcp", Traffic.Direction.OUTBOUND, 2_000, bytes))
        .build();
  }

  private static Event started(long time, String path, String parent) {
    return event(EventType.PROCESS_LAUNCH, "windows", time, path)
        .host(Endpoint.host("ws7"))
        .user(ann())
        .process(ProcessInfo.of(path, '"' + path + '"', 42, parent))
        .build();
  }

  private static Event signIn(long time, String ip, Geo geo, String device, String agent) {
    return event(EventType.AUTH_LOGON, "okta", time, ip)
        .user(ann())
        .src(
            Endpoint.ip(ip, 443)
                .withDevice(device, agent, "Windows")
                .withPlace(geo, NetworkClass.UNKNOWN))
        .auth(new Auth(0, "SAML", true, true, true, List.of("Password"), "s" + time, "Mail", null))
        .build();
  }

  private static User ann() {
    return new User(
        "00u7",
        "ann",
        null,
        "ann@corp.example",
        AccountKind.HUMAN,
        false,
        new Context("Europe/Lisbon", "finance@lis", "Accountant", false));
  }

  private static EventBuilder event(EventType type, String source, long time, String what) {
    return Event.builder()
        .id(source + "-" + time + "-" + what)
        .type(type)
        .time(time)
        .arrived(time + 90)
        .tenant("corp")
        .source(source)
        .outcome(Outcome.SUCCESS);
  }
}
