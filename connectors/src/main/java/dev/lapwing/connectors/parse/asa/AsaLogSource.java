package dev.lapwing.connectors.parse.asa;

import dev.lapwing.connectors.parse.ParseContext;
import dev.lapwing.connectors.parse.ParseResult;
import dev.lapwing.connectors.parse.RawRecord;
import dev.lapwing.connectors.parse.Syslog;
import dev.lapwing.connectors.parse.TextLogSource;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventBuilder;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Reads Cisco ASA and FTD syslog. A device without {@code logging timestamp} writes no time: the
 * line's arrival takes its place.
 */
public final class AsaLogSource implements TextLogSource {

  private static final List<BiPredicate<AsaLine, EventBuilder>> READERS =
      List.of(AsaSignIns::read, AsaSessions::read, AsaConnections::read, AsaRefusals::read);

  /** These carry the number of their connection, so that no two of them are equal. */
  private static final Set<String> NUMBERED = Set.of("302013", "302014", "302015", "302016");

  @Override
  public String format() {
    return "cisco-asa";
  }

  @Override
  public boolean recognises(String line) {
    return AsaLine.start(line) >= 0;
  }

  @Override
  public ParseResult parse(String line, RawRecord raw, ParseContext context) {
    int start = AsaLine.start(line);
    if (start < 0) {
      return ParseResult.rejected("not a line of a Cisco firewall: no %ASA-, %FTD- or %PIX- in it");
    }
    Syslog frame = Syslog.read(line, raw, context);
    AsaLine read = AsaLine.of(frame, line.substring(start));
    if (read == null) {
      return ParseResult.rejected("no message number after the %ASA- tag, such as %ASA-6-113039");
    }
    boolean unique = frame.timed() && NUMBERED.contains(read.id());
    EventBuilder event = frame.begin(raw, context, unique).code(read.id());
    boolean typed = READERS.stream().anyMatch(reader -> reader.test(read, event));
    Event built = (typed ? event : event.fields(fields(read))).build();
    return context.finish(built, each -> fields(read).forEach(each));
  }

  private static java.util.Map<String, String> fields(AsaLine line) {
    return java.util.Map.of("program", "asa", "message", line.text());
  }
}
