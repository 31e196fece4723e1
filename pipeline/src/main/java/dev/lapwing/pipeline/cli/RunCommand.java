package dev.lapwing.pipeline.cli;

import dev.lapwing.core.rule.RuleSet;
import dev.lapwing.pipeline.config.ConfigFile;
import dev.lapwing.pipeline.config.ConfiguredRules;
import dev.lapwing.pipeline.config.LapwingConfig;
import dev.lapwing.pipeline.config.Secrets;
import dev.lapwing.pipeline.job.Environments;
import dev.lapwing.pipeline.job.LiveJob;
import dev.lapwing.pipeline.job.RestorePoint;
import dev.lapwing.pipeline.redeploy.Redeploy;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lapwing run}: the live job, here or on the cluster that started it. */
@Command(
    name = "run",
    description = "Run the live job: Kafka in, Kafka out. Ends when stopped.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class RunCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--config",
      paramLabel = "F",
      required = true,
      description = "The configuration, see docs/reference/configuration.md.")
  private Path config;

  @Option(
      names = "--from",
      paramLabel = "latest|PATH|empty",
      defaultValue = "latest",
      description = {
        "latest: the newest complete checkpoint or savepoint, if there is one (default);",
        "PATH: this one; empty: begin with nothing learnt."
      })
  private String from;

  @Option(
      names = "--accept-loss",
      paramLabel = "NAME",
      description = {
        "A rule or source whose state may be lost; as often as needed.",
        "What else would be lost stops it: see lapwing rules plan."
      })
  private List<String> accepted = List.of();

  @Option(
      names = "--parallelism",
      paramLabel = "N",
      description = "Tasks side by side in a local cluster; 2 unless given.")
  private int parallelism = 2;

  @Override
  public Integer call() throws Exception {
    LapwingConfig settings = RulesPlanCommand.liveConfig(config);
    RuleSet rules = ConfiguredRules.load(settings, List.of());
    rules.warnings().forEach(line -> spec.commandLine().getErr().println("warning: " + line));
    ConfigFile.notYet(settings)
        .forEach(line -> spec.commandLine().getErr().println("warning: " + line));
    // Under "flink run" and in the chart the cluster has its own settings and restores by itself:
    // only what a restore hangs on is added. Started by the launcher, this process is the cluster.
    boolean own = System.getProperty("lapwing.launcher") != null;
    Configuration flink = own ? local(settings) : Environments.common();
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(flink);
    LiveJob.build(env, settings, rules, new Secrets(System::getenv));
    if (own) {
      restore(flink, env, rules);
    }
    env.execute("lapwing");
    return 0;
  }

  private Configuration local(LapwingConfig settings) {
    Configuration flink = Environments.live(parallelism, settings.flink());
    flink.set(
        CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
        ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
    if (flink.get(CheckpointingOptions.CHECKPOINTS_DIRECTORY) == null) {
      spec.commandLine()
          .getErr()
          .println(
              "warning: flink: execution.checkpointing.dir is not set: what is learnt is lost when"
                  + " this process ends");
    }
    return flink;
  }

  private void restore(Configuration flink, StreamExecutionEnvironment env, RuleSet rules)
      throws Exception {
    PrintWriter err = spec.commandLine().getErr();
    Optional<String> point =
        switch (from) {
          case "empty" -> Optional.empty();
          case "latest" -> latest(flink);
          default -> Optional.of(from);
        };
    if (point.isEmpty()) {
      err.println("beginning with nothing learnt");
    } else {
      String fitted =
          new Redeploy(env.getStreamGraph(false), rules)
              .fit(
                  point.get(),
                  accepted,
                  gone -> err.println("no longer in the job, its state is left out: " + gone));
      err.println("restoring from " + point.get());
      Configuration restore = new Configuration();
      restore.set(StateRecoveryOptions.SAVEPOINT_PATH, fitted);
      // What else does not fit must be said, not dropped.
      restore.set(StateRecoveryOptions.SAVEPOINT_IGNORE_UNCLAIMED_STATE, false);
      env.configure(restore);
    }
  }

  private static Optional<String> latest(Configuration flink) throws IOException {
    List<Path> folders =
        Stream.of(
                flink.get(CheckpointingOptions.CHECKPOINTS_DIRECTORY),
                flink.get(CheckpointingOptions.SAVEPOINT_DIRECTORY))
            .filter(each -> each != null)
            .map(RunCommand::local)
            .flatMap(Optional::stream)
            .toList();
    return RestorePoint.latest(folders).map(path -> path.toUri().toString());
  }

  /** The folder of a file URI or path; empty for other file systems, which a name cannot list. */
  private static Optional<Path> local(String where) {
    if (!where.contains("://") && !where.startsWith("file:")) {
      return Optional.of(Path.of(where));
    }
    URI uri = URI.create(where);
    return "file".equals(uri.getScheme()) ? Optional.of(Path.of(uri.getPath())) : Optional.empty();
  }
}
