package dev.lapwing.connectors.identity;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lapwing.connectors.InputException;
import dev.lapwing.connectors.parse.Json;
import dev.lapwing.core.resolve.Employment;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Reads when somebody is there: {@code starts}, {@code ends}, {@code on_leave}, and {@code
 * leave_from} and {@code leave_to}, which say when. A date is a whole day of the identity's own
 * zone, the last ones included; a time with an offset is a moment.
 */
final class EmploymentJson {

  private final JsonNode node;
  private final ZoneId zone;
  private final String where;

  /**
   * @param zone IANA name; null for UTC
   * @param where for messages
   */
  EmploymentJson(JsonNode node, String zone, String where) {
    this.node = node;
    this.where = where;
    this.zone = zone == null ? ZoneOffset.UTC : zone(zone);
  }

  private ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new InputException(
          where + ": time_zone: expected an IANA name such as Europe/Lisbon, found '" + name + "'",
          e);
    }
  }

  /**
   * @throws InputException if one of them is no date, naming it
   */
  Employment read() {
    long leaveFrom = moment("leave_from", 0, Long.MAX_VALUE);
    Employment said =
        new Employment(
            moment("starts", 0, Long.MIN_VALUE),
            moment("ends", 1, Long.MAX_VALUE),
            leaveFrom,
            moment("leave_to", 1, Long.MAX_VALUE));
    boolean undated = leaveFrom == Long.MAX_VALUE;
    return undated && Boolean.TRUE.equals(Json.bool(node, "on_leave")) ? said.onLeave() : said;
  }

  private long moment(String key, int daysAfter, long otherwise) {
    String text = Json.text(node, key);
    if (text == null) {
      return otherwise;
    }
    try {
      return text.indexOf('T') < 0
          ? LocalDate.parse(text).plusDays(daysAfter).atStartOfDay(zone).toInstant().toEpochMilli()
          : OffsetDateTime.parse(text).toInstant().toEpochMilli();
    } catch (DateTimeException e) {
      throw new InputException(
          where + ": " + key + ": expected a date such as 2026-01-31, found '" + text + "'", e);
    }
  }
}
