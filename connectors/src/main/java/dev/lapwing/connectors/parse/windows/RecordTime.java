package dev.lapwing.connectors.parse.windows;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lapwing.connectors.parse.Json;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * When a record was written, out of the several times that it may carry.
 *
 * <p>NXLog's {@code EventTime} and {@code EventReceivedTime} are local and name no zone, while the
 * collector's {@code @timestamp} does, but is later than the event. The zone is found by comparing
 * the two times of receipt: zones differ from UTC by quarters of an hour, transport takes seconds.
 * Where transport took longer, the answer is still within some minutes of {@code @timestamp}.
 */
final class RecordTime {

  private static final long DAY = 86_400_000L;
  private static final long QUARTER = 900_000L;
  private static final long MAX_OFFSET = 14 * 3_600_000L;

  private RecordTime() {}

  /**
   * The time of a record whose header has one with a zone.
   *
   * @param created the header's time, {@link Timestamps#NONE} if unknown
   * @param data Sysmon says in UtcTime when it happened; the header, when it was written
   */
  static long of(long created, JsonNode data) {
    long utc = Timestamps.parse(Json.text(data, "UtcTime"), ZoneOffset.UTC);
    boolean plausible =
        utc != Timestamps.NONE && (created == Timestamps.NONE || Math.abs(created - utc) < DAY);
    return plausible ? utc : created;
  }

  /** The time of a flat record. */
  static long flat(JsonNode record, ZoneId zone) {
    String created = Json.firstText(record, "TimeCreated", "TimeGenerated", "SystemTime");
    long known = Timestamps.parse(created, zone);
    if (known == Timestamps.NONE) {
      known = local(record, zone);
    }
    return of(known, record);
  }

  private static long local(JsonNode record, ZoneId zone) {
    String event = Json.firstText(record, "EventTime", "EventTimeWritten");
    long collected = Timestamps.parse(Json.text(record, "@timestamp"), ZoneOffset.UTC);
    String received = Json.text(record, "EventReceivedTime");
    if (event == null) {
      return collected != Timestamps.NONE ? collected : Timestamps.parse(received, zone);
    }
    if (collected == Timestamps.NONE) {
      return Timestamps.parse(event, zone);
    }
    long wrote = Timestamps.parse(event, ZoneOffset.UTC);
    if (wrote == Timestamps.NONE) {
      return collected;
    }
    long arrived = Timestamps.parse(received, ZoneOffset.UTC);
    long offset = quarters(collected - (arrived == Timestamps.NONE ? wrote : arrived));
    return Math.abs(offset) <= MAX_OFFSET ? wrote + offset : collected;
  }

  private static long quarters(long millis) {
    return Math.round((double) millis / QUARTER) * QUARTER;
  }
}
