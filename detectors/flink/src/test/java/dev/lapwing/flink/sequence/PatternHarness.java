package dev.lapwing.flink.sequence;

import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.User;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.Severity;
import dev.lapwing.core.rule.RuleHead;
import dev.lapwing.core.rule.SequenceRule;
import dev.lapwing.core.rule.SequenceRule.Step;
import dev.lapwing.core.sequence.SequenceInput;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.dag.Transformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.transformations.OneInputTransformation;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;

/** One sequence's gate and its CEP operator, fed record by record. Times are in seconds. */
final class PatternHarness implements AutoCloseable {

  static final Duration TIMESPAN = Duration.ofMinutes(10);

  private final KeyedOneInputStreamOperatorTestHarness<String, SequenceInput, SequenceInput> gate;
  private final KeyedOneInputStreamOperatorTestHarness<String, SequenceInput, Finding> cep;
  private int passed;

  PatternHarness(int steps, String... absent) throws Exception {
    this(null, steps, absent);
  }

  /**
   * @param within longest time to the last step from the one before; null where there is none
   */
  PatternHarness(Duration within, int steps, String... absent) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    DataStream<SequenceInput> none = env.fromData(List.<SequenceInput>of(), Sequences.INPUT);
    OneInputTransformation<SequenceInput, Finding> last =
        oneInput(Sequences.find(rule(within, steps, absent), none, false).getTransformation());
    OneInputTransformation<SequenceInput, SequenceInput> first =
        oneInput(last.getInputs().get(0).getInputs().get(0));
    gate =
        new KeyedOneInputStreamOperatorTestHarness<>(
            first.getOperatorFactory(), SequenceInput::key, Types.STRING);
    cep =
        new KeyedOneInputStreamOperatorTestHarness<>(
            last.getOperatorFactory(), SequenceInput::key, Types.STRING);
    gate.setup();
    cep.setup();
    gate.open();
    cep.open();
  }

  @SuppressWarnings("unchecked") // Sequences puts it together like this
  private static <I, O> OneInputTransformation<I, O> oneInput(Transformation<?> transformation) {
    return (OneInputTransformation<I, O>) transformation;
  }

  static SequenceRule rule(Duration within, int steps, String... absent) {
    List<Step> all = new ArrayList<>();
    for (int i = 0; i < steps; i++) {
      all.add(new Step("abcdef".substring(i, i + 1), i == steps - 1 ? within : null));
    }
    return new SequenceRule(
        RuleHead.named("story", Severity.HIGH),
        all,
        Arrays.stream(absent).map(Step::new).toList(),
        List.of("user.uid"),
        TIMESPAN,
        Map.of(),
        SequenceRule.Reporting.OWN,
        List.of());
  }

  /** Ann's record that is this step. */
  PatternHarness step(int index, String id, long second) throws Exception {
    return put(new SequenceInput("story", "ann", 1L << index, 0, event(id, second), null));
  }

  /** Ann's record of what must be absent. */
  PatternHarness absent(String id, long second) throws Exception {
    return put(new SequenceInput("story", "ann", 0, 1, event(id, second), null));
  }

  PatternHarness put(SequenceInput input) throws Exception {
    gate.processElement(input, input.time());
    return drain();
  }

  /** A checkpoint's barrier reaches the gate. */
  PatternHarness barrier() throws Exception {
    gate.prepareSnapshotPreBarrier(1);
    return drain();
  }

  private PatternHarness drain() throws Exception {
    while (passed < gate.extractOutputValues().size()) {
      SequenceInput next = gate.extractOutputValues().get(passed++);
      cep.processElement(next, next.time());
    }
    return this;
  }

  static Event event(String id, long second) {
    return Event.builder()
        .id(id)
        .time(second * 1_000)
        .user(User.of("ann", "ann", null, null))
        .build();
  }

  PatternHarness watermark(long second) throws Exception {
    gate.processWatermark(second * 1_000);
    cep.processWatermark(second * 1_000);
    return this;
  }

  /** Ids of the events of each match so far. */
  List<String> matches() {
    return cep.extractOutputValues().stream()
        .map(finding -> String.join(" ", finding.evidence().stream().map(Event::id).toList()))
        .toList();
  }

  List<Finding> findings() {
    return cep.extractOutputValues();
  }

  List<String> late() {
    var late = cep.getSideOutput(Sequences.LATE);
    return late == null ? List.of() : late.stream().map(record -> record.getValue().id()).toList();
  }

  int passedByTheGate() {
    return passed;
  }

  int keysOfTheGate() {
    return gate.numKeyedStateEntries();
  }

  @Override
  public void close() {
    try {
      gate.close();
      cep.close();
    } catch (Exception e) {
      throw new IllegalStateException("an operator cannot be closed", e);
    }
  }
}
