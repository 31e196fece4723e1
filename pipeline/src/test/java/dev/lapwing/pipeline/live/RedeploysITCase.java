package dev.lapwing.pipeline.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.lapwing.pipeline.config.ConfigException;
import dev.lapwing.pipeline.live.RedeployScene.Version;
import dev.lapwing.pipeline.redeploy.Fate;
import dev.lapwing.pipeline.redeploy.Fate.Kind;
import dev.lapwing.pipeline.redeploy.RedeployPlan;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of redeploy tells what an undisturbed job tells, or less by what its plan said. */
@Tag("slow")
final class RedeploysITCase {

  @RegisterExtension static final EmbeddedKafka KAFKA = new EmbeddedKafka();

  private static final String GUESSED =
      """
      title: Many failed sign-ins to one account
      name: brute_force
      id: 0a4f2c8e-54a1-4c7b-9a44-0f1ec8fd3f07
      status: stable
      level: medium
      detector: brute_force
      settings: { failures: 9, window: 10m }
      """;

  private static final String SHADOWED =
      """
      title: Two factors added
      name: shadowed
      id: 0a4f2c8e-54a1-4c7b-9a44-0f1ec8fd3f09
      status: stable
      level: high
      taxonomy: ocsf
      correlation:
        type: temporal_ordered
        rules: [signed_in, factor_added]
        group-by: [user.uid]
        timespan: 10m
      """;

  private static final String ADDED =
      """
      title: Signed in after a factor was added
      name: sign_in_after_factor
      id: 0a4f2c8e-54a1-4c7b-9a44-0f1ec8fd3f08
      status: stable
      level: medium
      taxonomy: ocsf
      correlation:
        type: temporal_ordered
        rules: [factor_added, signed_in]
        group-by: [user.uid]
        timespan: 15m
      """;

  private static final String TRAVEL = "factor_after_travel";

  @TempDir static Path folder;

  private static RedeployScene scene;

  @BeforeAll
  static void runTheFirstHalf() throws Exception {
    scene = new RedeployScene(KAFKA, folder, of(rules()));
  }

  private static List<String> rules() throws Exception {
    List<String> rules = RedeployScene.rules(Path.of("src/test/resources/topology-rules.yml"));
    rules.add(GUESSED);
    rules.add(SHADOWED);
    return rules;
  }

  private static Version of(List<String> rules) {
    return new Version(rules, List.of("shadowed"), 1);
  }

  /** The same rules but for one that is changed. */
  private static Version with(String rule, UnaryOperator<String> change) throws Exception {
    List<String> rules = rules();
    rules.replaceAll(text -> text.contains("name: " + rule + "\n") ? change.apply(text) : text);
    return of(rules);
  }

  private static Version without(String rule) throws Exception {
    List<String> rules = rules();
    rules.removeIf(text -> text.contains("name: " + rule + "\n"));
    return of(rules);
  }

  private static Fate fate(RedeployPlan plan, String rule) {
    return plan.rules().stream().filter(f -> f.name().equals(rule)).findFirst().orElseThrow();
  }

  @Test
  void aChangedThresholdKeepsWhatWasCounted() throws Exception {
    Version version = with("brute_force", text -> text.replace("failures: 9", "failures: 4"));

    assertThat(scene.plan(version).lost(List.of())).isEmpty();
    assertThat(fate(scene.plan(version), "brute_force").amount().keys()).isPositive();
    assertThat(scene.redeployed(version, List.of()))
        .isEqualTo(scene.undisturbed(version))
        .containsValue("brute_force of eve");
  }

  @Test
  void aChangedPatternStartsEmptyAsItsPlanSaid() throws Exception {
    Version version = with(TRAVEL, text -> text.replace("timespan: 15m", "timespan: 14m"));
    Fate fate = fate(scene.plan(version), TRAVEL);

    assertThat(fate.kind()).isEqualTo(Kind.EMPTIED);
    assertThat(fate.amount().keys()).as("tina's story").isEqualTo(1);
    assertThat(fate.why()).contains("within 900s, and is", "within 840s");
    assertThatThrownBy(() -> scene.redeployed(version, List.of()))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("--accept-loss " + TRAVEL);
    Map<String, String> undisturbed = scene.undisturbed(version);
    assertThat(undisturbed.values().remove(TRAVEL + " of tina")).isTrue();
    assertThat(scene.redeployed(version, List.of(TRAVEL))).isEqualTo(undisturbed);
  }

