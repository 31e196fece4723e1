package dev.lapwing.pipeline.job;

import java.time.Duration;
import java.util.Map;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.TaskManagerOptions;

/** Flink's settings that are Lapwing's to make, each for a reason. */
public final class Environments {

  private Environments() {}

  /** What every job needs, wherever it runs: that its state can be restored. */
  public static Configuration common() {
    Configuration config = new Configuration();
    // An operator without an id of its own would lose its state at the next change of the graph.
    config.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
    // Kryo's bytes change with its version: whatever would fall back to it is refused.
    config.set(PipelineOptions.GENERIC_TYPES, false);
    // Everything that travels is immutable or owned by who receives it.
    config.set(PipelineOptions.OBJECT_REUSE, true);
    config.set(PipelineOptions.MAX_PARALLELISM, OperatorIds.MAX_PARALLELISM);
    // ArrivalWatermarks count quiet in ticks of this; Flink's own (200 ms) would make them slow.
    config.set(PipelineOptions.AUTO_WATERMARK_INTERVAL, Duration.ofMillis(50));
    return config;
  }

  /** An audit: bounded, in one process, in event-time order. */
  public static Configuration audit(int parallelism) {
    Configuration config = local(parallelism);
    config.set(ExecutionOptions.RUNTIME_MODE, RuntimeExecutionMode.BATCH);
    // An audit that fails is begun anew by whoever reads its message, not by itself.
    config.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
    return config;
  }

  /** A mini cluster of one process. */
  public static Configuration local(int parallelism) {
    Configuration config = common();
    config.set(CoreOptions.DEFAULT_PARALLELISM, parallelism);
    config.set(TaskManagerOptions.NUM_TASK_SLOTS, parallelism);
    // Sorting and shuffling take these; the default (64 MB) is for the smallest of machines.
    config.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(256));
    config.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(256));
    config.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(512));
    return config;
  }

  /**
   * A live job in a local mini cluster: RocksDB, incremental checkpoints.
   *
   * @param own settings of the configuration file; they win
   */
  public static Configuration live(int parallelism, Map<String, String> own) {
    Configuration config = local(parallelism);
    config.set(StateBackendOptions.STATE_BACKEND, "rocksdb");
    config.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
    config.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofSeconds(10));
    config.set(ExecutionOptions.BUFFER_TIMEOUT, Duration.ofMillis(10));
    own.forEach(config::setString);
    return config;
  }
}
