package dev.lapwing.connectors.parse.cloudtrail;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lapwing.connectors.parse.Addresses;
import dev.lapwing.connectors.parse.FieldNames;
import dev.lapwing.connectors.parse.Json;
import dev.lapwing.connectors.parse.JsonLogSource;
import dev.lapwing.connectors.parse.NewEvent;
import dev.lapwing.connectors.parse.ParseContext;
import dev.lapwing.connectors.parse.ParseResult;
import dev.lapwing.connectors.parse.RawRecord;
import dev.lapwing.connectors.parse.Times;
import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.EventBuilder;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.Outcome;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.OptionalLong;

/** AWS CloudTrail: one record of a delivery's {@code Records}. */
public final class CloudTrailLogSource implements JsonLogSource {

  private static final FieldNames NAMES =
      new FieldNames(
          "eventVersion",
          "userIdentity",
          "eventTime",
          "eventSource",
          "eventName",
          "awsRegion",
          "sourceIPAddress",
          "userAgent",
          "errorCode",
          "errorMessage",
          "requestParameters",
          "responseElements",
          "additionalEventData",
          "serviceEventDetails",
          "requestID",
          "eventID",
          "readOnly",
          "eventType",
          "eventCategory",
          "recipientAccountId");

  @Override
  public String format() {
    return "cloudtrail";
  }

  @Override
  public boolean recognises(JsonNode given) {
    JsonNode record = NAMES.restore(given);
    String source = Json.text(record, "eventSource");
    return (record.has("eventName")
            && source != null
            && source.endsWith(".amazonaws.com")
            && (record.has("awsRegion") || record.has("userIdentity") || record.has("eventID")))
        || (record.has("digestS3Object") && record.has("digestEndTime"));
  }

  @Override
  public ParseResult parse(JsonNode given, RawRecord raw, ParseContext context) {
    JsonNode record = NAMES.restore(given);
    OptionalLong time =
        Times.first(record, ZoneOffset.UTC, "eventTime", "digestEndTime", "p_event_time");
    if (time.isEmpty()) {
      return NewEvent.noTime("eventTime");
    }
    String id = Json.text(record, "eventID");
    EventBuilder event = NewEvent.at(time.getAsLong(), id, raw, context);
    String name = Json.text(record, "eventName");
    String service = Json.text(record, "eventSource");
    EventType type =
        name == null || record.has("insightDetails")
            ? EventType.UNTYPED
            : CloudTrailTypes.of(service, name, Json.bool(record, "readOnly"));
    event.type(type).code(name).outcome(outcome(name, record)).src(source(record));
    if (type == EventType.UNTYPED) {
      event.user(CloudTrailIdentity.caller(record)).fields(Json.flatten(record));
    } else {
      event.fields(CloudTrailFields.of(record));
      CloudTrailDetails.fill(event, type, name, record);
    }
    return context.finish(event.build(), each -> Json.visit(record, each));
  }

  static Outcome outcome(String name, JsonNode record) {
    if (name == null) {
      // A digest tells of files that were delivered.
      return record.has("digestS3Object") ? Outcome.SUCCESS : Outcome.UNKNOWN;
    }
    if (Json.text(record, "errorCode") != null || Json.text(record, "errorMessage") != null) {
      return Outcome.FAILURE;
    }
    if (name.equals("CredentialChallenge")) {
      // Its success is that something was asked; the answer is another event.
      return Outcome.UNKNOWN;
    }
    // Sign-in events say it in an answer of the event's own name.
    String said = Json.firstText(record, "responseElements." + name, "serviceEventDetails." + name);
    return Outcome.of(said == null || !said.toLowerCase(Locale.ROOT).startsWith("fail"));
  }

  private static Endpoint source(JsonNode record) {
    String address = Json.text(record, "sourceIPAddress");
    String agent = Json.text(record, "userAgent");
    if (address == null && agent == null) {
      return null;
    }
    String ip = Addresses.client(address);
    // AWS's own services give their name instead of an address.
    boolean service = ip == null && address != null && address.endsWith(".amazonaws.com");
    return Endpoint.of(ip, 0, service ? address : null).withDevice(null, agent, null);
  }
}
