package dev.lapwing.connectors.parse.windows;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lapwing.connectors.parse.JsonLogSource;
import dev.lapwing.connectors.parse.ParseContext;
import dev.lapwing.connectors.parse.ParseResult;
import dev.lapwing.connectors.parse.RawRecord;
import dev.lapwing.connectors.parse.RecordIds;
import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventBuilder;

/** Windows event logs as JSON. Ids that no {@link Mapping} knows become untyped events. */
public final class WindowsLogSource implements JsonLogSource {

  @Override
  public String format() {
    return "windows";
  }

  @Override
  public boolean recognises(JsonNode record) {
    JsonNode evtx = EvtxShape.root(record);
    return (evtx != null && evtx.get("System").has("EventID"))
        || BeatsShape.root(record) != null
        || FlatShape.matches(record);
  }

  @Override
  public ParseResult parse(JsonNode record, RawRecord raw, ParseContext context) {
    WindowsRecord read = read(record, context);
    if (read.eventId() == null) {
      return ParseResult.rejected(
          "no event id: EventID, winlog.event_id or System.EventID expected");
    }
    long time = read.time() != Timestamps.NONE ? read.time() : raw.arrived();
    if (time == RawRecord.NO_ARRIVAL) {
      return ParseResult.rejected("no time: TimeCreated, EventTime or @timestamp expected");
    }
    EventBuilder event =
        Event.builder()
            .id(id(read, time, raw))
            .time(time)
            .arrived(raw.arrived() == RawRecord.NO_ARRIVAL ? time : raw.arrived())
            .tenant(context.tenant())
            .source(context.source())
            .code(read.eventId())
            .origin(raw.origin())
            .host(read.computer() == null ? null : Endpoint.host(read.computer()));
    Draft draft = new Draft(read, event);
    return context.finish(draft.finish(), draft::raw);
  }

  private static WindowsRecord read(JsonNode record, ParseContext context) {
    JsonNode evtx = EvtxShape.root(record);
    if (evtx != null) {
      return EvtxShape.read(evtx);
    }
    JsonNode beats = BeatsShape.root(record);
    return beats != null ? BeatsShape.read(beats, record) : FlatShape.read(record, context.zone());
  }

  /**
   * Log, host and record number, as the Event Viewer shows them; the time keeps apart what was
   * written before and after a log was cleared.
   */
  private static String id(WindowsRecord record, long time, RawRecord raw) {
    String log = record.channel() != null ? record.channel() : record.provider();
    if (log == null || record.computer() == null || record.recordId() == null) {
      return RecordIds.of(raw.data());
    }
    return log + '/' + record.computer() + '/' + record.recordId() + '/' + time;
  }
}
