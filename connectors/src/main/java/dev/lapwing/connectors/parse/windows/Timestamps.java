package dev.lapwing.connectors.parse.windows;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Reads the few ways in which shippers write a time; by hand, as it is done for every record. */
final class Timestamps {

  static final long NONE = Long.MIN_VALUE;

  private static final int SECONDS_END = 19;

  private Timestamps() {}

  /**
   * {@code 2020-09-20T16:16:39.626Z}, {@code 2020-09-20 12:16:37}, with or without fraction and
   * zone, or seconds, milliseconds or nanoseconds since 1970.
   *
   * @param zone of texts that name none
   * @return ms since 1970, {@link #NONE} if it is no time
   */
  static long parse(String text, ZoneId zone) {
    if (text == null || text.length() < 10) {
      return NONE;
    }
    try {
      return text.charAt(4) == '-' ? dateTime(text, zone) : epoch(text);
    } catch (NumberFormatException | DateTimeException | StringIndexOutOfBoundsException e) {
      return NONE; // not a time: the caller has other fields to try
    }
  }

  private static long dateTime(String text, ZoneId zone) {
    LocalDateTime local =
        LocalDateTime.of(
            number(text, 0, 4),
            number(text, 5, 7),
            number(text, 8, 10),
            number(text, 11, 13),
            number(text, 14, 16),
            number(text, 17, SECONDS_END));
    int at = SECONDS_END;
    long millis = 0;
    if (at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ',')) {
      int start = ++at;
      while (at < text.length() && Character.isDigit(text.charAt(at))) {
        at++;
      }
      String digits = (text.substring(start, Math.min(at, start + 3)) + "000").substring(0, 3);
      millis = Integer.parseInt(digits);
    }
    String rest = text.substring(at).strip();
    if (rest.isEmpty()) {
      return local.atZone(zone).toInstant().toEpochMilli() + millis;
    }
    ZoneOffset offset = rest.startsWith("UTC") ? ZoneOffset.UTC : ZoneOffset.of(rest);
    return local.toEpochSecond(offset) * 1000 + millis;
  }

  private static int number(String text, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        throw new NumberFormatException(text);
      }
      value = value * 10 + digit;
    }
    return value;
  }

  /** The magnitude tells the unit: 10 digits are seconds, 13 ms, 16 µs, 19 ns. */
  private static long epoch(String text) {
    double value = Double.parseDouble(text);
    if (!(value > 0) || value > 1e19) {
      return NONE;
    }
    double unit = value < 1e11 ? 1e3 : value < 1e14 ? 1 : value < 1e17 ? 1e-3 : 1e-6;
    return Math.round(value * unit);
  }
}
