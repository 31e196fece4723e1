package dev.lapwing.core.peer;

/**
 * When something happened, as two clocks tell it.
 *
 * @param ofDay hour of the day, UTC, 0 to 23: by it a feed that falls silent is noticed
 * @param ofOwnWeek hour of the week where the entity lives; 0 is Monday, midnight
 */
public record PeerHour(int ofDay, int ofOwnWeek) {

  private static final long HOUR_MS = 3_600_000L;

  /**
   * @param time ms
   */
  public static PeerHour of(long time, int ofOwnWeek) {
    return new PeerHour((int) Math.floorMod(Math.floorDiv(time, HOUR_MS), 24L), ofOwnWeek);
  }
}
