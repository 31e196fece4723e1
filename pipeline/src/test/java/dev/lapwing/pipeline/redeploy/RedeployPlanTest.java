package dev.lapwing.pipeline.redeploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lapwing.core.manifest.KeptRule;
import dev.lapwing.core.manifest.Manifest;
import dev.lapwing.core.rule.RuleFile;
import dev.lapwing.core.rule.RuleSet;
import dev.lapwing.pipeline.config.ConfigException;
import dev.lapwing.pipeline.job.OperatorIds;
import dev.lapwing.pipeline.redeploy.Fate.Kind;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.state.api.runtime.OperatorIDGenerator;
import org.junit.jupiter.api.Test;

final class RedeployPlanTest {

  private static final String ID = "0a4f2c8f-54a1-4c7b-9a44-0f1ec8fd3f0a";
  private static final String TAG = "vol:0a4f2c8f";
  private static final String LEARNT = "count of a user in 3600s";

  private static final String RULE =
      """
      title: More sign-ins than usual
      name: many
      id: 0a4f2c8f-54a1-4c7b-9a44-0f1ec8fd3f0a
      level: medium
      taxonomy: ocsf
      logsource: { category: authentication }
      detection:
        logon: { type_uid: 300201 }
        condition: logon
      baseline: { entity: user, measure: count }
      """;

  private final Map<String, SavedOperator> saved = new TreeMap<>();

  private static KeptRule kept(String name, String part, int version) {
    return new KeptRule(ID, name, part, version, LEARNT);
  }

  /** What an operator that kept state of a rule said of it. */
  private void operator(String uid, KeptRule about, String part, int keys) {
    Manifest manifest = new Manifest();
    manifest.about(List.of(about));
    for (int i = 0; i < keys; i++) {
      manifest.note(i, List.of(part), each -> 100, 20_000);
    }
    operator(uid, OperatorIds.MAX_PARALLELISM, manifest);
  }

  private void operator(String uid, int groups, Manifest manifest) {
    String id = OperatorIDGenerator.fromUid(uid).toHexString();
    saved.put(id, new SavedOperator(id, uid, groups, true, true, 5_000, manifest, List.of()));
  }

  private RedeployPlan plan(String rule) {
    RuleSet rules = RuleSet.parse(List.of(new RuleFile(0, "rules.yml", rule)));
    Map<String, String> graph =
        Map.of(
            OperatorIds.BEHAVIOUR,
            "behaviour",
            OperatorIds.CALIBRATE,
            "calibrate",
            OperatorIds.PEERS,
            "peers");
    return RedeployPlan.of(
        new Savepoint("savepoint-1", saved), graph, OperatorIds.MAX_PARALLELISM, rules);
  }

  private static Fate only(List<Fate> fates) {
    assertThat(fates).hasSize(1);
    return fates.get(0);
  }

  @Test
  void aRuleThatStayedKeepsItsState() {
    operator(OperatorIds.BEHAVIOUR, kept("many", TAG, 1), TAG, 7);

    Fate fate = only(plan(RULE).rules());
    assertThat(fate.kind()).isEqualTo(Kind.KEEPS);
    assertThat(fate.amount()).isEqualTo(new Amount(7, 700, false));
    assertThat(fate.warnings()).isEmpty();
  }

  @Test
  void anotherMeasureUnderTheSameIdIsWarnedOf() {
    operator(OperatorIds.BEHAVIOUR, kept("many", TAG, 1), TAG, 7);

    String other = RULE.replace("measure: count", "measure: distinct(src_endpoint.ip)");
    assertThat(only(plan(other).rules()).warnings().get(0))
        .contains(LEARNT, "distinct(src_endpoint.ip) of a user in 3600s");
  }

  @Test
  void aRuleThatLearnsInAnotherWayStartsEmpty() {
    operator(OperatorIds.BEHAVIOUR, kept("many", "slow:0a4f2c8f", 1), "slow:0a4f2c8f", 7);

    Fate fate = only(plan(RULE).rules());
    assertThat(fate.kind()).isEqualTo(Kind.EMPTIED);
    assertThat(fate.lost()).isTrue();
    assertThat(plan(RULE).lost(List.of("many"))).isEmpty();
    assertThat(plan(RULE).lost(List.of(ID))).isEmpty();
  }

  @Test
  void aRuleWithAnotherIdStartsEmpty() {
    operator(OperatorIds.BEHAVIOUR, kept("many", TAG, 1), TAG, 7);

    List<Fate> fates = plan(RULE.replace("0a4f2c8f-", "1b4f2c8f-")).rules();
    assertThat(fates).extracting(Fate::kind).containsExactly(Kind.EMPTIED, Kind.ASIDE);
    assertThat(fates.get(0).why()).contains("its id changed");
    assertThat(fates.get(0).lost()).isTrue();
  }

  @Test
  void aRenamedRuleLosesItsCalibration() {
    operator(OperatorIds.BEHAVIOUR, kept("few", TAG, 1), TAG, 7);
    operator(OperatorIds.CALIBRATE, kept("few", "few", 1), "few", 1);

    List<Fate> fates = plan(RULE).rules();
    assertThat(fates).extracting(Fate::kind).containsExactly(Kind.KEEPS, Kind.EMPTIED);
    assertThat(fates.get(1).operator()).isEqualTo(OperatorIds.CALIBRATE);
    assertThat(plan(RULE).lost(List.of())).hasSize(1);
  }

