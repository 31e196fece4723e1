package dev.lapwing.pipeline.cli;

import dev.lapwing.pipeline.evaluate.EvaluationInput;
import dev.lapwing.pipeline.evaluate.Evaluations;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lapwing evaluate}: how much of what was planted was found, and at what price. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description =
        "Compares an audit's alerts with what was planted in its logs, and writes the figures of"
            + " detection and of false alarms as JSON.",
    sortOptions = false)
final class EvaluateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--alerts",
      required = true,
      paramLabel = "F",
      description = "alerts.ndjson of an audit.")
  private Path alerts;

  @Option(
      names = "--labels",
      required = true,
      paramLabel = "F",
      description = "labels.ndjson of a simulation.")
  private Path labels;

  @Option(
      names = "--findings",
      paramLabel = "F",
      description = "findings.ndjson of the audit: for calibration, and what touched a miss.")
  private Path findings;

  @Option(
      names = "--coverage",
      paramLabel = "F",
      description = "coverage.json of the audit: for calibration.")
  private Path coverage;

  @Option(
      names = "--identities",
      paramLabel = "F",
      description = "identities.ndjson: who is human, other names of accounts, fairness.")
  private Path identities;

  @Option(
      names = "--from",
      paramLabel = "TIME",
      description =
          "Count nothing before, ISO 8601 in UTC; else from the day of the first incident.")
  private Instant from;

  @Option(
      names = "--to",
      paramLabel = "TIME",
      description = "Count nothing from then on; else to the end of the day of the last incident.")
  private Instant to;

  @Option(
      names = "--budget",
      paramLabel = "N/day",
      converter = PerDay.class,
      description = "The alerts a day that were asked for, such as 2/day: to compare with.")
  private Double budget;

  @Option(
      names = "--out",
      paramLabel = "F",
      description = "File to write; standard output unless given.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    EvaluationInput input =
        new EvaluationInput(
            alerts,
            labels,
            findings,
            coverage,
            identities,
            from,
            to,
            budget == null ? Double.NaN : budget);
    Evaluations.write(input, out, spec.commandLine().getOut());
    return 0;
  }
}
