package dev.lapwing.pipeline.cli;

import dev.lapwing.core.rule.Rule;
import dev.lapwing.core.rule.RuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lapwing rules}: the life of a rule. */
@Command(
    name = "rules",
    description =
        "Check, test, try and list rules, and say what they cost and what a change of them does.",
    mixinStandardHelpOptions = true,
    subcommands = {
      RulesCommand.Validate.class,
      RuleTestsCommand.class,
      ExplainCommand.class,
      RulesCommand.Show.class,
      BacktestCommand.class,
      TuneCommand.class,
      ForecastCommand.class,
      RulesPlanCommand.class
    })
public final class RulesCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "say what to do: validate, test, explain, list, backtest, tune, forecast or plan");
  }

  /** The shipped rules, and those of a folder upon them. */
  static RuleSet load(List<String> folders) {
    List<String> sources = new ArrayList<>(List.of(RuleSet.BUILTIN));
    sources.addAll(folders);
    return RuleSet.load(sources);
  }

  /** {@code lapwing rules validate}. */
  @Command(
      name = "validate",
      description = "Check rules; exit 2 and say file, line and fault if one is wrong.",
      mixinStandardHelpOptions = true)
  static final class Validate implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(names = "--rules", paramLabel = "DIR", description = "Rules upon the shipped ones.")
    private List<String> rules = List.of();

    @Override
    public Integer call() {
      RuleSet set = load(rules);
      set.warnings().forEach(line -> spec.commandLine().getErr().println("warning: " + line));
      spec.commandLine().getOut().println(set.enabled().size() + " rules are right");
      return 0;
    }
  }

  /** {@code lapwing rules list}. */
  @Command(
      name = "list",
      description = "List the rules that are on, and where each comes from.",
      mixinStandardHelpOptions = true)
  static final class Show implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(names = "--rules", paramLabel = "DIR", description = "Rules upon the shipped ones.")
    private List<String> rules = List.of();

    @Override
    public Integer call() {
      for (Rule rule : load(rules).enabled()) {
        String techniques =
            String.join(" ", rule.head().techniques().stream().map(t -> t.uid()).toList());
        spec.commandLine()
            .getOut()
            .printf(
                "%-28s %-14s %-24s %s%n",
                rule.name(), rule.head().level().text(), techniques, rule.head().file());
      }
      return 0;
    }
  }
}
