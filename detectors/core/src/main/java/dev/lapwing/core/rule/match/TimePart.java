package dev.lapwing.core.rule.match;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalField;

/** What Sigma's time modifiers take of a time; in UTC. */
public enum TimePart {
  MINUTE(ChronoField.MINUTE_OF_HOUR),
  HOUR(ChronoField.HOUR_OF_DAY),
  /** Of the month. */
  DAY(ChronoField.DAY_OF_MONTH),
  /** Of ISO 8601's year of weeks. */
  WEEK(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
  MONTH(ChronoField.MONTH_OF_YEAR),
  YEAR(ChronoField.YEAR);

  /** Numbers from this on are milliseconds since 1970, below it seconds: 1973 and 5138. */
  private static final double MILLISECONDS = 1e11;

  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendPattern("['T'][' ']")
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .appendPattern("[XXX][XX][X]")
          .toFormatter(java.util.Locale.ROOT);

  private final TemporalField field;

  TimePart(TemporalField field) {
    this.field = field;
  }

  /** The part of a time: an ISO 8601 text, or seconds or milliseconds since 1970; else NaN. */
  double of(Object value) {
    double number = NumberText.of(value);
    if (!Double.isNaN(number)) {
      long ms = (long) (Math.abs(number) < MILLISECONDS ? number * 1000 : number);
      return Instant.ofEpochMilli(ms).atOffset(ZoneOffset.UTC).get(field);
    }
    OffsetDateTime time = value instanceof String text ? parse(text.strip()) : null;
    return time == null ? Double.NaN : time.get(field);
  }

  private static OffsetDateTime parse(String text) {
    if (text.length() < 16 || text.charAt(4) != '-') {
      return null; // spares an exception for most of what is no time
    }
    try {
      var parsed = ISO.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
      return parsed instanceof LocalDateTime local
          ? local.atOffset(ZoneOffset.UTC)
          : ((OffsetDateTime) parsed).withOffsetSameInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return null; // no time, so no part of it
    }
  }
}
