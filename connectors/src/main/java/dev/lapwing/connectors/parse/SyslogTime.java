package dev.lapwing.connectors.parse;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * A time at the start of a log line, and where it ends.
 *
 * @param millis ms since 1970
 * @param end index of the first character after it
 * @param precise whether it has a fraction of a second
 */
record SyslogTime(long millis, int end, boolean precise) {

  private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
  private static final long DAY_MS = 86_400_000;

  /** Zone names that firewalls print; an unknown word is a host name, not a zone. */
  private static final Map<String, ZoneOffset> ZONES =
      Map.ofEntries(
          Map.entry("UTC", ZoneOffset.UTC),
          Map.entry("GMT", ZoneOffset.UTC),
          Map.entry("WEST", ZoneOffset.ofHours(1)),
          Map.entry("BST", ZoneOffset.ofHours(1)),
          Map.entry("CET", ZoneOffset.ofHours(1)),
          Map.entry("CEST", ZoneOffset.ofHours(2)),
          Map.entry("EET", ZoneOffset.ofHours(2)),
          Map.entry("EEST", ZoneOffset.ofHours(3)),
          Map.entry("EDT", ZoneOffset.ofHours(-4)),
          Map.entry("EST", ZoneOffset.ofHours(-5)),
          Map.entry("CDT", ZoneOffset.ofHours(-5)),
          Map.entry("CST", ZoneOffset.ofHours(-6)),
          Map.entry("MDT", ZoneOffset.ofHours(-6)),
          Map.entry("MST", ZoneOffset.ofHours(-7)),
          Map.entry("PDT", ZoneOffset.ofHours(-7)),
          Map.entry("PST", ZoneOffset.ofHours(-8)));

  /** The time that starts at this index, or null if none does. */
  static SyslogTime read(String line, int at, ParseContext context) {
    try {
      return Digits.at(line, at, 4) >= 0 && at + 4 < line.length() && line.charAt(at + 4) == '-'
          ? iso(line, at, context.zone())
          : bsd(line, at, context);
    } catch (DateTimeException e) {
      return null; // 31 February, 25 o'clock: not a time
    }
  }

  /** {@code 2019-06-14T10:40:20.912134+01:30}, or a blank for the T; without a zone, local. */
  private static SyslogTime iso(String line, int at, ZoneId zone) {
    LocalDate date = isoDate(line, at);
    LocalTime time = clock(line, at + 11);
    if (date == null || time == null || "Tt ".indexOf(line.charAt(at + 10)) < 0) {
      return null;
    }
    LocalDateTime local = LocalDateTime.of(date, time);
    int fraction = Digits.count(line, at + 20);
    boolean precise = fraction > 0 && ".,".indexOf(line.charAt(at + 19)) >= 0;
    int end = precise ? at + 20 + fraction : at + 19;
    if (precise) {
      local = local.withNano(nanos(line, at + 20, fraction));
    }
    if (end < line.length() && "Zz".indexOf(line.charAt(end)) >= 0) {
      return new SyslogTime(millis(local, ZoneOffset.UTC), end + 1, precise);
    }
    ZoneOffset offset = offset(line, end);
    if (offset == null) {
      return new SyslogTime(millis(local, zone), end, precise);
    }
    int length = line.startsWith(":", end + 3) ? 6 : 5;
    return new SyslogTime(millis(local, offset), end + length, precise);
  }

  private static LocalDate isoDate(String line, int at) {
    int month = Digits.at(line, at + 5, 2);
    int day = Digits.at(line, at + 8, 2);
    return month < 0 || day < 0 || line.charAt(at + 7) != '-'
        ? null
        : LocalDate.of(Digits.at(line, at, 4), month, day);
  }

  private static ZoneOffset offset(String line, int at) {
    int hours = Digits.at(line, at + 1, 2);
    int minutes = Digits.at(line, line.startsWith(":", at + 3) ? at + 4 : at + 3, 2);
    if (hours < 0 || minutes < 0 || "+-".indexOf(line.charAt(at)) < 0) {
      return null;
    }
    int sign = line.charAt(at) == '-' ? -1 : 1;
    return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
  }

