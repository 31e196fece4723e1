package dev.lapwing.pipeline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lapwing.connectors.parse.ParseContext;
import dev.lapwing.connectors.parse.ParseResult;
import dev.lapwing.connectors.parse.RawRecord;
import dev.lapwing.connectors.parse.RecordParser;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.Origin;
import dev.lapwing.core.rule.BaselineRule;
import dev.lapwing.core.rule.EventMatcher;
import dev.lapwing.core.rule.EventRule;
import dev.lapwing.core.rule.LogSourceSpec;
import dev.lapwing.core.rule.Nearest;
import dev.lapwing.core.rule.RawFields;
import dev.lapwing.core.rule.Rule;
import dev.lapwing.core.rule.RuleSet;
import dev.lapwing.core.rule.match.Explanation;
import dev.lapwing.core.rule.match.Values;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lapwing rules explain}: why does it match, or not? */
@Command(
    name = "explain",
    description = {
      "Say field by field why a rule matches an event or not; exit 0 if it does, 1 if not.",
      "The event is a record as its source writes it."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ExplainCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "RULE", description = "Name of an event rule or baseline.")
  private String name;

  @Parameters(
      index = "1",
      paramLabel = "EVENT",
      description = "A file with one record, or - for standard input.")
  private String event;

  @Option(
      names = "--format",
      paramLabel = "F",
      defaultValue = RecordParser.AUTO,
      description = "Its log format; detected unless given.")
  private String format;

  @Option(names = "--rules", paramLabel = "DIR", description = "Rules upon the shipped ones.")
  private List<String> rules = List.of();

  @Override
  public Integer call() throws IOException {
    AuditCommand.requireFormat(spec, format);
    RuleSet set = RulesCommand.load(rules);
    Rule rule = rule(set);
    Event parsed = parsed(set);
    boolean matches =
        rule instanceof EventRule plain
            ? say(plain.logsource(), plain.matcher(), parsed)
            : say(((BaselineRule) rule).logsource(), ((BaselineRule) rule).matcher(), parsed);
    return matches ? 0 : 1;
  }

  private Rule rule(RuleSet set) {
    List<Rule> known =
        set.all().stream()
            .filter(each -> each instanceof EventRule || each instanceof BaselineRule)
            .toList();
    return known.stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    Nearest.unknown(
                        "event rule or baseline", name, known.stream().map(Rule::name).toList())));
  }

  private Event parsed(RuleSet set) throws IOException {
    String text =
        event.equals("-")
            ? new String(System.in.readAllBytes(), UTF_8)
            : Files.readString(Path.of(event));
    ParseContext context =
        new ParseContext(
            "default", "", ZoneOffset.UTC, Clock.systemUTC().millis(), RawFields.of(set));
    RawRecord record = RawRecord.line(text.strip(), Origin.file(event, 1));
    ParseResult result = new RecordParser(format).parse(record, context);
    if (result instanceof ParseResult.Parsed read) {
      return read.event();
    }
    throw new ParameterException(
        spec.commandLine(), event + ": " + ((ParseResult.Rejected) result).reason());
  }

  private boolean say(LogSourceSpec logsource, EventMatcher matcher, Event parsed) {
    PrintWriter out = spec.commandLine().getOut();
    boolean about = logsource.matches(parsed);
    out.printf(
        "%s logsource: %s; the event is of %s, %s%n",
        mark(about), logsource, parsed.source(), parsed.type());
    List<Explanation.Line> lines = Explanation.of(matcher.condition(), new Values.OfEvent(parsed));
    for (Explanation.Line line : lines) {
      out.println("  ".repeat(line.depth()) + mark(line.holds()) + " " + line.text());
    }
    boolean matches = about && matcher.matches(parsed);
    out.println(name + (matches ? " matches" : " does not match"));
    out.flush();
    return matches;
  }

  private static String mark(boolean holds) {
    return holds ? "yes" : "no ";
  }
}
