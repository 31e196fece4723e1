package dev.lapwing.flink.sequence;

import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.FindingCodec;
import dev.lapwing.core.manifest.KeptRule;
import dev.lapwing.core.rule.SequenceRule;
import dev.lapwing.core.sequence.FirstStepGate;
import dev.lapwing.core.sequence.SequenceInput;
import dev.lapwing.core.sequence.SequenceInputCodec;
import dev.lapwing.core.sequence.SequenceMatch;
import dev.lapwing.core.sequence.StepOrder;
import dev.lapwing.flink.serial.CodecTypeInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.cep.CEP;
import org.apache.flink.cep.functions.PatternProcessFunction;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Puts one sequence into a job: a gate that bounds partial matches, then Flink CEP. Both keep their
 * state by the rule's id and structure: a rule whose structure changed starts empty.
 */
public final class Sequences {

  public static final TypeInformation<SequenceInput> INPUT =
      CodecTypeInfo.immutable(SequenceInputCodec.INSTANCE);

  /** Records that came after their time had been judged; shared by all sequences. */
  public static final OutputTag<SequenceInput> LATE = new OutputTag<>("late", INPUT);

  private Sequences() {}

  /** Where the inputs of a sequence are put out. */
  public static OutputTag<SequenceInput> inputTag(String sequence) {
    return new OutputTag<>("sequence-" + sequence, INPUT);
  }

  /**
   * @param input what the sequence's steps selected, with timestamps and watermarks
   * @return findings, with {@link #LATE} as a side output
   */
  public static SingleOutputStreamOperator<Finding> find(
      SequenceRule rule, DataStream<SequenceInput> input, boolean batch) {
    String uid = rule.operatorId();
    long timespan = rule.timespan().toMillis();
    List<KeptRule> kept = List.of(KeptRule.of(rule));
    DataStream<SequenceInput> gated =
        input
            .keyBy(SequenceInput::key)
            .transform(
                "gate " + rule.name(),
                INPUT,
                new GateOperator(() -> new FirstStepGate(timespan, kept), batch))
            .uid(uid + "-gate");
    return CEP.pattern(
            gated.keyBy(SequenceInput::key), SequencePattern.of(rule), StepOrder.INSTANCE::compare)
        .sideOutputLateData(LATE)
        .process(new Matches(rule), CodecTypeInfo.immutable(FindingCodec.INSTANCE))
        .uid(uid)
        .name("sequence " + rule.name());
  }

  private static final class Matches extends PatternProcessFunction<SequenceInput, Finding> {
    private static final long serialVersionUID = 1L;
    private final SequenceRule rule;
    private transient SequenceMatch match;

    private Matches(SequenceRule rule) {
      this.rule = rule;
    }

    @Override
    public void open(OpenContext context) {
      match = new SequenceMatch(rule);
    }

    @Override
    public void processMatch(
        Map<String, List<SequenceInput>> found, Context context, Collector<Finding> out) {
      List<SequenceInput> steps = new ArrayList<>();
      for (int i = 0; i < rule.steps().size(); i++) {
        steps.add(found.get(SequencePattern.step(i)).get(0));
      }
      out.collect(match.finding(steps));
    }
  }
}
