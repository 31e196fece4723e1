package dev.lapwing.pipeline.cli;

import dev.lapwing.core.rule.RuleSet;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lapwing rules}: the life of a rule. */
@Command(
    name = "rules",
    description =
        "Check, test, try and list rules, and say what they cost and what a change of them does.",
    mixinStandardHelpOptions = true,
    subcommands = {
      ValidateCommand.class,
      RuleTestsCommand.class,
      ExplainCommand.class,
      RulesListCommand.class,
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
}
