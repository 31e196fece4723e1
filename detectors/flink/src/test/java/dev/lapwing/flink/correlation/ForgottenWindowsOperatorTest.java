package dev.lapwing.flink.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.correlation.Counted;
import dev.lapwing.core.correlation.WindowStage;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.Outcome;
import dev.lapwing.core.event.User;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.manifest.KeptRule;
import dev.lapwing.core.manifest.Manifest;
import dev.lapwing.core.rule.RuleFile;
import dev.lapwing.core.rule.RuleSet;
import dev.lapwing.core.rule.WindowRule;
import dev.lapwing.core.sequence.SequenceInput;
import dev.lapwing.flink.stage.ManifestState;
import dev.lapwing.flink.stage.StageOperator;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.StateBackend;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What correlations that are gone had counted is gone with them, whatever keeps it. */
@SuppressWarnings("try") // Flink's harness may be interrupted while it closes
final class ForgottenWindowsOperatorTest {

  private static final String FAILED =
      """
      title: Failed
      name: failed
      taxonomy: ocsf
      logsource: { category: authentication }
      detection: { s: { status: Failure }, condition: s }
      """;

  private static final String BY_USER = counting("by_user", 1, "user.uid");
  private static final String BY_HOST = counting("by_host", 2, "device.uid");

  private static String counting(String name, int id, String group) {
    return """
        ---
        title: Many
        name: %s
        id: 0a4f2c8f-54a1-4c7b-9a44-0f1ec8fd3f0%d
        correlation:
          type: event_count
          rules: [failed]
          group-by: [%s]
          timespan: 1h
          condition: { gte: 2 }
        """
        .formatted(name, id, group);
  }

  private static List<WindowRule> rules(String... texts) {
    String all = FAILED + String.join("", texts);
    return RuleSet.parse(List.of(new RuleFile(0, "rules.yml", all))).windows();
  }

  private static final class Harness
      extends KeyedOneInputStreamOperatorTestHarness<String, Counted, Finding> {

    private Harness(boolean rocks, String... texts) throws Exception {
      super(operator(texts), Counted::key, Types.STRING);
      StateBackend backend = rocks ? new EmbeddedRocksDBStateBackend() : new HashMapStateBackend();
      setStateBackend(backend);
    }

    private static StageOperator<Counted, ?, Finding> operator(String... texts) {
      StateTtlConfig ttl = StateTtlConfig.newBuilder(Duration.ofDays(1)).build();
      return new StageOperator<>(() -> new WindowStage(rules(texts)), false, ttl);
    }

    private void count(WindowRule rule, String group, long time) throws Exception {
      Event event =
          Event.builder()
              .id(group + time)
              .type(EventType.AUTH_LOGON)
              .time(time)
              .tenant("corp")
              .outcome(Outcome.FAILURE)
              .user(User.named("anna"))
              .build();
      SequenceInput input = new SequenceInput(rule.name(), group, 1, 0, event, null);
      processElement(new Counted(input, rule.stateId() + "|" + group, null), time);
    }

    private List<String> keys() {
      try (Stream<Object> keys =
          getOperator().getKeyedStateBackend().getKeys("state", VoidNamespace.INSTANCE)) {
        return keys.map(Object::toString).toList();
      }
    }

    private Manifest manifest() throws Exception {
      snapshot(9, 9_000);
      Manifest all = new Manifest();
      getOperator()
          .getOperatorStateBackend()
          .getUnionListState(ManifestState.DESCRIPTOR)
          .get()
          .forEach(all::addAll);
      return all;
    }
  }

  private static OperatorSubtaskState counted(boolean rocks) throws Exception {
    List<WindowRule> both = rules(BY_USER, BY_HOST);
    try (Harness before = new Harness(rocks, BY_USER, BY_HOST)) {
      before.open();
      before.count(both.get(0), "ann", 1_000);
      before.count(both.get(0), "bob", 1_000);
      before.count(both.get(1), "host", 1_000);
      assertThat(before.manifest().parts()).hasSize(2);
      return before.snapshot(1, 1_000);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatIsOfARuleThatIsGoneIsForgottenAndNothingElse(boolean rocks) throws Exception {
    WindowRule kept = rules(BY_HOST).get(0);
    try (Harness after = new Harness(rocks, BY_HOST)) {
      after.initializeState(counted(rocks));
      after.open();

      assertThat(after.keys()).containsExactly(kept.stateId() + "|host");
      assertThat(after.manifest().parts()).containsOnlyKeys(kept.stateId());
      assertThat(after.manifest().rules()).extracting(KeptRule::name).containsExactly("by_host");
      after.count(kept, "host", 2_000);
      assertThat(after.extractOutputValues()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatARuleCountedBeforeItChangedIsForgotten(boolean rocks) throws Exception {
    String changed = BY_USER.replace("timespan: 1h", "timespan: 2h");
    try (Harness after = new Harness(rocks, changed, BY_HOST)) {
      after.initializeState(counted(rocks));
      after.open();

      assertThat(after.keys()).hasSize(1);
      assertThat(after.manifest().parts()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void anotherThresholdForgetsNothing(boolean rocks) throws Exception {
    String changed = BY_USER.replace("gte: 2", "gte: 3");
    try (Harness after = new Harness(rocks, changed, BY_HOST)) {
      after.initializeState(counted(rocks));
      after.open();

      assertThat(after.keys()).hasSize(3);
    }
  }
}
