package dev.lapwing.pipeline.docs.example;

// snippet: parser
import dev.lapwing.connectors.parse.NewEvent;
import dev.lapwing.connectors.parse.ParseContext;
import dev.lapwing.connectors.parse.ParseResult;
import dev.lapwing.connectors.parse.RawRecord;
import dev.lapwing.connectors.parse.TextLogSource;
import dev.lapwing.core.event.AccountKind;
import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.Outcome;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the sign-ins of our portal. */
public final class PortalLogSource implements TextLogSource {

  private static final Pattern LINE =
      Pattern.compile("(\\S+) portal: login (\\S+) from (\\S+) (ok|refused)");

  @Override
  public String format() {
    return "portal";
  }

  @Override
  public boolean recognises(String line) {
    return LINE.matcher(line).matches();
  }

  @Override
  public ParseResult parse(String line, RawRecord raw, ParseContext context) {
    Matcher m = LINE.matcher(line);
    if (!m.matches()) {
      return ParseResult.rejected("not a sign-in of the portal");
    }
    long time;
    try {
      time = Instant.parse(m.group(1)).toEpochMilli();
    } catch (DateTimeException e) {
      return NewEvent.noTime("the first word");
    }
    return ParseResult.of(
        NewEvent.at(time, null, raw, context)
            .type(EventType.AUTH_LOGON)
            .outcome(m.group(4).equals("ok") ? Outcome.SUCCESS : Outcome.FAILURE)
            .user(NewEvent.user(null, m.group(2), AccountKind.UNRESOLVED))
            .src(Endpoint.ip(m.group(3)))
            .build());
  }
}
// end
