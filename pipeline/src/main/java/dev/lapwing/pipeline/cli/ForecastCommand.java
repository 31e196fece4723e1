package dev.lapwing.pipeline.cli;

import dev.lapwing.pipeline.forecast.Forecast;
import dev.lapwing.pipeline.simulate.Simulation;
import dev.lapwing.pipeline.simulate.SimulationSettings;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lapwing rules forecast}: what rules cost before they are switched on. */
@Command(
    name = "forecast",
    description = "Say how many bytes of state the rules keep for each entity.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ForecastCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--rules", paramLabel = "DIR", description = "Rules upon the shipped ones.")
  private List<String> rules = List.of();

  @Option(
      names = "--users",
      paramLabel = "N",
      description =
          "People of the simulated company that is learnt; ${DEFAULT-VALUE} unless given.")
  private int users = 60;

  @Option(
      names = "--days",
      paramLabel = "D",
      description = "Days that are learnt; ${DEFAULT-VALUE} unless given.")
  private int days = 42;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Another seed, another company; ${DEFAULT-VALUE} unless given.")
  private long seed = 1;

  @Override
  public Integer call() {
    SimulationSettings settings =
        SimulationSettings.of(users, days, seed).withScenarios(List.of("none"));
    Forecast forecast;
    try (ProgressLine progress = new ProgressLine(spec.commandLine().getErr())) {
      forecast =
          Forecast.of(
              RulesCommand.load(rules),
              Simulation.simulate(settings),
              (day, all, lines) -> progress.step("learning", day, all));
    }
    PrintWriter text = spec.commandLine().getOut();
    text.printf(Locale.ROOT, "%-8s %-28s %9s %9s %9s%n", "entity", "rule", "half", "99 %", "most");
    forecast.types().forEach(type -> print(type, forecast, text));
    text.flush();
    return 0;
  }

  private static void print(String type, Forecast forecast, PrintWriter text) {
    for (String rule : forecast.rules(type)) {
      text.printf(
          Locale.ROOT,
          "%-8s %-28s %,9d %,9d %,9d%n",
          type,
          rule,
          forecast.bytes(type, rule, 0.5),
          forecast.bytes(type, rule, 0.99),
          forecast.bytes(type, rule, 1));
    }
  }
}
