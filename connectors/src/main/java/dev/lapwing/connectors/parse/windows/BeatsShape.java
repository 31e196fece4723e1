package dev.lapwing.connectors.parse.windows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.lapwing.connectors.parse.Json;
import java.time.ZoneOffset;

/**
 * Winlogbeat and Elastic Agent: the header in {@code winlog} (before version 7 at the top), the
 * values in {@code event_data} or {@code user_data}.
 */
final class BeatsShape {

  private BeatsShape() {}

  /** The object that holds the header, or null if the record has another shape. */
  static JsonNode root(JsonNode record) {
    JsonNode winlog = record.get("winlog");
    if (winlog != null && winlog.isObject()) {
      return winlog;
    }
    return record.has("event_id") && (record.has("log_name") || record.has("event_data"))
        ? record
        : null;
  }

  static WindowsRecord read(JsonNode root, JsonNode record) {
    JsonNode data = data(root);
    String created = Json.firstText(root, "time_created", "@timestamp");
    String time = created != null ? created : Json.text(record, "@timestamp");
    String eventId = Json.text(root, "event_id");
    return new WindowsRecord(
        Header.channel(Json.firstText(root, "channel", "log_name")),
        Json.firstText(root, "provider_name", "source_name"),
        eventId != null ? eventId : Json.text(record, "event.code"),
        Header.lower(computer(root, record)),
        RecordTime.of(Timestamps.parse(time, ZoneOffset.UTC), data),
        Json.firstText(root, "record_id", "record_number"),
        Json.text(root, "user.identifier"),
        account(root),
        audit(root, record),
        Json.text(record, "message"),
        data);
  }

  private static JsonNode data(JsonNode root) {
    JsonNode data = root.get("event_data");
    if (data == null || !data.isObject()) {
      data = root.get("user_data");
    }
    return data != null && data.isObject() ? data : JsonNodeFactory.instance.objectNode();
  }

  private static String computer(JsonNode root, JsonNode record) {
    String computer = Json.text(root, "computer_name");
    return computer != null ? computer : Json.text(record, "host.name");
  }

  private static String account(JsonNode root) {
    String name = Json.text(root, "user.name");
    String domain = Json.text(root, "user.domain");
    return name == null || domain == null ? name : domain + '\\' + name;
  }

  private static Boolean audit(JsonNode root, JsonNode record) {
    Boolean audit = Header.audit(root.get("keywords"), null);
    String outcome = audit == null ? Json.text(record, "event.outcome") : null;
    if ("success".equals(outcome)) {
      return Boolean.TRUE;
    }
    return "failure".equals(outcome) ? Boolean.FALSE : audit;
  }
}
