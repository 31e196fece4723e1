package dev.lapwing.pipeline.cli;

import dev.lapwing.core.rule.Nearest;
import dev.lapwing.core.rule.Rule;
import dev.lapwing.core.rule.RuleSet;
import dev.lapwing.pipeline.backtest.Backtest;
import dev.lapwing.pipeline.backtest.Trial;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lapwing rules backtest}: what would they have found? */
@Command(
    name = "backtest",
    description = "Say what rules would have found in logs: how much, of whom, with examples.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class BacktestCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "RULE",
      arity = "0..*",
      description = "Names of the rules that are shown; all unless given.")
  private List<String> names = List.of();

  @Mixin private LogOptions options;

  @Option(
      names = "--examples",
      paramLabel = "N",
      description = "So many findings of each; ${DEFAULT-VALUE} unless given.")
  private int examples = 1;

  @Override
  public Integer call() throws Exception {
    RuleSet rules = options.rules(List.of());
    Set<String> wanted = wanted(rules);
    Trial trial = options.run(spec, rules, "trying");
    PrintWriter out = spec.commandLine().getOut();
    out.printf(Locale.ROOT, "%-36s %9s %7s %9s%n", "rule", "findings", "alerts", "entities");
    for (Backtest.Line line : Backtest.of(trial, wanted::contains, examples)) {
      out.printf(
          Locale.ROOT,
          "%-36s %,9d %,7d %,9d%n",
          line.rule(),
          line.findings(),
          line.alerts(),
          line.entities());
      line.examples().forEach(example -> out.println("    " + example));
    }
    double seconds = trial.took().toMillis() / 1000.0;
    out.printf(
        Locale.ROOT,
        "%,d records in %.1f s, all rules together: %,.0f a second%n",
        trial.records(),
        seconds,
        trial.records() / seconds);
    return 0;
  }

  private Set<String> wanted(RuleSet rules) {
    List<String> known = rules.enabled().stream().map(Rule::name).toList();
    for (String name : names) {
      if (!known.contains(name)) {
        throw new ParameterException(spec.commandLine(), Nearest.unknown("rule", name, known));
      }
    }
    return new HashSet<>(names.isEmpty() ? known : names);
  }
}
