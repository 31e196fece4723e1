package dev.lapwing.pipeline.cli;

import dev.lapwing.connectors.parse.LogSources;
import dev.lapwing.connectors.parse.RecordParser;
import dev.lapwing.core.rule.Nearest;
import dev.lapwing.core.rule.RuleSet;
import dev.lapwing.pipeline.audit.Audit;
import dev.lapwing.pipeline.audit.Coverage;
import dev.lapwing.pipeline.audit.Report;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  @Mixin private LogOptions options;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Where to write alerts, findings, signals, dead letters, coverage and report.")
  private Path out;

  @Override
  public Integer call() throws Exception {
    requireFormat(spec, options.format());
    RuleSet set = options.rules(List.of());
    PrintWriter err = spec.commandLine().getErr();
    set.warnings().forEach(line -> err.println("warning: " + line));
    try (ProgressLine progress = new ProgressLine(err)) {
      Coverage coverage =
          new Audit(options.settings(), set, options.parallelism())
              .run(
                  options.files(progress),
                  options.format(),
                  out,
                  job -> progress.watch(job, "auditing"));
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
