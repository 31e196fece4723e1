package dev.lapwing.pipeline.job;

import dev.lapwing.connectors.control.OrderJson;
import dev.lapwing.connectors.control.VerdictJson;
import dev.lapwing.connectors.deadletter.DeadLetter;
import dev.lapwing.connectors.exception.ExceptionRecord;
import dev.lapwing.connectors.exception.ExceptionTopic;
import dev.lapwing.connectors.kafka.KafkaEnds;
import dev.lapwing.core.control.Carried;
import dev.lapwing.core.control.Control;
import dev.lapwing.core.control.Switch;
import dev.lapwing.flink.event.NoHoldBack;
import dev.lapwing.flink.serial.CodecTypeInfo;
import dev.lapwing.flink.stage.SwitchLoader;
import dev.lapwing.pipeline.config.LapwingConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.ProcessFunction;

/**
 * Reads the topics in which little is said, and to all: by one reader each, holding nobody back.
 */
final class SmallTopics {

  private final StreamExecutionEnvironment env;
  private final LapwingConfig config;
  private final KafkaEnds kafka;
  private final long startMs;
  private final List<DataStream<DeadLetter>> dead = new ArrayList<>();
  private final List<DataStream<Switch>> toAll = new ArrayList<>();

  /**
   * @param startMs of what the job had sent to itself before that, a job that begins anew wants
   *     none
   */
  SmallTopics(StreamExecutionEnvironment env, LapwingConfig config, KafkaEnds kafka, long startMs) {
    this.env = env;
    this.config = config;
    this.kafka = kafka;
    this.startMs = startMs;
  }

  /**
   * Orders about entities, and verdicts of analysts; empty where neither is configured.
   *
   * @param rules names of those that run
   */
  Optional<DataStream<Control>> control(Set<String> rules) {
    Optional<DataStream<Control>> orders =
        Optional.ofNullable(config.control()).map(topic -> orders(topic, rules));
    Optional<DataStream<Control>> verdicts =
        Optional.ofNullable(config.verdicts())
            .map(
                topic ->
                    control(
                        "verdicts",
                        topic,
                        VerdictJson::read,
                        OperatorIds.SOURCE_VERDICTS,
                        OperatorIds.PARSE_VERDICTS));
    return verdicts.map(each -> orders.map(each::union).orElse(each)).or(() -> orders);
  }

  private DataStream<Control> orders(String topic, Set<String> rules) {
    SingleOutputStreamOperator<Control> orders =
        read(
            "control",
            kafka.source(topic, Wire.RAW_RECORD),
            OperatorIds.SOURCE_CONTROL,
            new OrderFunction(new OrderJson(config.tenant(), rules)),
            CodecTypeInfo.immutable(Control.CODEC),
            OperatorIds.PARSE_CONTROL);
    toAll.add(orders.getSideOutput(OrderFunction.TO_ALL));
    return orders;
  }

  /**
   * Orders to the whole job, of the topic of orders if that was asked for, and exceptions.
   *
   * @param agreed null for none
   */
  Optional<Switches> switches(ExceptionTopic agreed) {
    if (agreed != null) {
      toAll.add(
          read(
              "exceptions",
              agreed.news(CodecTypeInfo.immutable(ExceptionRecord.CODEC)),
              OperatorIds.SOURCE_EXCEPTIONS,
              new ExceptionFunction(),
              CodecTypeInfo.immutable(Switch.CODEC),
              OperatorIds.PARSE_EXCEPTIONS));
    }
    SwitchLoader loader = agreed == null ? SwitchLoader.NONE : agreed::load;
    return toAll.stream().reduce(DataStream::union).map(given -> new Switches(given, loader));
  }

  private DataStream<Control> control(
      String name, String topic, ControlFunction.Reader reader, String source, String parse) {
    return read(
        name,
        kafka.source(topic, Wire.RAW_RECORD),
        source,
        new ControlFunction(name, reader, config.tenant()),
        CodecTypeInfo.immutable(Control.CODEC),
        parse);
  }

  /** What the job has sent to itself. */
  Optional<DataStream<Carried>> feedback() {
    // A job that begins with nothing does not want what an earlier one had learnt.
    return Optional.ofNullable(config.feedback())
        .map(
            topic ->
                read(
                    "feedback",
                    kafka.source(topic, Wire.RAW_RECORD, startMs),
                    OperatorIds.SOURCE_FEEDBACK,
                    new FeedbackFunction(),
                    CodecTypeInfo.immutable(Carried.CODEC),
                    OperatorIds.PARSE_FEEDBACK));
  }

  private <R, T> SingleOutputStreamOperator<T> read(
      String name,
      KafkaSource<R> source,
      String sourceId,
      ProcessFunction<R, T> parse,
      TypeInformation<T> type,
      String parseId) {
    SingleOutputStreamOperator<T> parsed =
        env.fromSource(source, NoHoldBack.strategy(), "source " + name)
            .uid(sourceId)
            .setParallelism(1)
            .process(parse)
            .returns(type)
            .name("parse " + name)
            .uid(parseId)
            .setParallelism(1);
    dead.add(parsed.getSideOutput(Wire.DEAD_LETTERS));
    return parsed;
  }

  /** These, and what could not be read of the topics that were asked for so far. */
  DataStream<DeadLetter> with(DataStream<DeadLetter> letters) {
    DataStream<DeadLetter> all = letters;
    for (DataStream<DeadLetter> each : dead) {
      all = all.union(each);
    }
    return all;
  }
}
