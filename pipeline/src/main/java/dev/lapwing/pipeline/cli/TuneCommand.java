package dev.lapwing.pipeline.cli;

import dev.lapwing.core.rule.RuleSet;
import dev.lapwing.pipeline.backtest.KnownTruths;
import dev.lapwing.pipeline.backtest.KnownTruths.Truth;
import dev.lapwing.pipeline.backtest.Trial;
import dev.lapwing.pipeline.backtest.Tuning;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lapwing rules tune}: what would an exception silence? */
@Command(
    name = "tune",
    description = {
      "Say what an exception would silence in logs, and refuse it (exit 1) if an alert that is known",
      "to be true would no longer be raised."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class TuneCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--with",
      paramLabel = "FILE",
      required = true,
      description = "The exception, or any change of rules: a file of rules upon the others.")
  private Path change;

  @Option(
      names = "--true-positives",
      paramLabel = "FILE",
      required = true,
      description =
          "JSON lines of what must still alert: alerts, verdicts, or labels of a simulation.")
  private Path truths;

  @Mixin private LogOptions options;

  @Override
  public Integer call() throws Exception {
    List<Truth> known = KnownTruths.read(truths);
    RuleSet changed = options.rules(List.of(change.toString()));
    Trial without = options.run(spec, options.rules(List.of()), "without it");
    Trial with = options.run(spec, changed, "with it");
    Tuning tuning = Tuning.of(without, with, known);
    say(tuning, known.size());
    return tuning.lost().isEmpty() ? 0 : 1;
  }

  private void say(Tuning tuning, int known) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT, "%,d of %,d alerts are silenced%n", tuning.silencedInAll(), tuning.before());
    tuning
        .silenced()
        .forEach((rule, count) -> out.printf(Locale.ROOT, "  %-36s %,7d%n", rule, count));
    if (tuning.fresh() > 0) {
      out.printf(Locale.ROOT, "%,d alerts are raised that were not%n", tuning.fresh());
    }
    int alerting = tuning.kept() + tuning.lost().size();
    out.printf(
        Locale.ROOT,
        "%,d of %,d known to be true alert without it, %,d with it%n",
        alerting,
        known,
        tuning.kept());
    tuning.lost().forEach(name -> out.println("  lost: " + name));
    out.println(tuning.lost().isEmpty() ? "accepted" : "refused");
    out.flush();
  }
}
