package dev.lapwing.pipeline.cli;

import dev.lapwing.connectors.file.LogFiles;
import dev.lapwing.connectors.parse.LogSources;
import dev.lapwing.connectors.parse.RecordParser;
import dev.lapwing.core.rule.Nearest;
import dev.lapwing.core.rule.RuleSet;
import dev.lapwing.pipeline.audit.Audit;
import dev.lapwing.pipeline.audit.Coverage;
import dev.lapwing.pipeline.audit.Report;
import dev.lapwing.pipeline.config.ConfigFile;
import dev.lapwing.pipeline.config.LapwingConfig;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lapwing audit}: what happened in these logs? */
@Command(
    name = "audit",
    description = "Look through log files and write what was found.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class AuditCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--logs",
      paramLabel = "PATH",
      required = true,
      arity = "1..*",
      description = "Files or folders: .jsonl, .json, .log, .csv, any of them as .gz.")
  private List<Path> logs;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Where to write alerts, findings, signals, dead letters, coverage and report.")
  private Path out;

  @Option(
      names = "--format",
      paramLabel = "F",
      defaultValue = RecordParser.AUTO,
      description = "Log format of all files; detected for each file unless given.")
  private String format;

  @Option(names = "--rules", paramLabel = "DIR", description = "Rules upon the shipped ones.")
  private List<String> rules = List.of();

  @Option(
      names = "--config",
      paramLabel = "F",
      description = "Configuration: identities, networks, geography, rules.")
  private Path config;

  @Option(
      names = "--parallelism",
      paramLabel = "N",
      description = "Tasks side by side; the number of processors unless given.")
  private int parallelism = Math.max(1, Runtime.getRuntime().availableProcessors());

  @Override
  public Integer call() throws Exception {
    requireFormat(spec, format);
    LapwingConfig settings = config == null ? LapwingConfig.defaults() : ConfigFile.read(config);
    List<String> sources = new ArrayList<>(settings.rules());
    sources.addAll(rules);
    RuleSet set = RuleSet.load(sources);
    PrintWriter err = spec.commandLine().getErr();
    set.warnings().forEach(line -> err.println("warning: " + line));
    try (ProgressLine progress = new ProgressLine(err)) {
      LogFiles files =
          LogFiles.list(logs, (facts, done, all) -> progress.step("looking at files", done, all));
      files.skipped().forEach(f -> progress.say("not a log by its name, left out: " + f));
      Coverage coverage =
          new Audit(settings, set, parallelism)
              .run(files, format, out, job -> progress.watch(job, "auditing"));
      Report.write(out, coverage, set);
      summary(coverage);
    }
    return 0;
  }

  /**
   * @throws ParameterException if no parser reads the format
   */
  static void requireFormat(CommandSpec spec, String format) {
    if (!RecordParser.AUTO.equals(format) && LogSources.named(format).isEmpty()) {
      List<String> known = LogSources.all().stream().map(source -> source.format()).toList();
      throw new ParameterException(
          spec.commandLine(), "--format: " + Nearest.unknown("format", format, known));
    }
  }

  private void summary(Coverage coverage) {
    PrintWriter text = spec.commandLine().getOut();
    text.printf(
        Locale.ROOT,
        "%,d records read: %,d judged, %,d untyped, %,d duplicates, %,d dead letters%n",
        coverage.total("read"),
        coverage.total("judged"),
        coverage.total("untyped"),
        coverage.total("duplicate"),
        coverage.total("dead"));
    text.printf(Locale.ROOT, "%,d alerts; see %s%n", coverage.alerts(), out.resolve("report.html"));
    text.flush();
  }
}
