package dev.lapwing.connectors.parse.entra;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lapwing.connectors.parse.Json;
import dev.lapwing.connectors.parse.JsonLogSource;
import dev.lapwing.connectors.parse.NewEvent;
import dev.lapwing.connectors.parse.ParseContext;
import dev.lapwing.connectors.parse.ParseResult;
import dev.lapwing.connectors.parse.RawRecord;
import dev.lapwing.connectors.parse.Times;
import dev.lapwing.core.event.EventBuilder;
import java.time.ZoneOffset;
import java.util.OptionalLong;

/**
 * Entra ID's sign-ins (of people, service principals and managed identities) and directory audit,
 * as Graph returns them, as diagnostic settings stream them, and as Sentinel's tables hold them.
 */
public final class EntraLogSource implements JsonLogSource {

  @Override
  public String format() {
    return "entra";
  }

  @Override
  public boolean recognises(JsonNode record) {
    return EntraRecord.recognised(record);
  }

  @Override
  public ParseResult parse(JsonNode given, RawRecord raw, ParseContext context) {
    EntraRecord record = EntraRecord.of(given);
    OptionalLong time = time(record);
    if (time.isEmpty()) {
      return NewEvent.noTime("createdDateTime, activityDateTime or time");
    }
    String id = Json.text(record.graph(), "id");
    EventBuilder event = NewEvent.at(time.getAsLong(), id, raw, context);
    if (record.isSignIn()) {
      EntraSignIn.fill(event, record);
    } else if (record.isAudit()) {
      EntraAudit.fill(event, record);
    } else {
      event.code(record.text("operationName", "category")).fields(Json.flatten(given));
    }
    return context.finish(event.build(), each -> Json.visit(given, each));
  }

  /** Microsoft's times without a zone are UTC. */
  private static OptionalLong time(EntraRecord record) {
    OptionalLong time =
        Times.first(record.graph(), ZoneOffset.UTC, "createdDateTime", "activityDateTime");
    return time.isPresent()
        ? time
        : Times.first(record.outer(), ZoneOffset.UTC, "time", "TimeGenerated", "p_event_time");
  }
}
