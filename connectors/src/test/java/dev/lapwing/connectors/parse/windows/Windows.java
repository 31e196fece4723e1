package dev.lapwing.connectors.parse.windows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lapwing.connectors.parse.ParseContext;
import dev.lapwing.connectors.parse.ParseResult;
import dev.lapwing.connectors.parse.RawRecord;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.Origin;
import java.time.ZoneOffset;

/** Makes events of records written by hand. */
final class Windows {

  static final ObjectMapper MAPPER = new ObjectMapper();
  static final WindowsLogSource SOURCE = new WindowsLogSource();
  static final ParseContext CONTEXT =
      new ParseContext("acme", "windows", ZoneOffset.UTC, Long.MAX_VALUE);

  private Windows() {}

  /** Single quotes stand for double ones. */
  static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  static ParseResult parse(JsonNode record) {
    return SOURCE.parse(record, RawRecord.line(record.toString(), new Origin("t", 0, 0)), CONTEXT);
  }

  static Event event(String text) {
    return ((ParseResult.Parsed) parse(json(text))).event();
  }

  /** A record of the Security log as Winlogbeat ships it, of the host ws1.corp.example. */
  static Event security(String id, String values) {
    return log("Security", "Microsoft-Windows-Security-Auditing", id, values);
  }

  static Event sysmon(String id, String values) {
    return log("Microsoft-Windows-Sysmon/Operational", "Microsoft-Windows-Sysmon", id, values);
  }

  static Event log(String channel, String provider, String id, String values) {
    return event(
        ("{'@timestamp':'2024-05-01T10:00:00.250Z','winlog':{'channel':'%s','provider_name':'%s',"
                + "'event_id':'%s','record_id':77,'computer_name':'WS1.corp.example',"
                + "'user':{'identifier':'S-1-5-21-1-2-3-1104'},'event_data':{%s}}}")
            .formatted(channel, provider, id, values));
  }
}