  @Test
  void aDeletedRuleIsDroppedAndNothingElse() throws Exception {
    Version version = without(TRAVEL);

    assertThat(scene.plan(version).lost(List.of()))
        .extracting(Fate::name, Fate::kind)
        .containsExactly(tuple(TRAVEL, Kind.DROPPED));
    assertThat(scene.redeployed(version, List.of(TRAVEL)))
        .isEqualTo(scene.undisturbed(version))
        .doesNotContainValue(TRAVEL + " of tina");
  }

  @Test
  void aRenamedRuleKeepsItsState() throws Exception {
    Version version = with(TRAVEL, text -> text.replace("name: " + TRAVEL, "name: renamed"));

    assertThat(fate(scene.plan(version), "renamed").why()).isEqualTo("was called " + TRAVEL);
    assertThat(scene.redeployed(version, List.of()))
        .isEqualTo(scene.undisturbed(version))
        .containsValue("renamed of tina");
  }

  @Test
  void anAddedRuleLeavesTheOthersAsTheyWere() throws Exception {
    List<String> rules = rules();
    rules.add(ADDED);

    assertThat(fate(scene.plan(of(rules)), "sign_in_after_factor").kind()).isEqualTo(Kind.NEW);
    assertThat(scene.redeployed(of(rules), List.of()))
        .isEqualTo(scene.undisturbed(of(rules)))
        .containsValue("sign_in_after_factor of carol");
  }

  @Test
  void aRulePromotedFromTheShadowGoesOnWithWhatItHadSeenThere() throws Exception {
    Version promoted = new Version(rules(), List.of(), 1);
    Map<String, String> undisturbed = scene.undisturbed(promoted);

    assertThat(scene.plan(promoted).lost(List.of())).isEmpty();
    assertThat(undisturbed.values().remove("shadowed of sam")).as("told in the shadow").isTrue();
    assertThat(scene.redeployed(promoted, List.of()))
        .isEqualTo(undisturbed)
        .containsValue("shadowed of carol");
    assertThat(scene.shadowed()).contains("shadowed of sam");
  }

  @Test
  void anotherParallelismChangesNothing() throws Exception {
    Version wider = new Version(rules(), List.of("shadowed"), 2);

    assertThat(scene.redeployed(wider, List.of())).isEqualTo(scene.undisturbed(of(rules())));
  }

  @Test
  void thePreviousVersionGoesOnFromItsSavepointAsIfNothingHadBeen() throws Exception {
    Version bad = without(TRAVEL);
    Map<String, String> told = scene.redeployed(bad, List.of(TRAVEL));
    told.putAll(scene.redeployed(of(rules()), List.of()));

    assertThat(told).isEqualTo(scene.undisturbed(of(rules()))).containsValue(TRAVEL + " of tina");
  }

  @Test
  void aDetectorThatWasAwayFindsWhatItHadLearnt() throws Exception {
    Version without = without("impossible_travel");
    without.rules().removeIf(text -> text.contains("name: " + TRAVEL));
    Fate fate = fate(scene.plan(without), "impossible_travel");

    assertThat(fate.kind()).isEqualTo(Kind.ASIDE);
    assertThat(fate.amount().keys()).as("ann, carol, eve, sam, tina").isBetween(4L, 6L);
    RedeployPlan back = scene.planAfter(without, List.of(TRAVEL), of(rules()));
    assertThat(fate(back, "impossible_travel").kind()).isEqualTo(Kind.KEEPS);
    assertThat(fate(back, "impossible_travel").amount()).isEqualTo(fate.amount());
  }
}
