package dev.lapwing.pipeline.cli;

import dev.lapwing.connectors.file.LogFiles;
import dev.lapwing.connectors.parse.RecordParser;
import dev.lapwing.core.rule.RuleSet;
import dev.lapwing.pipeline.backtest.Trial;
import dev.lapwing.pipeline.config.ConfigFile;
import dev.lapwing.pipeline.config.ConfiguredRules;
import dev.lapwing.pipeline.config.LapwingConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Which logs are looked through, how they are read, and by which rules. */
final class LogOptions {

  @Option(
      names = "--logs",
      paramLabel = "PATH",
      required = true,
      arity = "1..*",
      description = "Files or folders: .jsonl, .json, .log, .csv, any of them as .gz.")
  private List<Path> logs;

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

  String format() {
    return format;
  }

  int parallelism() {
    return parallelism;
  }

  LapwingConfig settings() {
    return config == null ? LapwingConfig.defaults() : ConfigFile.read(config);
  }

  /**
   * The rules, with more of them.
   *
   * @param more files or folders
   */
  RuleSet rules(List<String> more) {
    List<String> sources = new ArrayList<>(rules);
    sources.addAll(more);
    return ConfiguredRules.load(settings(), sources);
  }

  /** The files, what is left out said. */
  LogFiles files(ProgressLine progress) throws IOException {
    LogFiles files =
        LogFiles.list(logs, (facts, done, all) -> progress.step("looking at files", done, all));
    files.skipped().forEach(f -> progress.say("not a log by its name, left out: " + f));
    return files;
  }

  /** Runs rules over the logs. */
  Trial run(CommandSpec spec, RuleSet set, String what) throws Exception {
    AuditCommand.requireFormat(spec, format);
    try (ProgressLine progress = new ProgressLine(spec.commandLine().getErr())) {
      return Trial.of(
          settings(), set, files(progress), format, parallelism, job -> progress.watch(job, what));
    }
  }
}
