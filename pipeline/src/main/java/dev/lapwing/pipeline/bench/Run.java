package dev.lapwing.pipeline.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import dev.lapwing.connectors.kafka.KafkaEnds;
import dev.lapwing.connectors.kafka.KafkaSettings;
import dev.lapwing.core.rule.RawFields;
import dev.lapwing.core.rule.RuleSet;
import dev.lapwing.pipeline.config.ConfigFile;
import dev.lapwing.pipeline.config.LapwingConfig;
import dev.lapwing.pipeline.config.Secrets;
import dev.lapwing.pipeline.job.Environments;
import dev.lapwing.pipeline.job.LiveInputs;
import dev.lapwing.pipeline.job.LiveJob;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The process that is measured: one job over events that are all there already, from a first part
 * that warms it to the last event.
 */
public final class Run {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(20);
  private static final double WARM = 0.25;

  /** What can be measured. */
  enum Kind {
    /** {@link FloorJob}, all observations. */
    FLOOR,
    /** {@link FloorJob}, one observation for each event. */
    SINGLE,
    /** The whole job. */
    FULL
  }

  private Run() {}

  /**
   * Runs it.
   *
   * @param args kind, configuration, events, parallelism, where to write the figures
   */
  public static void main(String[] args) throws Exception {
    Kind kind = Kind.valueOf(args[0]);
    LapwingConfig config = ConfigFile.read(Path.of(args[1]));
    long events = Long.parseLong(args[2]);
    Configuration flink = Environments.live(Integer.parseInt(args[3]), config.flink());
    flink.setString("metrics.reporters", "bench");
    flink.setString("metrics.reporter.bench.factory.class", Counters.Factory.class.getName());
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(flink);
    build(kind, env, config);
    JobClient job = env.executeAsync("bench " + kind);
    ObjectNode figures = measure(job, events);
    job.cancel().join();
    Files.writeString(Path.of(args[4]), MAPPER.writeValueAsString(figures) + "\n");
    System.exit(0); // Kafka's and Flink's threads are of no more use.
  }

  private static void build(Kind kind, StreamExecutionEnvironment env, LapwingConfig config) {
    RuleSet rules = RuleSet.load(List.copyOf(config.rules()));
    if (kind == Kind.FULL) {
      LiveJob.build(env, config, rules, new Secrets(name -> null));
      return;
    }
    KafkaSettings settings =
        new KafkaSettings(
            config.kafka().bootstrapServers(), "bench-floor", "earliest", Map.of(), false);
    KafkaEnds ends = new KafkaEnds(settings);
    FloorJob.build(
        LiveInputs.of(env, config, ends, null, null, rules.findingNames(), RawFields.of(rules)),
        ends,
        "bench.out",
        rules.files(),
        kind == Kind.SINGLE);
  }

  private static ObjectNode measure(JobClient job, long events) throws Exception {
    await(job, (long) (events * WARM));
    Sample from = Sample.now();
    await(job, events);
    Sample to = Sample.now();
    double seconds = (to.nanos() - from.nanos()) / 1e9;
    long count = to.seen() - from.seen();
    return MAPPER
        .createObjectNode()
        .put(Figures.PER_SECOND, Math.round(count / seconds))
        .put(Figures.CPU, (to.cpu() - from.cpu()) / 1e3 / count)
        .put(Figures.ALLOCATED, (to.allocated() - from.allocated()) / count)
        .put(Figures.OBSERVATIONS, (to.observations() - from.observations()) / (double) count);
  }

  private static void await(JobClient job, long seen) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    int turn = 0;
    while (Counters.seen("parse ") < seen) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("only " + Counters.seen("parse ") + " of " + seen);
      }
      if (++turn % 50 == 0 && job.getJobStatus().get() == JobStatus.FAILED) {
        job.getJobExecutionResult().get();
      }
      LockSupport.parkNanos(20_000_000);
    }
  }

  /** What has been used up at one moment. */
  private record Sample(long nanos, long seen, long observations, long cpu, long allocated) {

    private static Sample now() {
      ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
      long allocated = 0;
      for (long bytes : threads.getThreadAllocatedBytes(threads.getAllThreadIds())) {
        allocated += Math.max(0, bytes);
      }
      var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
      return new Sample(
          System.nanoTime(),
          Counters.seen("parse "),
          Counters.seen("behaviour") + Counters.seen("keep"),
          system.getProcessCpuTime(),
          allocated);
    }
  }
}
