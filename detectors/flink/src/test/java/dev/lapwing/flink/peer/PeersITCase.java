package dev.lapwing.flink.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.baseline.Fingerprint;
import dev.lapwing.core.control.News;
import dev.lapwing.core.detector.EntityState;
import dev.lapwing.core.detector.Observation;
import dev.lapwing.core.detector.ObservationCodec;
import dev.lapwing.core.event.AccountKind;
import dev.lapwing.core.event.Context;
import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.Entity;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.User;
import dev.lapwing.core.peer.PeerSnapshot;
import dev.lapwing.core.peer.PeerStage;
import dev.lapwing.core.peer.Popularity;
import dev.lapwing.core.rule.RuleFile;
import dev.lapwing.core.stage.Output;
import dev.lapwing.core.stage.Stage;
import dev.lapwing.core.wire.Codec;
import dev.lapwing.flink.serial.CodecTypeInfo;
import dev.lapwing.flink.stage.StageOperator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.Test;

/** Peers reach a stage, through the operators that a job has. */
final class PeersITCase {

  private static final long HOUR = 3_600_000L;
  private static final long START = Instant.parse("2026-03-02T00:00:00Z").toEpochMilli();
  private static final StateTtlConfig TTL = StateTtlConfig.newBuilder(Duration.ofDays(1)).build();

  private static final List<RuleFile> RULES =
      List.of(
          new RuleFile(
              0,
              "a.yml",
              """
              title: New machine
              name: new_test
              id: 11111111-2222-4333-8444-555555555555
              level: low
              taxonomy: ocsf
              logsource: { category: authentication }
              baseline: { entity: user, measure: new(dst_endpoint.hostname), peers: true }
              """));

  private static Observation seen(String person, String machine, int hour) {
    Context sales = new Context(null, "sales@lis", null, false);
    Event event =
        Event.builder()
            .id(person + "-" + machine + "-" + hour)
            .type(EventType.AUTH_LOGON)
            .tenant("corp")
            .time(START + hour * HOUR)
            .user(new User(null, person, null, null, AccountKind.HUMAN, false, sales))
            .dst(Endpoint.host(machine))
            .build();
    return new Observation(Entity.user("corp", person), event);
  }

  /** Of eight people one more each day uses "crm"; on the last day a ninth, who is new, does. */
  private static List<Observation> days() {
    List<Observation> all = new ArrayList<>();
    for (int day = 0; day < 6; day++) {
      for (int person = 0; person < 8; person++) {
        String machine = person <= day ? "crm" : "mail";
        all.add(seen("p" + person, machine, day * 24 + 9 + person));
      }
    }
    all.add(seen("p8", "mail", 6 * 24 + 3)); // after which yesterday is closed
    all.add(seen("p8", "crm", 6 * 24 + 12));
    return all;
  }

  /** Says how many of the group were known to have "crm". */
  private static final class Asking implements Stage<Observation, EntityState, String> {

    @Override
    public Codec<EntityState> state() {
      return EntityState.CODEC;
    }

    @Override
    public EntityState create() {
      return new EntityState();
    }

    @Override
    public Comparator<Observation> tieBreak() {
      return Comparator.comparing(seen -> seen.event().id());
    }

    @Override
    public boolean on(Observation seen, EntityState state, Output<String> out) {
      Popularity known = seen.peers().values("new_test");
      int crm = known.group(Fingerprint.of("crm"));
      out.emit(seen.event().id() + ": " + crm + " of " + known.groupSize());
      return true;
    }
  }

  private static DataStream<String> job(DataStream<Observation> observed, boolean batch) {
    DataStream<PeerSnapshot> peers =
        observed
            .transform("tally", TallyOperator.TALLY, new TallyOperator(RULES, batch))
            .uid("tally")
            .keyBy(tally -> tally.key().text(), TypeInformation.of(String.class))
            .transform(
                "peers",
                CodecTypeInfo.immutable(PeerSnapshot.CODEC),
                new StageOperator<>(PeerStage::new, batch, TTL))
            .uid("peers");
    return observed
        .keyBy(seen -> seen.entity().key(), TypeInformation.of(String.class))
        .connect(
            peers
                .map(each -> News.of(each))
                .returns(CodecTypeInfo.immutable(News.CODEC))
                .uid("news")
                .broadcast())
        .transform("asking", Types.STRING, new PeeredStageOperator<>(Asking::new, batch, TTL))
        .uid("asking");
  }

  private static List<String> run(List<Observation> input, boolean batch) throws Exception {
    Configuration config = new Configuration();
    config.set(
        ExecutionOptions.RUNTIME_MODE,
        batch ? RuntimeExecutionMode.BATCH : RuntimeExecutionMode.STREAMING);
    config.set(PipelineOptions.GENERIC_TYPES, false);
    if (!batch) {
      config.set(StateBackendOptions.STATE_BACKEND, "rocksdb");
      config.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(100));
      config.set(PipelineOptions.AUTO_WATERMARK_INTERVAL, Duration.ofMillis(5));
    }
    StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(2, config);
    DataStream<Observation> observed =
        env.fromData(
                CodecTypeInfo.immutable(ObservationCodec.INSTANCE),
                input.toArray(Observation[]::new))
            .uid("source")
            .map(new Paced(batch))
            .returns(CodecTypeInfo.immutable(ObservationCodec.INSTANCE))
            .uid("paced")
            .setParallelism(1)
            .assignTimestampsAndWatermarks(
                WatermarkStrategy.<Observation>forMonotonousTimestamps()
                    .withTimestampAssigner((seen, ignored) -> seen.event().time()))
            .uid("watermarks")
            .disableChaining() // what waits before it must not stop its clock
            .setParallelism(1);
    List<String> said = new ArrayList<>();
    try (CloseableIterator<String> results = job(observed, batch).executeAndCollect()) {
      results.forEachRemaining(said::add);
    }
    Collections.sort(said);
    return said;
  }

  /** Live, time passes before the last one, so that what is broadcast has arrived. */
  private static final class Paced implements MapFunction<Observation, Observation> {
    private static final long serialVersionUID = 1L;
    private final boolean batch;

    private Paced(boolean batch) {
      this.batch = batch;
    }

    @Override
    public Observation map(Observation seen) {
      if (!batch) {
        long seconds = seen.event().time() >= START + (6 * 24 + 12) * HOUR ? 5 : 0;
        LockSupport.parkNanos(seconds * 1_000_000_000L + 5_000_000L);
      }
      return seen;
    }
  }

  private static List<String> expected() {
    List<String> expected = new ArrayList<>();
    for (Observation seen : days()) {
      int day = (int) ((seen.event().time() - START - 3 * HOUR) / (24 * HOUR));
      expected.add(seen.event().id() + ": " + day + " of " + (day == 0 ? 0 : 8));
    }
    Collections.sort(expected);
    return expected;
  }

  @Test
  void inAnAuditEachDayIsComparedWithThoseBefore() throws Exception {
    List<Observation> shuffled = days();
    Collections.shuffle(shuffled, new Random(7));

    assertThat(run(shuffled, true)).isEqualTo(expected());
  }

  /** What comes before a day's statistics have arrived is compared with those of the day before. */
  @Test
  void liveWhatIsKnownArrivesAndStays() throws Exception {
    List<String> said = run(days(), false);

    assertThat(said).hasSize(days().size()).contains("p0-crm-9: 0 of 0", "p8-crm-156: 6 of 8");
    for (int i = 0; i < said.size(); i++) {
      assertThat(said.get(i)).isLessThanOrEqualTo(expected().get(i));
    }
  }
}
