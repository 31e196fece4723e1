package dev.lapwing.connectors.parse.zeek;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lapwing.connectors.parse.Json;
import dev.lapwing.connectors.parse.JsonLogSource;
import dev.lapwing.connectors.parse.ParseContext;
import dev.lapwing.connectors.parse.ParseResult;
import dev.lapwing.connectors.parse.RawRecord;
import dev.lapwing.connectors.parse.RecordIds;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventBuilder;
import java.util.List;

/** Reads the entries of Zeek's logs. */
public final class ZeekLogSource implements JsonLogSource {

  private static final List<String> TELLING =
      List.of(
          "fuid",
          "uids",
          "note",
          "software_type",
          "certificate.version",
          "fingerprint",
          "compile_ts");

  @Override
  public String format() {
    return "zeek";
  }

  @Override
  public boolean recognises(JsonNode record) {
    ZeekRecord zeek = new ZeekRecord(record);
    if (!zeek.has("ts")) {
      return false;
    }
    return zeek.has("id.orig_h") // tunnel.log may have no uid
        || record.path("_path").isTextual()
        || (record.path("notice").isBoolean() && zeek.has("peer")) // weird.log of no connection
        || TELLING.stream().anyMatch(zeek::has);
  }

  @Override
  public ParseResult parse(JsonNode record, RawRecord raw, ParseContext context) {
    ZeekRecord zeek = new ZeekRecord(record);
    Long time = zeek.time();
    if (time == null) {
      return ParseResult.rejected("no \"ts\": every entry of a Zeek log has one");
    }
    String path = zeek.path();
    EventBuilder event =
        Event.builder()
            .id(id(zeek, path, raw))
            .time(time)
            .arrived(raw.arrived())
            .tenant(context.tenant())
            .source(context.source())
            .origin(raw.origin())
            .code(path)
            .src(zeek.originator())
            .dst(zeek.responder());
    boolean typed = ZeekPaths.read(path, zeek, event);
    Event built = (typed ? event : event.fields(Json.flatten(record))).build();
    return context.finish(built, each -> Json.visit(record, each));
  }

  /** A connection's uid stands in many entries of many logs, so a hash of the record is added. */
  private static String id(ZeekRecord zeek, String path, RawRecord raw) {
    String uid = zeek.text("uid");
    String hash = RecordIds.of(raw.data());
    return uid == null ? hash : uid + '.' + path + '.' + hash.substring(0, 12);
  }
}
