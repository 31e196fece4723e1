package dev.lapwing.connectors.parse;

import java.time.ZoneId;
import java.util.Objects;

/**
 * What a parser must know that is not in the record.
 *
 * @param tenant whose logs these are
 * @param source the source's name as configured, or the format's where none is
 * @param zone time zone of records that name none
 * @param newest the latest that a record can have been written, ms since 1970: its arrival, or for
 *     a file the file's own time. A syslog line without a year is of the last year that is not
 *     later than this by more than a day
 */
public record ParseContext(String tenant, String source, ZoneId zone, long newest) {

  public ParseContext {
    Objects.requireNonNull(tenant, "tenant");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(zone, "zone");
  }
}
