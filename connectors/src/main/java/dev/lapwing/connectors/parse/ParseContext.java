package dev.lapwing.connectors.parse;

import dev.lapwing.core.event.Event;
import dev.lapwing.core.rule.RawFields;
import java.time.ZoneId;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What a parser must know that is not in the record.
 *
 * @param tenant whose logs these are
 * @param source the source's name as configured, or the format's where none is
 * @param zone time zone of records that name none
 * @param newest the latest that a record can have been written, ms since 1970: its arrival, or for
 *     a file the file's own time. A syslog line without a year is of the last year that is not
 *     later than this by more than a day
 * @param asked which fields of raw records rules ask for
 */
public record ParseContext(
    String tenant, String source, ZoneId zone, long newest, RawFields asked) {

  public ParseContext {
    Objects.requireNonNull(tenant, "tenant");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(asked, "asked");
  }

  /** Where no rule asks for anything. */
  public ParseContext(String tenant, String source, ZoneId zone, long newest) {
    this(tenant, source, zone, newest, RawFields.NONE);
  }

  /**
   * The event, with those of its record's fields that rules ask for.
   *
   * @param raw tells of each field of the record by its name
   */
  public ParseResult finish(Event event, Consumer<BiConsumer<String, String>> raw) {
    return ParseResult.of(asked.complete(event, raw));
  }
}
