package dev.lapwing.connectors.parse;

import java.time.Duration;
import java.time.Instant;

/** Which event times can be true. */
final class EventTimes {

  /** Clocks differ; more than this and one event would carry the watermark off. */
  static final Duration MAX_AHEAD = Duration.ofMinutes(5);

  private static final long YEAR_2100 = Instant.parse("2100-01-01T00:00:00Z").toEpochMilli();

  private EventTimes() {}

  /**
   * What is wrong with a time, null if nothing.
   *
   * @param time the event's, ms since 1970
   * @param arrived the record's, ms since 1970, or {@link RawRecord#NO_ARRIVAL}
   */
  static String problem(long time, long arrived) {
    if (time < 0 || time >= YEAR_2100) {
      return "its time " + Instant.ofEpochMilli(time) + " is absurd";
    }
    if (arrived == RawRecord.NO_ARRIVAL || time - arrived <= MAX_AHEAD.toMillis()) {
      return null;
    }
    Duration ahead = Duration.ofMillis(time - arrived);
    return "dated " + ahead.toMinutes() + " min ahead of its arrival";
  }
}
