package dev.lapwing.pipeline.seed;

import dev.lapwing.connectors.file.LogFiles;
import dev.lapwing.connectors.sink.LineSink;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventCodec;
import dev.lapwing.core.rule.RawFields;
import dev.lapwing.core.rule.RuleSet;
import dev.lapwing.flink.serial.CodecTypeInfo;
import dev.lapwing.flink.stage.StageOperator;
import dev.lapwing.pipeline.config.LapwingConfig;
import dev.lapwing.pipeline.config.Secrets;
import dev.lapwing.pipeline.job.Environments;
import dev.lapwing.pipeline.job.FileInputs;
import dev.lapwing.pipeline.job.FileOutputs;
import dev.lapwing.pipeline.job.Inputs;
import dev.lapwing.pipeline.job.LiveJob;
import dev.lapwing.pipeline.job.OperatorIds;
import dev.lapwing.pipeline.job.RunningJob;
import dev.lapwing.pipeline.job.SavepointTrim;
import dev.lapwing.pipeline.job.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.connector.file.src.reader.TextLineInputFormat;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Learns baselines from files and leaves a savepoint with which a live job begins.
 *
 * <p>Two passes. The first, in BATCH mode, parses the files and puts all events in order of time:
 * an archive has a file for each source and day. The second runs the whole live job over them, with
 * the same code and operator ids, and takes a savepoint when all is read; its source never ends, or
 * the job would. Of the savepoint only what was learnt is kept ({@link OperatorIds#LEARNT}): no
 * open alert, no risk, no half-told sequence of the past, and its alerts and signals went nowhere.
 */
public final class Seeding {

  private static final TypeInformation<Event> EVENT = CodecTypeInfo.immutable(EventCodec.INSTANCE);

  private final LapwingConfig config;
  private final RuleSet rules;
  private final int parallelism;

  /** Told how it goes. */
  public interface Progress {
    /** A pass runs; returns when it has ended, or when it has read so many events. */
    void running(RunningJob job, String what, long all) throws InterruptedException;
  }

  public Seeding(LapwingConfig config, RuleSet rules, int parallelism) {
    this.config = config;
    this.rules = rules;
    this.parallelism = parallelism;
  }

  /**
   * Seeds.
   *
   * @param format a format, or {@code auto}
   * @param out folder for the savepoint and dead letters, made where missing
   * @return path of the savepoint
   * @throws Exception if a job fails or a file cannot be written
   */
  public String run(LogFiles files, String format, Path out, Progress progress) throws Exception {
    Files.createDirectories(out);
    Path ordered = out.resolve("events-in-order.tmp");
    try {
      order(files, format, out, ordered, progress);
      return learn(ordered, out, progress);
    } finally {
      Files.deleteIfExists(ordered);
    }
  }

  private void order(LogFiles files, String format, Path out, Path ordered, Progress progress)
      throws Exception {
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.getExecutionEnvironment(Environments.audit(parallelism));
    Inputs in =
        FileInputs.of(env, files, format, config.tenant(), ZoneOffset.UTC, RawFields.of(rules));
    new FileOutputs(out, Map.of()).deadLetters(in.deadLetters());
    in.events()
        .keyBy(event -> "all", TypeInformation.of(String.class))
        .transform(
            "in order", EVENT, new StageOperator<>(InOrder::new, true, StateTtlConfig.DISABLED))
        .uid("order-events")
        .setParallelism(1)
        .sinkTo(new LineSink<>(ordered.toAbsolutePath(), EventLines::write))
        .name("events in order")
        .uid("sink-ordered")
        .setParallelism(1);
    RunningJob job = new RunningJob(env.executeAsync("lapwing seed: order"));
    progress.running(job, "putting in order", Long.MAX_VALUE);
    job.counts(); // fails if the job did
  }

  private String learn(Path ordered, Path out, Progress progress) throws Exception {
    Configuration flink = Environments.live(parallelism, config.flink());
    flink.set(
        CheckpointingOptions.CHECKPOINTS_DIRECTORY, out.resolve("checkpoints").toUri().toString());
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(flink);
    Topology.build(
        LiveJob.plan(config, rules, new Secrets(System::getenv)),
        replayed(env, ordered),
        new Unheard());
    JobClient client = env.executeAsync("lapwing seed: learn");
    RunningJob job = new RunningJob(client);
    progress.running(job, "learning", lines(ordered));
    String whole =
        client
            .stopWithSavepoint(
                false, out.resolve("whole").toUri().toString(), SavepointFormatType.CANONICAL)
            .get();
    job.counts();
    return SavepointTrim.keep(
        whole, OperatorIds.LEARNT, out.resolve("savepoint").toUri().toString());
  }

  private static Inputs replayed(StreamExecutionEnvironment env, Path ordered) {
    FileSource<String> lines =
        FileSource.forRecordStreamFormat(
                new TextLineInputFormat(), new org.apache.flink.core.fs.Path(ordered.toUri()))
            .monitorContinuously(Duration.ofDays(1)) // so that it never ends
            .build();
    SingleOutputStreamOperator<Event> events =
        env.fromSource(lines, WatermarkStrategy.noWatermarks(), "archive")
            .uid("source-archive")
            .setParallelism(1)
            .map(new EventLines())
            .returns(EVENT)
            .name("events")
            .uid("events-archive")
            .setParallelism(1);
    return new Inputs(
        events
            .assignTimestampsAndWatermarks(
                WatermarkStrategy.<Event>forMonotonousTimestamps()
                    .withTimestampAssigner((event, ignored) -> event.time()))
            .name("watermarks")
            .uid("watermarks-archive")
            .setParallelism(1),
        null);
  }

  private static long lines(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    }
  }
}
