package dev.lapwing.pipeline.live;

import dev.lapwing.core.rule.RuleSet;
import dev.lapwing.pipeline.config.ConfigFile;
import dev.lapwing.pipeline.config.LapwingConfig;
import dev.lapwing.pipeline.config.Secrets;
import dev.lapwing.pipeline.job.Environments;
import dev.lapwing.pipeline.job.LiveJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;

/** The live job of a configuration, running in this process on RocksDB. */
final class LiveRun implements AutoCloseable {

  private static final String NOT_YET = "Not all required tasks are currently running";

  private final JobClient job;
  private boolean stopped;

  /**
   * @param savepoint null to begin with nothing learnt; restored strictly
   */
  LiveRun(LapwingConfig config, List<String> rules, String savepoint) throws Exception {
    this(config, rules, savepoint, 1);
  }

  /**
   * @param parallelism of everything but small topics' readers
   */
  LiveRun(LapwingConfig config, List<String> rules, String savepoint, int parallelism)
      throws Exception {
    job = environment(config, rules, savepoint, parallelism).executeAsync("live test");
  }

  private static StreamExecutionEnvironment environment(
      LapwingConfig config, List<String> rules, String savepoint, int parallelism) {
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.getExecutionEnvironment(flink(config, savepoint, parallelism));
    LiveJob.build(env, config, RuleSet.load(rules), new Secrets(name -> null));
    return env;
  }

  private static Configuration flink(LapwingConfig config, String savepoint, int parallelism) {
    Configuration flink = Environments.live(parallelism, config.flink());
    if (savepoint != null) {
      flink.set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint);
    }
    return flink;
  }

  /** Reads a configuration as {@code lapwing run} does. */
  static LapwingConfig config(Path folder, String yaml) throws IOException {
    return ConfigFile.read(Files.writeString(folder.resolve("lapwing.yaml"), yaml));
  }

  /** The graph that a job of this configuration and these rules has. */
  static StreamGraph graph(LapwingConfig config, List<String> rules) {
    return environment(config, rules, null, 1).getStreamGraph(false);
  }

  boolean running() throws Exception {
    return job.getJobStatus().get(10, TimeUnit.SECONDS) == JobStatus.RUNNING;
  }

  /** Stops it, once all of it runs, and gives the path of the savepoint. */
  String stop(Path folder) throws Exception {
    String savepoint = null;
    while (savepoint == null) {
      try {
        savepoint =
            job.stopWithSavepoint(false, folder.toUri().toString(), SavepointFormatType.CANONICAL)
                .get(60, TimeUnit.SECONDS);
      } catch (ExecutionException e) {
        if (!String.valueOf(e.getMessage()).contains(NOT_YET)) {
          throw e;
        }
      }
    }
    job.getJobExecutionResult().get(60, TimeUnit.SECONDS);
    stopped = true;
    return savepoint;
  }

  /** Says that somebody else has stopped it. */
  void wasStopped() {
    stopped = true;
  }

  /** Waits for a job that ends by itself. */
  void awaitEnd() throws Exception {
    job.getJobExecutionResult().get(60, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    if (stopped) {
      return;
    }
    try {
      job.cancel().get(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the job cannot be cancelled", e);
    }
  }
}
