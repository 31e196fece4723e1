package dev.lapwing.flink.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.control.Ack;
import dev.lapwing.core.control.Control;
import dev.lapwing.core.control.News;
import dev.lapwing.core.control.Switch;
import dev.lapwing.core.control.Switch.Kind;
import dev.lapwing.core.event.Entity;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.FindingBuilder;
import dev.lapwing.core.finding.Severity;
import dev.lapwing.core.risk.RiskInput;
import dev.lapwing.core.risk.RiskStage;
import dev.lapwing.core.risk.RiskState;
import dev.lapwing.core.risk.RiskedFinding;
import dev.lapwing.core.rule.RuleHead;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

/** What a stage that obeys orders to the whole job makes of them. */
@SuppressWarnings("try") // Flink's harness may be interrupted while it closes
final class SwitchesOperatorTest {

  private static final Entity ANN = Entity.user("corp", "ann");

  private static final class Harness
      extends KeyedTwoInputStreamOperatorTestHarness<String, RiskInput, News, RiskedFinding> {

    private Harness(SwitchLoader loader, int subtask, int of) throws Exception {
      super(
          new SwitchedStageOperator<RiskInput, RiskState, RiskedFinding>(
              RiskStage::new, StateTtlConfig.DISABLED, "risk", loader),
          input -> input.entity().key(),
          news -> "",
          Types.STRING,
          16,
          of,
          subtask);
    }

    private void order(Kind kind, String rule, String value) throws Exception {
      processElement2(News.of(new Switch("o-" + rule, kind, rule, value, "soc", "a test", 0)), 0);
    }

    /** What becomes of a finding of a rule; null if nothing does. */
    private Finding find(String rule) throws Exception {
      return find(rule, ANN);
    }

    private Finding find(String rule, Entity entity) throws Exception {
      processElement1(new RiskInput(entity, finding(rule, entity)), 10);
      List<RiskedFinding> out = extractOutputValues();
      getOutput().clear();
      return out.isEmpty() ? null : out.get(0).finding();
    }

    private List<Ack> acks() {
      List<Ack> acks = new ArrayList<>();
      var out = getSideOutput(SwitchedStageOperator.ACKS);
      if (out != null) {
        out.forEach(each -> acks.add(each.getValue()));
      }
      return acks;
    }
  }

  private static Finding finding(String rule, Entity entity) {
    return FindingBuilder.of(RuleHead.named(rule, Severity.HIGH), entity)
        .surprise(3)
        .decidedBy(Event.builder().id("e").time(10).build())
        .build();
  }

  private static Harness open(SwitchLoader loader) throws Exception {
    Harness harness = new Harness(loader, 0, 1);
    harness.open();
    return harness;
  }

  @Test
  void anOrderHoldsFromWhenItComes() throws Exception {
    try (Harness harness = open(SwitchLoader.NONE)) {
      assertThat(harness.find("a")).isNotNull();
      harness.order(Kind.ENABLED, "a", Switch.OFF);
      assertThat(harness.find("a")).isNull();
      harness.order(Kind.ENABLED, "a", null);
      harness.order(Kind.SEVERITY, "a", "low");
      assertThat(harness.find("a").severity()).isEqualTo(Severity.LOW);
    }
  }

  @Test
  void eachSubtaskSaysThatItObeys() throws Exception {
    try (Harness second = new Harness(SwitchLoader.NONE, 1, 2)) {
      second.open();
      second.setProcessingTime(1_000);
      second.processWatermark1(new Watermark(7));
      second.order(Kind.ENABLED, "a", Switch.OFF);
      second.order(Kind.BUDGET, "", "50");

      Switch order = new Switch("o-a", Kind.ENABLED, "a", Switch.OFF, "soc", "a test", 0);
      assertThat(second.acks())
          .as("the budget is another stage's")
          .containsExactly(new Ack(order, "risk", 1, 2, 1_000, 7));
    }
  }

  @Test
  void whatWasOrderedHoldsAfterARestart() throws Exception {
    OperatorSubtaskState snapshot;
    try (Harness before = open(SwitchLoader.NONE)) {
      before.order(Kind.ENABLED, "a", Switch.OFF);
      before.order(Kind.ENABLED, "b", Switch.OFF);
      before.order(Kind.ENABLED, "b", null);
      before.order(Kind.SEVERITY, "c", "critical");
      snapshot = before.snapshot(1, 1);
    }
    try (Harness after = new Harness(SwitchLoader.NONE, 0, 1)) {
      after.initializeState(snapshot);
      after.open();
      assertThat(after.find("a")).isNull();
      assertThat(after.find("b")).isNotNull();
      assertThat(after.find("c").severity()).isEqualTo(Severity.CRITICAL);
    }
  }

  @Test
  void itHoldsInEverySubtaskIfThereAreMoreThanBefore() throws Exception {
    OperatorSubtaskState snapshot;
    try (Harness before = open(SwitchLoader.NONE)) {
      before.order(Kind.ENABLED, "a", Switch.OFF);
      snapshot = before.snapshot(1, 1);
    }
    OperatorSubtaskState[] parts = new OperatorSubtaskState[2];
    for (int i = 0; i < 2; i++) {
      parts[i] = AbstractStreamOperatorTestHarness.repartitionOperatorState(snapshot, 16, 1, 2, i);
    }
    for (int i = 0; i < 2; i++) {
      try (Harness after = new Harness(SwitchLoader.NONE, i, 2)) {
        after.initializeState(parts[i]);
        after.open();
        Entity own = ownedBy(i);
        assertThat(after.find("a", own)).as("in subtask " + i).isNull();
        assertThat(after.find("b", own)).isNotNull();
      }
    }
  }

  /** A user whose state is kept by this one of two subtasks. */
  private static Entity ownedBy(int subtask) {
    return IntStream.range(0, 100)
        .mapToObj(i -> Entity.user("corp", "u" + i))
        .filter(
            user ->
                KeyGroupRangeAssignment.assignKeyToParallelOperator(user.key(), 16, 2) == subtask)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void exceptionsAreReadBeforeTheFirstInputAndNotKept() throws Exception {
    String text =
        """
        title: A test
        exception:
          rules: [a]
          selection: { time: 10 }
          owner: soc
          reason: a test
          until: 2026-06-30
        """;
    Switch agreed = new Switch("e", Kind.EXCEPTION, "test", text, "soc", null, 3);
    OperatorSubtaskState snapshot;
    try (Harness harness = open(() -> List.of(agreed))) {
      assertThat(harness.find("a").alerts()).isFalse();
      snapshot = harness.snapshot(1, 1);
    }
    try (Harness after = new Harness(SwitchLoader.NONE, 0, 1)) {
      after.initializeState(snapshot);
      after.open();
      assertThat(after.find("a").alerts()).as("its topic has it no more").isTrue();
    }
  }

  @Test
  void ordersAboutOneEntityAreObeyedToo() throws Exception {
    try (Harness harness = open(SwitchLoader.NONE)) {
      harness.find("a");
      assertThat(harness.numKeyedStateEntries()).isEqualTo(1);
      harness.processElement2(News.of(new Control(Control.Action.ERASE, ANN, null)), 0);
      assertThat(harness.numKeyedStateEntries()).isZero();
    }
  }
}
