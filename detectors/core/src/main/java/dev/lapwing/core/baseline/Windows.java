package dev.lapwing.core.baseline;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Windows of one length, counted since 1970, and the hours that they begin in where the entity
 * lives.
 *
 * @param ms length
 * @param zone IANA time zone, daylight saving included; null, or one that nobody knows, for UTC
 */
public record Windows(long ms, String zone) {

  static final long HOUR = 3_600_000L;

  /** Zones are few, and looking one up is slow. */
  private static final Map<String, ZoneId> ZONES = new ConcurrentHashMap<>();

  /** Number of the window that a time lies in. */
  public long of(long time) {
    return Math.floorDiv(time, ms);
  }

  /** Local hours since 1970 at its beginning. */
  public long hour(long window) {
    return localHour(window * ms, zone);
  }

  /** How many windows begin in an hour; at least 1. */
  int perHour() {
    return (int) Math.max(1, HOUR / ms);
  }

  /** How many hours one lasts; at least 1. */
  int hours() {
    return (int) Math.max(1, ms / HOUR);
  }

  long perDay() {
    return Math.max(1, 24 * HOUR / ms);
  }

  /**
   * Hours since 1970 as a clock on the wall there counts them.
   *
   * @param zone as in {@link Windows}
   */
  public static long localHour(long time, String zone) {
    if (zone == null) {
      return Math.floorDiv(time, HOUR);
    }
    ZoneId known = ZONES.computeIfAbsent(zone, Windows::zone);
    int offset = known.getRules().getOffset(Instant.ofEpochMilli(time)).getTotalSeconds();
    return Math.floorDiv(time + offset * 1000L, HOUR);
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      return ZoneOffset.UTC; // the directory's mistake: hours are then those of UTC
    }
  }
}
