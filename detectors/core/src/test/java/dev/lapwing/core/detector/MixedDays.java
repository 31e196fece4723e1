package dev.lapwing.core.detector;

import dev.lapwing.core.event.AccountKind;
import dev.lapwing.core.event.Auth;
import dev.lapwing.core.event.Context;
import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.FileInfo;
import dev.lapwing.core.event.Outcome;
import dev.lapwing.core.event.ProcessInfo;
import dev.lapwing.core.event.Traffic;
import dev.lapwing.core.event.User;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Five weeks of a hundred people and their machines: of ten events three are connections, three
 * processes that start, two files, and two sign-ins, of which one in eight fails.
 */
final class MixedDays {

  private static final int USERS = 100;
  private static final int DAYS = 35;
  private static final int EVENTS_A_DAY = 90;
  private static final long START = SignIns.at("2026-03-02T00:00:00Z");
  private static final long HOUR = 3_600_000L;

  /** Command lines of real machines have 100 characters on average; some have 400. */
  private static final String LONG = " --flag=value --path C:\\Program".repeat(12);

  private MixedDays() {}

  static List<Event> events() {
    Random random = new Random(20261125);
    List<Event> all = new ArrayList<>();
    for (int user = 0; user < USERS; user++) {
      for (int day = 0; day < DAYS; day++) {
        int count = day % 7 < 5 ? EVENTS_A_DAY / 2 + random.nextInt(EVENTS_A_DAY) : 3;
        for (int i = 0; i < count; i++) {
          long time = START + day * 24 * HOUR + 8 * HOUR + random.nextInt((int) (9 * HOUR));
          all.add(event(user, time, user + "-" + day + "-" + i, random));
        }
      }
    }
    all.sort(Comparator.comparingLong(Event::time));
    return all;
  }

  private static Event event(int user, long time, String id, Random random) {
    Context context = new Context("Europe/Lisbon", "sales@lis", "clerk", false);
    String name = "u" + user;
    Event event =
        Event.builder()
            .id(id)
            .type(EventType.AUTH_LOGON)
            .time(time)
            .tenant("corp")
            .outcome(Outcome.SUCCESS)
            .user(new User(null, name, null, null, AccountKind.HUMAN, false, context))
            .host(Endpoint.host("ws" + user))
            .build();
    int kind = random.nextInt(10);
    return kind < 3
        ? connection(event, random)
        : kind < 6 ? launch(event, random) : kind < 8 ? file(event, random) : signIn(event, random);
  }

  private static int few(int most, Random random) {
    return (int) Math.min(most, Math.abs(most / 3.0 * random.nextGaussian()));
  }

  private static Event connection(Event event, Random random) {
    int to = few(60, random);
    return event.toBuilder()
        .type(EventType.NETWORK_TRAFFIC)
        .src(Endpoint.of("10.0.0." + event.host().hostname().substring(2), 50_000, null))
        .dst(Endpoint.of("198.51.100." + to, 443, "site" + to + ".example"))
        .traffic(Traffic.of("tcp", Traffic.Direction.OUTBOUND, 9_000, random.nextInt(20_000)))
        .build();
  }

  private static Event launch(Event event, Random random) {
    String program = "C:\\Program Files\\Suite\\tool" + few(30, random) + ".exe";
    String tail = random.nextInt(8) == 0 ? LONG : "";
    String line =
        '"'
            + program
            + "\" /mode:"
            + few(5, random)
            + " --profile p"
            + few(6, random)
            + " C:\\Users\\u\\doc"
            + random.nextInt(900)
            + ".txt"
            + tail;
    return event.toBuilder()
        .type(EventType.PROCESS_LAUNCH)
        .process(ProcessInfo.of(program, line, 4_000, "C:\\Windows\\explorer.exe"))
        .build();
  }

  private static Event file(Event event, Random random) {
    return event.toBuilder()
        .type(EventType.FILE_READ)
        .file(FileInfo.of("/share/" + random.nextInt(500)))
        .build();
  }

  private static Event signIn(Event event, Random random) {
    Endpoint from = SignIns.from(random.nextInt(20) == 0 ? SignIns.PORTO : SignIns.LISBON);
    String agent = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/1" + few(20, random) + ".0";
    return event.toBuilder()
        .outcome(random.nextInt(8) == 0 ? Outcome.FAILURE : Outcome.SUCCESS)
        .src(from.withDevice("d" + few(3, random), agent, "Windows"))
        .auth(
            new Auth(
                2, null, true, true, true, List.of("Password"), null, "app" + few(9, random), null))
        .build();
  }
}
