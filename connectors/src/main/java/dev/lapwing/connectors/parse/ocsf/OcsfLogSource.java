package dev.lapwing.connectors.parse.ocsf;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lapwing.connectors.parse.Json;
import dev.lapwing.connectors.parse.JsonLogSource;
import dev.lapwing.connectors.parse.NewEvent;
import dev.lapwing.connectors.parse.ParseContext;
import dev.lapwing.connectors.parse.ParseResult;
import dev.lapwing.connectors.parse.RawRecord;
import dev.lapwing.connectors.parse.Times;
import dev.lapwing.core.event.EventBuilder;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.Outcome;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/** OCSF events as JSON; those of classes that no detector models are untyped. */
public final class OcsfLogSource implements JsonLogSource {

  private static final String[] KEPT = {
    "class_name",
    "activity_name",
    "status_detail",
    "status_code",
    "message",
    "severity_id",
    "metadata.product.name",
    "metadata.product.vendor_name",
    "metadata.log_name",
    "cloud.provider",
    "cloud.region",
  };

  @Override
  public String format() {
    return "ocsf";
  }

  @Override
  public boolean recognises(JsonNode record) {
    return record.has("class_uid")
        && (record.has("metadata") || record.has("category_uid") || record.has("type_uid"));
  }

  @Override
  public ParseResult parse(JsonNode record, RawRecord raw, ParseContext context) {
    OptionalLong time = Times.first(record, context.zone(), "time", "time_dt");
    if (time.isEmpty()) {
      return NewEvent.noTime("time");
    }
    EventType type = type(record);
    String id = Json.text(record, "metadata.uid");
    EventBuilder event =
        NewEvent.at(time.getAsLong(), id, raw, context)
            .type(type)
            .code(Json.firstText(record, "metadata.event_code", "api.operation", "type_name"))
            .outcome(outcome(record))
            .fields(fields(type, record));
    OcsfPeople.fill(event, type, record);
    OcsfEndpoints.fill(event, record);
    OcsfDetails.fill(event, type, record);
    return context.finish(event.build(), each -> Json.visit(record, each));
  }

  /** By class and activity; an activity that we do not model is the class's "other", if any. */
  static EventType type(JsonNode record) {
    long category = Json.number(record, "category_uid", 0);
    long classUid = Json.number(record, "class_uid", 0);
    long activity = Json.number(record, "activity_id", 0);
    String version = String.valueOf(Json.text(record, "metadata.version"));
    if (classUid == 3005 && category == 3 && version.startsWith("1.0.0-rc")) {
      // Before 1.0, API activity stood where user access management is now.
      classUid = EventType.API_READ.classUid();
    }
    if (classUid == 4010) {
      // Network File Activity became File Hosting Activity, with the same activities.
      classUid = EventType.FILE_SHARE.classUid();
    }
    if (classUid <= 0 || classUid > 100_000_000 || activity < 0 || activity > 99) {
      return EventType.UNTYPED;
    }
    EventType exact = EventType.of((int) (classUid * 100 + activity));
    return exact != EventType.UNTYPED ? exact : EventType.of((int) (classUid * 100 + 99));
  }

  private static Outcome outcome(JsonNode record) {
    long status = Json.number(record, "status_id", 0);
    if (status == 1 || status == 2) {
      return Outcome.of((int) status);
    }
    String text = String.valueOf(Json.text(record, "status")).toLowerCase(Locale.ROOT);
    return text.equals("success")
        ? Outcome.SUCCESS
        : text.startsWith("fail") ? Outcome.FAILURE : Outcome.UNKNOWN;
  }

  private static Map<String, String> fields(EventType type, JsonNode record) {
    if (type == EventType.UNTYPED) {
      return Json.flatten(record);
    }
    Map<String, String> fields = NewEvent.keep(record, KEPT);
    JsonNode unmapped = Json.at(record, "unmapped");
    if (unmapped != null && unmapped.isObject()) {
      for (Map.Entry<String, String> each : Json.flatten(unmapped).entrySet()) {
        if (fields.size() < 48) {
          NewEvent.keep(fields, "unmapped." + each.getKey(), each.getValue());
        }
      }
    }
    return fields;
  }
}
