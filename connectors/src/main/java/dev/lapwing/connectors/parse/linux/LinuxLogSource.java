package dev.lapwing.connectors.parse.linux;

import dev.lapwing.connectors.parse.ParseContext;
import dev.lapwing.connectors.parse.ParseResult;
import dev.lapwing.connectors.parse.RawRecord;
import dev.lapwing.connectors.parse.Syslog;
import dev.lapwing.connectors.parse.TextLogSource;
import dev.lapwing.core.event.EventBuilder;
import dev.lapwing.core.event.Origin;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiPredicate;

/** Reads {@code auth.log}, {@code secure} and syslog lines of Linux and Unix hosts. */
public final class LinuxLogSource implements TextLogSource {

  /** A reader fills in the event and says true, or leaves it and says false. */
  private static final List<BiPredicate<LinuxLine, EventBuilder>> READERS =
      List.of(
          PamLines::read,
          SshdLines::read,
          SudoLines::read,
          SuLines::read,
          AccountLines::read,
          CronLines::read);

  private static final Origin NOWHERE = new Origin("", 0, 0);
  private static final ParseContext ANY = new ParseContext("", "", ZoneOffset.UTC, 0);

  @Override
  public String format() {
    return "linux";
  }

  @Override
  public boolean recognises(String line) {
    Syslog frame = Syslog.read(line, RawRecord.line("", NOWHERE), ANY);
    return frame.timed() && frame.program() != null && !frame.message().startsWith("%");
  }

  @Override
  public ParseResult parse(String line, RawRecord raw, ParseContext context) {
    Syslog frame = Syslog.read(line, raw, context);
    if (!frame.timed()) {
      return ParseResult.rejected("not a syslog line: it does not start with a date and time");
    }
    if (frame.host() == null && frame.program() == null) {
      return ParseResult.rejected("not a syslog line: no host and program after the time");
    }
    LinuxLine read = LinuxLine.of(frame);
    EventBuilder event = frame.begin(raw, context, false).code(read.program());
    boolean typed = READERS.stream().anyMatch(reader -> reader.test(read, event));
    return context.finish(
        (typed ? event : event.fields(frame.fields())).build(),
        each -> frame.fields().forEach(each));
  }
}
