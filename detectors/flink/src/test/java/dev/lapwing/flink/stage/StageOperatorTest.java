package dev.lapwing.flink.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.event.Event;
import dev.lapwing.core.manifest.KeptRule;
import dev.lapwing.core.manifest.Manifest;
import dev.lapwing.core.manifest.Sample;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("try") // Flink's harness may be interrupted while it closes
final class StageOperatorTest {

  private static final class Harness
      extends KeyedOneInputStreamOperatorTestHarness<String, Event, String> {

    private Harness(boolean batch) throws Exception {
      super(operator(batch), Event::source, Types.STRING);
    }

    private static StageOperator<Event, ?, String> operator(boolean batch) {
      StateTtlConfig ttl = StateTtlConfig.newBuilder(Duration.ofDays(1)).build();
      return new StageOperator<>(CountingStage::new, batch, ttl);
    }

    private void see(String key, String id, long time) throws Exception {
      processElement(Event.builder().id(id).source(key).time(time).build(), time);
    }

    private List<String> said() {
      List<String> said = extractOutputValues();
      getOutput().clear();
      return said;
    }
  }

  private static Harness live() throws Exception {
    Harness harness = new Harness(false);
    harness.open();
    return harness;
  }

  @Test
  void eachKeyHasAStateOfItsOwn() throws Exception {
    try (Harness harness = live()) {
      harness.see("ann", "a1", 10);
      harness.see("bob", "b1", 20);
      harness.see("ann", "a2", 30);

      assertThat(harness.said()).containsExactly("a1 is 1", "b1 is 1", "a2 is 2");
    }
  }

  @Test
  void liveItAnswersOnArrivalWhateverTheOrder() throws Exception {
    try (Harness harness = live()) {
      harness.see("ann", "later", 900);
      harness.see("ann", "earlier", 100);

      assertThat(harness.said()).containsExactly("later is 1", "earlier is 2");
    }
  }

  @Test
  void aLateEventIsJudgedAllTheSame() throws Exception {
    try (Harness harness = live()) {
      harness.processWatermark(10_000);
      harness.see("ann", "late", 100);

      assertThat(harness.said()).containsExactly("late is 1");
    }
  }

  @Test
  void itWakesWhenEventTimeHasPassedAndNotBefore() throws Exception {
    try (Harness harness = live()) {
      harness.see("ann", "a1", 10);
      harness.said();

      harness.processWatermark(1_009);
      assertThat(harness.said()).isEmpty();

      harness.processWatermark(1_010);
      assertThat(harness.said()).containsExactly("woken at 1010 after 1");
    }
  }

  @Test
  void outputsCarryTheTimeOfWhatCausedThem() throws Exception {
    try (Harness harness = live()) {
      harness.see("ann", "a1", 10);
      harness.processWatermark(5_000);

      assertThat(harness.extractOutputStreamRecords())
          .extracting(record -> record.getTimestamp())
          .containsExactly(10L, 1_010L);
    }
  }

  @Test
  void aRestoredOperatorGoesOnWhereTheSnapshotWasTaken() throws Exception {
    OperatorSubtaskState snapshot;
    try (Harness before = live()) {
      before.see("ann", "a1", 10);
      snapshot = before.snapshot(1, 1);
    }
    try (Harness after = new Harness(false)) {
      after.initializeState(snapshot);
      after.open();
      after.see("ann", "a2", 500);
      after.processWatermark(1_010);

      assertThat(after.said()).containsExactly("a2 is 2", "woken at 1010 after 2");
    }
  }

  @Test
  void aStateThatIsEmptyAgainIsNotKept() throws Exception {
    try (Harness harness = live()) {
      harness.see("ann", "a1", 10);
      harness.see("bob", "b1", 10);
      assertThat(harness.numKeyedStateEntries()).isEqualTo(2);

      harness.see("ann", "forget", 20);
      assertThat(harness.numKeyedStateEntries()).isEqualTo(1);

      harness.see("bob", "forget", 20);
      assertThat(harness.numKeyedStateEntries()).isZero();
    }
  }

