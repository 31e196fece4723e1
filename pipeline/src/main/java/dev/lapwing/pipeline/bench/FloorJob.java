package dev.lapwing.pipeline.bench;

import dev.lapwing.connectors.kafka.KafkaEnds;
import dev.lapwing.core.detector.BehaviourStage;
import dev.lapwing.core.detector.Detectors;
import dev.lapwing.core.detector.Observation;
import dev.lapwing.core.detector.ObservationCodec;
import dev.lapwing.core.detector.Observations;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.rule.RuleFile;
import dev.lapwing.core.rule.RuleSet;
import dev.lapwing.flink.serial.CodecTypeInfo;
import dev.lapwing.pipeline.job.Inputs;
import java.io.IOException;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/**
 * What any job must do that reads these events, parses them and keeps a kilobyte of each entity:
 * the same source, parser and observations, each with one shuffle and one read and write, the same
 * sink. The whole job can come close to it, never beyond.
 */
final class FloorJob {

  private static final int STATE_BYTES = 1024;
  private static final int TOLD = 10_000;

  private FloorJob() {}

  /**
   * Builds it.
   *
   * @param single whether only the first observation of an event is kept
   */
  static void build(
      Inputs in, KafkaEnds kafka, String topic, List<RuleFile> rules, boolean single) {
    in.events()
        .process(new Observe(rules, single))
        .returns(CodecTypeInfo.immutable(ObservationCodec.INSTANCE))
        .name("observe")
        .uid("floor-observe")
        .keyBy(each -> each.entity().key(), TypeInformation.of(String.class))
        .process(new Keep())
        .returns(Types.STRING)
        .name("keep")
        .uid("floor-keep")
        .sinkTo(kafka.sink(topic, "floor", text -> text, text -> text))
        .name("sink")
        .uid("floor-sink");
  }

  private static final class Observe extends ProcessFunction<Event, Observation> {
    private static final long serialVersionUID = 1L;
    private final List<RuleFile> rules;
    private final boolean single;
    private transient BehaviourStage behaviour;

    private Observe(List<RuleFile> rules, boolean single) {
      this.rules = rules;
      this.single = single;
    }

    @Override
    public void open(OpenContext context) {
      behaviour = new BehaviourStage(Detectors.of(RuleSet.parse(rules)));
    }

    @Override
    public void processElement(Event event, Context context, Collector<Observation> out) {
      if (single) {
        out.collect(new Observation(Observations.about(event), event));
      } else {
        Observations.of(event, behaviour, out::collect);
      }
    }
  }

  private static final class Keep extends KeyedProcessFunction<String, Observation, String> {
    private static final long serialVersionUID = 1L;
    private transient ValueState<byte[]> state;
    private transient long seen;

    @Override
    public void open(OpenContext context) {
      state =
          getRuntimeContext()
              .getState(
                  new ValueStateDescriptor<>(
                      "kilobyte", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
    }

    @Override
    public void processElement(Observation seenOf, Context context, Collector<String> out)
        throws IOException {
      byte[] kept = state.value();
      byte[] value = kept == null ? new byte[STATE_BYTES] : kept;
      value[(int) (seen % STATE_BYTES)]++;
      state.update(value);
      if (++seen % TOLD == 0) {
        out.collect("{\"entity\":\"" + context.getCurrentKey() + "\"}");
      }
    }
  }
}
