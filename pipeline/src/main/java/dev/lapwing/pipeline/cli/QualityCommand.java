package dev.lapwing.pipeline.cli;

import dev.lapwing.pipeline.evaluate.QualityRun;
import dev.lapwing.pipeline.evaluate.QualitySettings;
import dev.lapwing.pipeline.job.RunningJob;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lapwing quality}: simulate, audit, evaluate, and write the page about it. */
@Command(
    name = "quality",
    mixinStandardHelpOptions = true,
    description =
        "Measures detection quality: for each seed simulates a company, audits its logs and evaluates"
            + " the alerts; then writes a page of the figures. Logs that are there already are not made"
            + " again.",
    sortOptions = false)
final class QualityCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--users", defaultValue = "2000", description = "People in each company.")
  private int users;

  @Option(names = "--days", defaultValue = "42", description = "Days that each lives.")
  private int days;

  @Option(
      names = "--learning-days",
      defaultValue = "14",
      description = "Of these at the beginning, not judged.")
  private int learningDays;

  @Option(
      names = "--seeds",
      split = ",",
      defaultValue = "1,2,3",
      description = "A company for each, that is attacked.")
  private List<Long> seeds;

  @Option(
      names = "--benign-seeds",
      split = ",",
      paramLabel = "<seeds>",
      defaultValue = "1",
      description = "And one for each that nobody attacks: what alerts there is false.")
  private List<Long> benignSeeds;

  @Option(
      names = "--budget",
      paramLabel = "N/day",
      converter = PerDay.class,
      defaultValue = "2/day",
      description = "Alerts a day.")
  private double budget;

  @Option(
      names = "--work",
      required = true,
      paramLabel = "DIR",
      description = "Folder for logs and audits: some gigabytes for each seed.")
  private Path work;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "Page to write.")
  private Path out;

  @Option(
      names = "--config",
      paramLabel = "F",
      description = "A configuration whose geography, rules and shadow are used.")
  private Path config;

  @Option(names = "--rules", paramLabel = "DIR", description = "Rules upon the shipped ones.")
  private List<String> rules = List.of();

  @Option(
      names = "--keep-audits",
      description = "Do not run audits again that are there: evaluate them and write the page.")
  private boolean keepAudits;

  @Option(
      names = "--parallelism",
      paramLabel = "N",
      description = "Tasks side by side; the number of processors unless given.")
  private int parallelism = Math.max(1, Runtime.getRuntime().availableProcessors());

  @Override
  public Integer call() throws Exception {
    try (ProgressLine line = new ProgressLine(spec.commandLine().getErr())) {
      new QualityRun(settings(), new Shown(line), Clock.systemUTC()).run(out);
    }
    return 0;
  }

  private QualitySettings settings() {
    try {
      return new QualitySettings(
          users,
          days,
          learningDays,
          seeds,
          benignSeeds,
          budget,
          work,
          config,
          rules,
          keepAudits,
          parallelism);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
  }

  /** Progress as a line on standard error. */
  private record Shown(ProgressLine line) implements QualityRun.Progress {
    @Override
    public void say(String text) {
      line.say(text);
    }

    @Override
    public void running(RunningJob job) throws InterruptedException {
      line.watch(job, "auditing");
    }
  }
}