  private static Manifest manifest(Harness harness) throws Exception {
    Manifest all = new Manifest();
    harness
        .getOperator()
        .getOperatorStateBackend()
        .getUnionListState(ManifestState.DESCRIPTOR)
        .get()
        .forEach(all::addAll);
    return all;
  }

  @Test
  void aSnapshotSaysHowManyKeysThereAreAndHowMuch() throws Exception {
    try (Harness harness = live()) {
      for (String key : List.of("ann", "bob", "eve")) {
        harness.see(key, "first", 10);
        harness.see(key, "second", 20);
      }
      harness.see("eve", "forget", 30);
      harness.snapshot(1, 1);

      Sample counts = manifest(harness).parts().get("count");
      assertThat(counts.keys()).isEqualTo(2);
      assertThat(counts.bytes()).isEqualTo(2 * Integer.BYTES);
      assertThat(manifest(harness).rules()).extracting(KeptRule::name).containsExactly("counting");
    }
  }

  @Test
  void aRestoredOperatorKnowsWhatWasThere() throws Exception {
    OperatorSubtaskState snapshot;
    try (Harness before = live()) {
      before.see("ann", "a1", 10);
      snapshot = before.snapshot(1, 1);
    }
    try (Harness after = new Harness(false)) {
      after.initializeState(snapshot);
      after.open();
      after.see("ann", "a2", 10);
      after.see("bob", "b1", 10);
      after.snapshot(2, 2);

      assertThat(manifest(after).parts().get("count").keys()).isEqualTo(2);
      assertThat(manifest(after).since()).isZero();
    }
  }

  @Test
  void stateOfBeforeThereWereManifestsIsSaidToBeUnknown() throws Exception {
    OperatorSubtaskState snapshot;
    try (Harness before = live()) {
      before.see("ann", "a1", 10);
      snapshot = before.snapshot(1, 1);
    }
    OperatorSubtaskState without =
        OperatorSubtaskState.builder()
            .setManagedKeyedState(snapshot.getManagedKeyedState())
            .build();
    try (Harness after = new Harness(false)) {
      after.setProcessingTime(Duration.ofDays(20_000).toMillis());
      after.initializeState(without);
      after.open();
      after.snapshot(2, 2);

      assertThat(manifest(after).since()).isEqualTo(20_000);
    }
  }

  @Test
  void aWakeForAForgottenKeyIsPassedOver() throws Exception {
    try (Harness harness = live()) {
      harness.see("ann", "a1", 10);
      harness.see("ann", "forget", 20);
      harness.said();
      harness.processWatermark(5_000);

      assertThat(harness.said()).isEmpty();
      assertThat(harness.numEventTimeTimers()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "bca", "cab", "cba"})
  void inAnAuditEventsOfOneTimeAreOrderedByTheStage(String order) throws Exception {
    try (Harness audit = audit()) {
      for (String id : order.split("")) {
        audit.see("ann", id, 10);
      }
      audit.processWatermark(Long.MAX_VALUE);

      assertThat(audit.said().subList(0, 3)).containsExactly("a is 1", "b is 2", "c is 3");
    }
  }

  @Test
  void inAnAuditWakesComeBetweenEventsAsTheyWouldLive() throws Exception {
    try (Harness audit = audit()) {
      audit.see("ann", "a1", 10);
      audit.see("ann", "a2", 2_000);
      audit.processWatermark(Long.MAX_VALUE);

      assertThat(audit.said())
          .containsExactly("a1 is 1", "woken at 1010 after 1", "a2 is 2", "woken at 3000 after 2");
    }
  }

  private static Harness audit() throws Exception {
    Harness harness = new Harness(true);
    harness.open();
    return harness;
  }
}
