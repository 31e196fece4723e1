package dev.lapwing.pipeline.job;

import dev.lapwing.connectors.deadletter.DeadLetter;
import dev.lapwing.connectors.exception.ExceptionTopic;
import dev.lapwing.connectors.identity.IdentityTopic;
import dev.lapwing.connectors.kafka.KafkaEnds;
import dev.lapwing.connectors.parse.ParseContext;
import dev.lapwing.connectors.parse.RawRecord;
import dev.lapwing.connectors.parse.RecordParser;
import dev.lapwing.core.control.Carried;
import dev.lapwing.core.control.Control;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.resolve.IdentityChange;
import dev.lapwing.core.resolve.IdentityChangeCodec;
import dev.lapwing.core.rule.Quantity;
import dev.lapwing.core.rule.RawFields;
import dev.lapwing.flink.event.ArrivalWatermarks;
import dev.lapwing.flink.event.NoHoldBack;
import dev.lapwing.flink.serial.CodecTypeInfo;
import dev.lapwing.pipeline.config.LapwingConfig;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Reads every configured source from Kafka: raw records, parsed, with the source's watermarks. */
public final class LiveInputs {

  private static final Duration DISORDER = Duration.ofMillis(250);

  private LiveInputs() {}

  /**
   * @param config already checked, with at least one source
   * @param identities where identities are read; null where a file says them
   * @param exceptions where exceptions are agreed on while it runs; null for nowhere
   * @param rules names of those that run
   * @param asked which fields of records rules ask for
   */
  public static Inputs of(
      StreamExecutionEnvironment env,
      LapwingConfig config,
      KafkaEnds kafka,
      IdentityTopic identities,
      ExceptionTopic exceptions,
      Set<String> rules,
      RawFields asked) {
    DataStream<Event> events = null;
    DataStream<DeadLetter> letters = null;
    for (LapwingConfig.Source source : config.sources()) {
      SingleOutputStreamOperator<Event> parsed = parse(env, config, source, kafka, asked);
      DataStream<DeadLetter> dead = parsed.getSideOutput(Wire.DEAD_LETTERS);
      DataStream<Event> timed =
          parsed
              .assignTimestampsAndWatermarks(ArrivalWatermarks.of(disorder(source), SYSTEM))
              .name("watermarks " + source.name())
              .uid(OperatorIds.of(OperatorIds.WATERMARKS, source.name()));
      events = events == null ? timed : events.union(timed);
      letters = letters == null ? dead : letters.union(dead);
    }
    SmallTopics small = new SmallTopics(env, config, kafka, SYSTEM.getAsLong());
    Optional<DataStream<Control>> control = small.control(rules);
    Optional<DataStream<Carried>> feedback = small.feedback();
    Optional<Switches> switches = small.switches(exceptions);
    return new Inputs(
        events,
        small.with(letters),
        Optional.ofNullable(identities).map(i -> news(env, i)),
        control,
        feedback,
        switches);
  }

  private static DataStream<IdentityChange> news(
      StreamExecutionEnvironment env, IdentityTopic identities) {
    return env.fromSource(
            identities.news(CodecTypeInfo.immutable(IdentityChangeCodec.INSTANCE)),
            NoHoldBack.strategy(),
            "source identities")
        .uid(OperatorIds.SOURCE_IDENTITIES)
        .setParallelism(1);
  }

  private static final ArrivalWatermarks.Clock SYSTEM = System::currentTimeMillis;

  private static SingleOutputStreamOperator<Event> parse(
      StreamExecutionEnvironment env,
      LapwingConfig config,
      LapwingConfig.Source source,
      KafkaEnds kafka,
      RawFields asked) {
    String topic = source.topic() == null ? "lapwing.events." + source.name() : source.topic();
    return env.fromSource(
            kafka.source(topic, Wire.RAW_RECORD),
            WatermarkStrategy.noWatermarks(),
            "source " + source.name())
        .uid(OperatorIds.of(OperatorIds.SOURCE, source.name()))
        .process(
            new ParseFunction(new OneSource(config.tenant(), source, asked), Wire.DEAD_LETTERS))
        .returns(Wire.EVENT)
        .name("parse " + source.name())
        .uid(OperatorIds.of(OperatorIds.PARSE, source.name()));
  }

  private static Duration disorder(LapwingConfig.Source source) {
    return source.disorder() == null ? DISORDER : Quantity.duration("disorder", source.disorder());
  }

  /** The parser of one topic: one format, one zone. */
  private static final class OneSource implements ParseFunction.ParserFactory {
    private static final long serialVersionUID = 1L;
    private final String tenant;
    private final String name;
    private final String format;
    private final String zone;
    private final RawFields asked;

    private OneSource(String tenant, LapwingConfig.Source source, RawFields asked) {
      this.tenant = tenant;
      this.name = source.name();
      this.format = source.format() == null ? source.name() : source.format();
      this.zone = source.timeZone() == null ? "UTC" : source.timeZone();
      this.asked = asked;
    }

    @Override
    public ParseFunction.Parsers open() {
      RecordParser parser = new RecordParser(format);
      ZoneId zoneId = ZoneId.of(zone);
      return new ParseFunction.Parsers() {
        @Override
        public RecordParser parser(RawRecord record) {
          return parser;
        }

        @Override
        public ParseContext context(RawRecord record) {
          return new ParseContext(tenant, name, zoneId, record.arrived(), asked);
        }

        @Override
        public String source(RawRecord record) {
          return name;
        }
      };
    }
  }
}