  /** {@code Feb 9 21:19:40}, {@code Oct 10 2018 12:34:56.123}, {@code Apr 15 2014 09:34:34 EDT}. */
  private static SyslogTime bsd(String line, int at, ParseContext context) {
    int start = at < line.length() && "*.".indexOf(line.charAt(at)) >= 0 ? at + 1 : at;
    int month = month(line, start);
    int here = Digits.skipBlanks(line, start + 3);
    int width = Digits.count(line, here);
    if (month == 0 || here == start + 3 || width < 1 || width > 2) {
      return null;
    }
    int day = Digits.at(line, here, width);
    here = Digits.skipBlanks(line, here + width);
    int year = Digits.count(line, here) == 4 ? Digits.at(line, here, 4) : 0;
    here = year > 0 ? Digits.skipBlanks(line, here + 4) : here;
    LocalTime time = clock(line, here);
    return time == null ? null : bsd(line, here + 8, month, day, year, time, context);
  }

  private static SyslogTime bsd(
      String line, int at, int month, int day, int year, LocalTime time, ParseContext context) {
    int fraction = line.startsWith(".", at) ? Digits.count(line, at + 1) : 0;
    int end = fraction > 0 ? at + 1 + fraction : at;
    LocalTime exact = fraction > 0 ? time.withNano(nanos(line, at + 1, fraction)) : time;
    int word = Digits.skipBlanks(line, end);
    int wordEnd = word;
    while (wordEnd < line.length() && Character.isUpperCase(line.charAt(wordEnd))) {
      wordEnd++;
    }
    ZoneOffset named = wordEnd - word > 4 ? null : ZONES.get(line.substring(word, wordEnd));
    ZoneId zone = named == null ? context.zone() : named;
    LocalDate date =
        year > 0
            ? LocalDate.of(year, month, day)
            : lastYear(month, day, exact, zone, context.newest());
    return date == null
        ? null
        : new SyslogTime(
            millis(LocalDateTime.of(date, exact), zone),
            named == null ? end : wordEnd,
            fraction > 0);
  }

  /** This day in the last year in which it is not over a day after {@code newest}. */
  private static LocalDate lastYear(int month, int day, LocalTime time, ZoneId zone, long newest) {
    int year = Instant.ofEpochMilli(newest).atZone(zone).getYear() + 1;
    for (int tries = 0; tries < 10; tries++, year--) { // 29 February may be 8 years back
      if (month == 2 && day == 29 && !java.time.Year.isLeap(year)) {
        continue;
      }
      LocalDate date = LocalDate.of(year, month, day);
      if (millis(LocalDateTime.of(date, time), zone) <= newest + DAY_MS) {
        return date;
      }
    }
    return null;
  }

  private static long millis(LocalDateTime local, ZoneId zone) {
    return local.atZone(zone).toInstant().toEpochMilli();
  }

  /** {@code hh:mm:ss}; a leap second counts as the second before. */
  private static LocalTime clock(String line, int at) {
    int hour = Digits.at(line, at, 2);
    int minute = Digits.at(line, at + 3, 2);
    int second = Digits.at(line, at + 6, 2);
    boolean written =
        hour >= 0
            && minute >= 0
            && second >= 0
            && line.charAt(at + 2) == ':'
            && line.charAt(at + 5) == ':';
    return written ? LocalTime.of(hour, minute, Math.min(second, 59)) : null;
  }

  private static int month(String line, int at) {
    if (at + 3 > line.length()) {
      return 0;
    }
    int found = MONTHS.indexOf(line.substring(at, at + 3));
    return found >= 0 && found % 3 == 0 ? found / 3 + 1 : 0;
  }

  private static int nanos(String line, int at, int digits) {
    int nanos = 0;
    for (int i = 0; i < 9; i++) {
      nanos = nanos * 10 + (i < digits ? line.charAt(at + i) - '0' : 0);
    }
    return nanos;
  }
}
