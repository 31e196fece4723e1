package dev.lapwing.pipeline.cli;

import dev.lapwing.connectors.file.LogFiles;
import dev.lapwing.connectors.parse.RecordParser;
import dev.lapwing.core.rule.RuleSet;
import dev.lapwing.pipeline.config.ConfigFile;
import dev.lapwing.pipeline.config.ConfiguredRules;
import dev.lapwing.pipeline.config.LapwingConfig;
import dev.lapwing.pipeline.seed.Seeding;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lapwing seed}: begin with what an archive teaches, not with nothing. */
@Command(
    name = "seed",
    description = "Learn baselines from an archive of logs, for a live job to begin with.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class SeedCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--logs",
      paramLabel = "PATH",
      required = true,
      arity = "1..*",
      description = "Files or folders: .jsonl, .json, .log, .csv, any of them as .gz.")
  private List<Path> logs;

  @Option(
      names = "--config",
      paramLabel = "F",
      required = true,
      description = "The configuration of the live job that is to begin with it.")
  private Path config;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Where to write the savepoint, and what could not be parsed.")
  private Path out;

  @Option(
      names = "--format",
      paramLabel = "F",
      defaultValue = RecordParser.AUTO,
      description = "Log format of all files; detected for each file unless given.")
  private String format;

  @Option(
      names = "--parallelism",
      paramLabel = "N",
      description = "Tasks side by side; the number of processors unless given.")
  private int parallelism = Math.max(1, Runtime.getRuntime().availableProcessors());

  @Override
  public Integer call() throws Exception {
    AuditCommand.requireFormat(spec, format);
    LapwingConfig settings = ConfigFile.read(config);
    RuleSet rules = ConfiguredRules.load(settings, List.of());
    PrintWriter err = spec.commandLine().getErr();
    rules.warnings().forEach(line -> err.println("warning: " + line));
    try (ProgressLine progress = new ProgressLine(err)) {
      LogFiles files =
          LogFiles.list(logs, (facts, done, all) -> progress.step("looking at files", done, all));
      files.skipped().forEach(f -> progress.say("not a log by its name, left out: " + f));
      String savepoint =
          new Seeding(settings, rules, parallelism).run(files, format, out, progress::watch);
      PrintWriter text = spec.commandLine().getOut();
      text.println("learnt; begin with: lapwing run --config " + config + " --from " + savepoint);
      text.flush();
    }
    return 0;
  }
}
