package dev.lapwing.connectors.parse;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE;
import static java.time.format.DateTimeFormatter.ISO_LOCAL_TIME;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Reads the times that logs write: ISO 8601 with a {@code T} or a space, with or without a zone,
 * the American form of portal exports, and counts since 1970 in seconds, ms, µs or ns.
 *
 * <p>The unit of a count follows from its size, which is not ambiguous within {@link #EARLIEST} to
 * {@link #LATEST}; what lies outside is no time of a log and is empty, like what cannot be read.
 */
public final class Times {

  /** 1 January 1990, ms since 1970. */
  public static final long EARLIEST = 631_152_000_000L;

  /** 1 January 2100, ms since 1970. */
  public static final long LATEST = 4_102_444_800_000L;

  private static final Pattern COUNT = Pattern.compile("\\d{9,19}(\\.\\d{1,9})?");
  private static final int LONGEST = 48;

  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(ISO_LOCAL_DATE)
          .appendPattern("['T'][ ]")
          .append(ISO_LOCAL_TIME)
          .appendPattern("[ ]")
          .optionalStart()
          .appendOffset("+HH:MM", "Z")
          .optionalEnd()
          .optionalStart()
          .appendOffset("+HHMM", "Z")
          .optionalEnd()
          .toFormatter(Locale.ROOT);

  /** As the Azure portal exports: {@code 3/31/2022, 10:52:35.000 AM}. */
  private static final DateTimeFormatter AMERICAN =
      DateTimeFormatter.ofPattern("M/d/yyyy[,] h:mm:ss[.SSS] a", Locale.US);

  private Times() {}

  /** The time at a path of a record, ms since 1970; empty if there is none or it is absurd. */
  public static OptionalLong at(JsonNode record, String path, ZoneId zone) {
    return of(Json.at(record, path), zone);
  }

  /** The first of these that is a time. */
  public static OptionalLong first(JsonNode record, ZoneId zone, String... paths) {
    for (String path : paths) {
      OptionalLong time = at(record, path, zone);
      if (time.isPresent()) {
        return time;
      }
    }
    return OptionalLong.empty();
  }

  /** The time that a text or number node holds. */
  public static OptionalLong of(JsonNode node, ZoneId zone) {
    if (node == null) {
      return OptionalLong.empty();
    }
    if (node.isIntegralNumber()) {
      return node.canConvertToLong() ? ofCount(node.asLong()) : OptionalLong.empty();
    }
    return node.isNumber() ? ofCount(node.asDouble()) : of(node.textValue(), zone);
  }

  /**
   * The time that a text holds.
   *
   * @param zone of a time that names none
   */
  public static OptionalLong of(String text, ZoneId zone) {
    String t = text == null ? "" : text.strip();
    if (t.length() < 9 || t.length() > LONGEST) {
      return OptionalLong.empty();
    }
    if (COUNT.matcher(t).matches()) {
      return t.indexOf('.') < 0 && t.length() < 19
          ? ofCount(Long.parseLong(t))
          : ofCount(Double.parseDouble(t));
    }
    OptionalLong iso = parse(ISO, t, zone);
    return iso.isPresent() || t.indexOf('/') < 0 ? iso : parse(AMERICAN, t, zone);
  }

  private static OptionalLong parse(DateTimeFormatter format, String text, ZoneId zone) {
    try {
      TemporalAccessor found = format.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
      Instant instant =
          found instanceof OffsetDateTime
              ? Instant.from(found)
              : LocalDateTime.from(found).atZone(zone).toInstant();
      return plausible(instant.toEpochMilli());
    } catch (DateTimeException | ArithmeticException e) {
      // Not a time in this form; the caller says so, in its own words.
      return OptionalLong.empty();
    }
  }

  private static OptionalLong ofCount(long count) {
    if (count < 100_000_000_000L) {
      return plausible(count * 1000);
    }
    return plausible(
        count < 100_000_000_000_000L
            ? count
            : count < 100_000_000_000_000_000L ? count / 1000 : count / 1_000_000);
  }

  private static OptionalLong ofCount(double count) {
    // Fractions are of seconds or of ms; a ms is all we keep.
    return count < 1e11 ? plausible(Math.round(count * 1000)) : ofCount((long) count);
  }

  private static OptionalLong plausible(long ms) {
    return ms >= EARLIEST && ms < LATEST ? OptionalLong.of(ms) : OptionalLong.empty();
  }
}