  @Test
  void aRenamedRuleLosesItsPeersWhateverItComparesOfThem() {
    operator(OperatorIds.BEHAVIOUR, kept("few", TAG, 1), TAG, 7);
    operator(OperatorIds.PEERS, kept("few", "few", 1), "few/country", 2);

    Fate lost = only(plan(RULE).lost(List.of()));
    assertThat(lost.operator()).isEqualTo(OperatorIds.PEERS);
    assertThat(lost.amount().keys()).isEqualTo(2);
    assertThat(lost.why()).isEqualTo("what peers do hangs on the name, and that was few");
    assertThatThrownBy(() -> Redeploy.require(plan(RULE), List.of()))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("--accept-loss many");
    Redeploy.require(plan(RULE), List.of("many"));
  }

  @Test
  void whatNobodyCountedIsUnknownAndKept() {
    operator(OperatorIds.BEHAVIOUR, OperatorIds.MAX_PARALLELISM, null);

    Fate fate = only(plan(RULE).rules());
    assertThat(fate.kind()).isEqualTo(Kind.KEEPS);
    assertThat(fate.amount()).isEqualTo(Amount.UNKNOWN);
  }

  @Test
  void stateOfANewerBuildIsAProblem() {
    operator(OperatorIds.BEHAVIOUR, kept("many", TAG, 99), TAG, 7);

    assertThat(plan(RULE).problems().get(0)).contains("many", "version 99");
  }

  @Test
  void anotherMaximumParallelismIsAProblem() {
    operator(OperatorIds.BEHAVIOUR, 128, null);

    assertThat(plan(RULE).problems().get(0)).contains("128", "720");
    assertThatThrownBy(() -> Redeploy.require(plan(RULE), List.of()))
        .isInstanceOf(ConfigException.class);
  }

  @Test
  void aSourceThatIsGoneIsALossAndASinkIsNot() {
    operator("source-events-okta", OperatorIds.MAX_PARALLELISM, null);
    operator("sink-alerts-old", OperatorIds.MAX_PARALLELISM, null);

    assertThat(plan(RULE).lost(List.of())).extracting(Fate::name).containsExactly("okta");
  }

  @Test
  void aSequenceThatIsGoneIsALossEvenIfNobodyKnowsItsName() {
    String uid = "sequence-0a4f2c8e-54a1-4c7b-9a44-0f1ec8fd3f03-v1-0123abcd";
    operator(uid, OperatorIds.MAX_PARALLELISM, null);

    Fate lost = only(plan(RULE).lost(List.of()));
    assertThat(lost.name()).isEqualTo("0a4f2c8e-54a1-4c7b-9a44-0f1ec8fd3f03");
    assertThat(lost.kind()).isEqualTo(Kind.DROPPED);
  }

  private static final String WINDOW =
      """
      title: Failed
      name: failed
      taxonomy: ocsf
      logsource: { category: authentication }
      detection: { s: { status: Failure }, condition: s }
      ---
      title: Many failed
      name: many
      id: 0a4f2c8f-54a1-4c7b-9a44-0f1ec8fd3f0a
      correlation:
        type: event_count
        rules: [failed]
        group-by: [user.uid]
        timespan: 2h
        condition: { gte: 20 }
      """;

  private void counted(String rule) {
    KeptRule about =
        KeptRule.of(RuleSet.parse(List.of(new RuleFile(0, "rules.yml", rule))).windows().get(0));
    operator("windows-0", about, about.part(), 3);
  }

  @Test
  void anotherThresholdOfACorrelationKeepsWhatWasCounted() {
    counted(WINDOW);

    Fate fate = only(plan(WINDOW.replace("gte: 20", "gte: 30")).rules());
    assertThat(fate.kind()).isEqualTo(Kind.KEEPS);
    assertThat(fate.amount().keys()).isEqualTo(3);
  }

  @Test
  void anotherSpanOfACorrelationStartsEmpty() {
    counted(WINDOW);

    Fate fate = only(plan(WINDOW.replace("2h", "3h")).rules());
    assertThat(fate.kind()).isEqualTo(Kind.EMPTIED);
    assertThat(fate.lost()).isTrue();
    assertThat(fate.why()).contains("event_count of failed by user.uid within 7200s", "10800s");
  }

  @Test
  void theLastCorrelationThatIsGoneIsDropped() {
    counted(WINDOW);

    assertThat(plan(RULE.replace(ID, "1b4f2c8f-54a1-4c7b-9a44-0f1ec8fd3f0a")).lost(List.of()))
        .extracting(Fate::name)
        .containsExactly("many");
  }

  @Test
  void aCorrelationThatIsGoneIsDroppedThoughOthersStay() {
    counted(WINDOW);
    String other = WINDOW.replace("0a4f2c8f", "1b4f2c8f").replace("many\n", "other\n");

    Fate lost = only(plan(other).lost(List.of()));
    assertThat(lost.name()).isEqualTo("many");
    assertThat(lost.kind()).isEqualTo(Kind.DROPPED);
    assertThat(lost.amount().keys()).isEqualTo(3);
  }

  @Test
  void theTextSaysWhatToSay() {
    operator("source-events-okta", OperatorIds.MAX_PARALLELISM, null);
    StringWriter text = new StringWriter();
    PlanText.write(plan(RULE), List.of("nonsense"), new PrintWriter(text));

    assertThat(text.toString())
        .contains("is dropped", "LOST: no source has this name any more")
        .contains("warning: --accept-loss nonsense: it loses nothing")
        .contains("  --accept-loss okta");
  }
}
