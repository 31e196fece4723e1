package dev.lapwing.core.peer;

/** When a day of statistics is over, and from when on it may be asked for. */
final class PeerDays {

  private static final long DAY = 86_400_000L;

  /** What comes up to so long after midnight UTC still counts for the day before. */
  private static final long LATENESS = 2 * 3_600_000L;

  /** So long after it closed, a day's statistics have reached everybody. */
  private static final long DELIVERY = 3_600_000L;

  private PeerDays() {}

  /** Day since 1970, UTC. */
  static int day(long time) {
    return (int) Math.floorDiv(time, DAY);
  }

  /** The last ms of a day. */
  static long end(int day) {
    return (day + 1L) * DAY - 1;
  }

  /** When a day is over and done. */
  static long closing(int day) {
    return end(day) + 1 + LATENESS;
  }

  /**
   * The last day that what happened at that time may be compared with: yesterday, from 3 o'clock.
   */
  static int before(long time) {
    return day(time - LATENESS - DELIVERY) - 1;
  }
}
