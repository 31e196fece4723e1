package dev.lapwing.pipeline.evaluate;

import java.time.Duration;
import java.util.Collection;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;

/**
 * The days (UTC) that are judged.
 *
 * @param from ms since 1970, inclusive
 * @param to ms since 1970, exclusive
 */
record Period(long from, long to) {

  static final long DAY = Duration.ofDays(1).toMillis();
  private static final long LONG = 3 * DAY;

  Period {
    if (to <= from) {
      throw new IllegalArgumentException("the period ends before it begins");
    }
  }

  boolean contains(long time) {
    return time >= from && time < to;
  }

  /** Length, in days. */
  double days() {
    return (to - from) / (double) DAY;
  }

  /** The number of the day that a time is in, days since 1970. */
  static long day(long time) {
    return Math.floorDiv(time, DAY);
  }

  /**
   * The whole days on which no attack runs, as days since 1970. One of more than three days is left
   * out: it would leave none, and what is about it is not counted as false anyway.
   */
  LongStream benignDays(Collection<Incident> incidents) {
    LongPredicate attacked =
        day ->
            incidents.stream()
                .filter(i -> i.attack() && i.end() - i.start() <= LONG)
                .anyMatch(i -> day(i.start()) <= day && day <= day(i.end()));
    return LongStream.range(Math.floorDiv(from + DAY - 1, DAY), Math.floorDiv(to, DAY))
        .filter(attacked.negate());
  }
}
