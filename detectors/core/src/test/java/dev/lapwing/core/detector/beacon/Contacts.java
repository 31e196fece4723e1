package dev.lapwing.core.detector.beacon;

import dev.lapwing.core.detector.SignIns;
import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.Outcome;
import dev.lapwing.core.event.Traffic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Makes connections of a workstation. */
final class Contacts {

  static final long MONDAY = SignIns.at("2026-03-02T00:00:00Z");
  static final long HOUR = 3_600_000L;
  static final long DAY = 24 * HOUR;

  /** Who is called by the clock. */
  static final String OUTSIDE = "198.51.100.7";

  private Contacts() {}

  static Event contact(long time, String to, long sent) {
    return Event.builder()
        .id("c-" + time + to)
        .type(EventType.NETWORK_TRAFFIC)
        .outcome(Outcome.SUCCESS)
        .time(time)
        .tenant("corp")
        .src(Endpoint.ip("10.1.2.3"))
        .dst(Endpoint.ip(to, 443))
        .traffic(Traffic.of("tcp", Traffic.Direction.OUTBOUND, 2_000, sent))
        .build();
  }

  /** Calls every so many seconds, give or take a share of them. */
  static List<Event> beacon(long from, long until, int seconds, double jitter, long seed) {
    Random random = new Random(seed);
    List<Event> events = new ArrayList<>();
    long time = from;
    while (time < until) {
      events.add(contact(time, OUTSIDE, 500 + random.nextInt(30)));
      time += (long) (1000L * seconds * (1 - jitter + 2 * jitter * random.nextDouble()));
    }
    return events;
  }

  /** Somebody reads news in working hours: visits of some pages, and pauses. */
  static List<Event> browsing(long from, int days, int sites, long seed) {
    Random random = new Random(seed);
    List<Event> events = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      long time = from + day * DAY + 8 * HOUR;
      long evening = from + day * DAY + 17 * HOUR;
      while (time < evening) {
        String site = "203.0.113." + random.nextInt(sites);
        long at = time;
        for (int page = random.nextInt(6); page >= 0; page--) {
          events.add(contact(at, site, (long) Math.exp(6 + 1.5 * random.nextGaussian())));
          at += (long) (1000 * Math.exp(3 + 1.2 * random.nextGaussian()));
        }
        time += (long) (1000 * Math.exp(6 + 1.2 * random.nextGaussian()));
      }
    }
    return events;
  }

  static List<Event> together(List<Event> some, List<Event> others) {
    List<Event> all = new ArrayList<>(some);
    all.addAll(others);
    all.sort(Comparator.comparingLong(Event::time).thenComparing(Event::id));
    return all;
  }
}
