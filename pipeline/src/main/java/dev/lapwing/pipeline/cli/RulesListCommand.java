package dev.lapwing.pipeline.cli;

import dev.lapwing.core.rule.Attack;
import dev.lapwing.core.rule.AttackCoverage;
import dev.lapwing.core.rule.Reach;
import dev.lapwing.core.rule.Rule;
import dev.lapwing.core.rule.RuleSet;
import dev.lapwing.core.rule.Standing;
import dev.lapwing.pipeline.config.LapwingConfig;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lapwing rules list}. */
@Command(
    name = "list",
    description = {
      "List all rules: what becomes of each (on, shadow, off, cannot fire here), where it comes",
      "from, and which techniques of ATT&CK those that are on cover."
    },
    mixinStandardHelpOptions = true)
final class RulesListCommand implements Callable<Integer> {

  /** How the list is written. */
  enum Format {
    TABLE,
    JSON
  }

  @Spec private CommandSpec spec;

  @Mixin private RuleOptions options;

  @Option(
      names = "--format",
      paramLabel = "table|json",
      defaultValue = "table",
      description = "For people (table, unless given) or for programs (json).")
  private Format format;

  private final Clock clock;

  RulesListCommand() {
    this(Clock.systemUTC());
  }

  RulesListCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    LapwingConfig settings = options.settings();
    RuleSet set = options.load(settings);
    Reach reach = RuleOptions.reach(settings);
    Map<Rule, Standing> standings = new LinkedHashMap<>();
    for (Rule rule : set.all()) {
      standings.put(rule, Standing.of(rule, set, reach, settings.shadow(), clock.millis()));
    }
    AttackCoverage coverage =
        AttackCoverage.of(set, rule -> standings.get(rule).state() == Standing.State.ON);
    PrintWriter out = spec.commandLine().getOut();
    if (format == Format.JSON) {
      RulesListJson.write(standings, coverage, out);
    } else {
      standings.forEach((rule, standing) -> out.println(line(rule, standing)));
      write(coverage, out);
    }
    out.flush();
    return 0;
  }

  private static String line(Rule rule, Standing standing) {
    String techniques =
        rule.head().techniques().stream()
            .map(t -> t.uid())
            .distinct()
            .collect(Collectors.joining(" "));
    return String.format(
            "%-36s %-14s %-24s %-28s %s",
            rule.name(),
            rule.head().level().text(),
            techniques,
            rule.head().isShipped() ? "shipped" : rule.head().where(),
            standing.text())
        .stripTrailing();
  }

  private static void write(AttackCoverage coverage, PrintWriter out) {
    out.println();
    out.println(
        "ATT&CK "
            + Attack.VERSION
            + ": techniques, how many rules that are on are about each, how many of these alert");
    coverage
        .byTactic()
        .forEach(
            (tactic, techniques) ->
                out.printf(
                    "%-22s %s%n",
                    tactic,
                    techniques.entrySet().stream()
                        .map(
                            each ->
                                "%s %d/%d"
                                    .formatted(
                                        each.getKey(),
                                        each.getValue().rules(),
                                        each.getValue().alerting()))
                        .collect(Collectors.joining(", "))));
  }
}
