package dev.lapwing.connectors.parse.m365;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lapwing.connectors.parse.Addresses;
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

/**
 * Microsoft 365's unified audit: the records of the Management Activity API, and rows of Sentinel's
 * {@code OfficeActivity}. Its times are UTC without saying so.
 */
public final class M365LogSource implements JsonLogSource {

  @Override
  public String format() {
    return "m365";
  }

  @Override
  public boolean recognises(JsonNode record) {
    return record.has("Operation")
        && ((record.has("CreationTime") && record.has("Workload"))
            || (record.has("TimeGenerated") && record.has("OfficeWorkload")));
  }

  @Override
  public ParseResult parse(JsonNode record, RawRecord raw, ParseContext context) {
    String operation = Json.text(record, "Operation");
    if (operation == null) {
      return ParseResult.rejected("no Operation in it: not a record of the unified audit log");
    }
    OptionalLong time = Times.first(record, ZoneOffset.UTC, "CreationTime", "TimeGenerated");
    if (time.isEmpty()) {
      return NewEvent.noTime("CreationTime");
    }
    String id = Json.firstText(record, "Id", "OfficeId");
    EventType type = M365Operations.of(operation, workload(record));
    EventBuilder event =
        NewEvent.at(time.getAsLong(), id, raw, context)
            .type(type)
            .code(operation)
            .outcome(outcome(operation, record))
            .src(source(record))
            .fields(M365Fields.of(type, operation, record));
    M365Details.fill(event, type, operation, record);
    return context.finish(event.build(), each -> Json.visit(record, each));
  }

  static String workload(JsonNode record) {
    return Json.firstText(record, "Workload", "OfficeWorkload");
  }

  static Outcome outcome(String operation, JsonNode record) {
    if (operation.equals("UserLoginFailed")) {
      return Outcome.FAILURE;
    }
    String status = String.valueOf(Json.text(record, "ResultStatus")).toLowerCase(Locale.ROOT);
    // Most records have no status: they are of what was done.
    return Outcome.of(!status.startsWith("fail") && !status.equals("false"));
  }

  private static Endpoint source(JsonNode record) {
    String ip =
        Addresses.client(
            Json.firstText(
                record, "ClientIP", "ClientIPAddress", "ActorIpAddress", "Client_IPAddress"));
    String agent = Json.firstText(record, "UserAgent", "ClientInfoString");
    if (agent == null) {
      agent = named(record, "ExtendedProperties", "UserAgent");
    }
    String device = Json.firstText(record, "DeviceId", "AppAccessContext.DeviceId", "MachineId");
    if (device == null) {
      device = named(record, "DeviceProperties", "Id");
    }
    if (ip == null && agent == null && device == null) {
      return null;
    }
    String os = named(record, "DeviceProperties", "OS");
    return Endpoint.ip(ip).withDevice(device, agent, os);
  }

  /** The value in a list of {@code {"Name": …, "Value": …}}; null if it is not there. */
  static String named(JsonNode record, String list, String name) {
    for (JsonNode each : record.path(list)) {
      if (name.equals(Json.text(each, "Name"))) {
        return Json.text(each, "Value");
      }
    }
    return null;
  }
}
