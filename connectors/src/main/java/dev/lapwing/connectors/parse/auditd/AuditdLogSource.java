package dev.lapwing.connectors.parse.auditd;

import dev.lapwing.connectors.parse.ParseContext;
import dev.lapwing.connectors.parse.ParseResult;
import dev.lapwing.connectors.parse.RawRecord;
import dev.lapwing.connectors.parse.RecordIds;
import dev.lapwing.connectors.parse.Syslog;
import dev.lapwing.connectors.parse.TextLogSource;
import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventBuilder;
import java.util.Locale;

/** Reads {@code audit.log}, also where a syslog daemon wrote its own head before each record. */
public final class AuditdLogSource implements TextLogSource {

  @Override
  public String format() {
    return "auditd";
  }

  @Override
  public boolean recognises(String line) {
    int stamp = line.indexOf("msg=audit(");
    int type = line.indexOf("type=");
    return type >= 0 && type < stamp && stamp < 512;
  }

  @Override
  public ParseResult parse(String line, RawRecord raw, ParseContext context) {
    AuditRecord record = AuditRecord.of(line);
    if (record == null) {
      return ParseResult.rejected(
          "not an audit record: it lacks type=… msg=audit(seconds.millis:serial)");
    }
    if (record.time() < 0) {
      return ParseResult.rejected("an audit record whose time is not seconds.millis:serial");
    }
    String node = record.node() != null ? record.node() : syslogHost(line, raw, context);
    Endpoint host = node == null ? null : Endpoint.host(node.toLowerCase(Locale.ROOT));
    // Its serial makes a record unique on its machine: an equal line is a copy.
    EventBuilder event =
        Event.builder()
            .id(RecordIds.of(raw.data()))
            .time(record.time())
            .arrived(raw.arrived())
            .tenant(context.tenant())
            .source(context.source())
            .origin(raw.origin())
            .code(record.type())
            .host(host);
    String name = host == null ? null : host.hostname();
    boolean typed = AuditTypes.read(record, name, event);
    return context.finish(
        (typed ? event : event.fields(record.fields())).build(),
        each -> record.fields().forEach(each));
  }

  private static String syslogHost(String line, RawRecord raw, ParseContext context) {
    return line.startsWith("type=") ? null : Syslog.read(line, raw, context).host();
  }
}
