package dev.lapwing.connectors.parse.pulse;

import dev.lapwing.connectors.parse.Addresses;
import dev.lapwing.connectors.parse.Excerpt;
import dev.lapwing.connectors.parse.ParseContext;
import dev.lapwing.connectors.parse.ParseResult;
import dev.lapwing.connectors.parse.RawRecord;
import dev.lapwing.connectors.parse.Syslog;
import dev.lapwing.connectors.parse.TextLogSource;
import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventBuilder;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Reads the syslog of Pulse Connect Secure and Ivanti Connect Secure gateways. */
public final class PulseLogSource implements TextLogSource {

  private static final String[] MARKS = {"PulseSecure: ", "Juniper: ", "Pulse: ", "Ivanti: "};

  @Override
  public String format() {
    return "pulse";
  }

  @Override
  public boolean recognises(String line) {
    return PulseLine.of(null, line) != null;
  }

  @Override
  public ParseResult parse(String line, RawRecord raw, ParseContext context) {
    String own = own(line);
    // The gateway's own time, within the message, is better than that of the relay before it.
    String time = PulseLine.value(own, "time");
    Syslog inner = Syslog.read(time.isEmpty() ? own : time, raw, context);
    Syslog frame = inner.timed() ? inner : Syslog.read(line, raw, context);
    PulseLine read = PulseLine.of(frame, own);
    if (read == null || !frame.timed()) {
      return ParseResult.rejected(
          "not a Pulse Secure line: \"time - node - [address] user(realm)[role] - message\"");
    }
    String node = read.node().isEmpty() ? null : read.node().toLowerCase(Locale.ROOT);
    EventBuilder event =
        frame
            .begin(raw, context, false)
            .code(read.code())
            .host(node == null ? null : Endpoint.host(node))
            .user(PulseUsers.user(read.account()))
            .src(Addresses.endpoint(read.address(), 0));
    boolean typed = PulseMessages.read(read, event);
    Event built = (typed ? event : event.fields(fields(read))).build();
    return context.finish(built, each -> fields(read).forEach(each));
  }

  /** Without a relay's head and the program's tag. */
  private static String own(String line) {
    for (String mark : MARKS) {
      String rest = Excerpt.after(line, mark);
      if (rest != null) {
        return rest;
      }
    }
    return line;
  }

  private static Map<String, String> fields(PulseLine line) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("program", "pulse");
    fields.put("realm", line.realm());
    fields.put("role", line.role());
    fields.put("message", line.message());
    fields.values().removeIf(String::isEmpty);
    return fields;
  }
}
