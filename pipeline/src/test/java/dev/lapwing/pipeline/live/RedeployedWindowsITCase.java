package dev.lapwing.pipeline.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lapwing.pipeline.live.RedeployScene.Version;
import dev.lapwing.pipeline.redeploy.Fate;
import dev.lapwing.pipeline.redeploy.Fate.Kind;
import dev.lapwing.pipeline.redeploy.RedeployPlan;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Correlations whose windows are half full when they are redeployed; two layers of them. */
@Tag("slow")
final class RedeployedWindowsITCase {

  @RegisterExtension static final EmbeddedKafka KAFKA = new EmbeddedKafka();

  private static final String ADDED =
      """
      title: Two factors
      name: two_factors
      id: 0a4f2c8e-54a1-4c7b-9a44-0f1ec8fd3f15
      status: stable
      level: high
      taxonomy: ocsf
      correlation:
        type: event_count
        rules: [factor_added]
        group-by: [user.uid]
        timespan: 20m
        condition: { gte: 2 }
      """;

  @TempDir static Path folder;

  private static RedeployScene scene;

  @BeforeAll
  static void runTheFirstHalf() throws Exception {
    scene = new RedeployScene(KAFKA, folder, of(rules(), 1));
  }

  private static List<String> rules() throws Exception {
    Path resources = Path.of("src/test/resources");
    List<String> rules = RedeployScene.rules(resources.resolve("topology-rules.yml"));
    rules.addAll(RedeployScene.rules(resources.resolve("redeployed-windows.yml")));
    return rules;
  }

  private static Version of(List<String> rules, int parallelism) {
    return new Version(rules, List.of(), parallelism);
  }

  private static void change(List<String> rules, String name, String from, String to) {
    rules.replaceAll(text -> text.contains("name: " + name + "\n") ? text.replace(from, to) : text);
  }

  private static Fate fate(RedeployPlan plan, String rule) {
    return plan.rules().stream().filter(f -> f.name().equals(rule)).findFirst().orElseThrow();
  }

  /** Without what the version before had told. */
  private static Map<String, String> but(String before, Map<String, String> told) {
    assertThat(told.values().remove(before)).isTrue();
    return told;
  }

  @Test
  void anotherThresholdAnotherTitleAndOneMoreLoseNothing() throws Exception {
    List<String> rules = rules();
    change(rules, "many_failed", "gte: 9", "gte: 4");
    change(rules, "two_addresses", "title: Two addresses", "title: Here and there");
    change(rules, "factor_and_sign_in", "name: factor_and_sign_in", "name: renamed");
    rules.add(ADDED);
    Version version = of(rules, 1);
    RedeployPlan plan = scene.plan(version);

    assertThat(plan.lost(List.of())).isEmpty();
    assertThat(fate(plan, "many_failed").amount().keys()).as("eve's window").isEqualTo(1);
    assertThat(fate(plan, "renamed").why()).isEqualTo("was called factor_and_sign_in");
    assertThat(fate(plan, "two_factors").kind()).isEqualTo(Kind.NEW);
    Map<String, String> undisturbed = scene.undisturbed(version);
    assertThat(undisturbed.values().remove("renamed of sam")).as("told by its old name").isTrue();
    assertThat(but("factor_and_sign_in of sam", scene.redeployed(version, List.of())))
        .isEqualTo(undisturbed)
        .containsValues(
            "many_failed of eve",
            "two_addresses of ann",
            "renamed of carol",
            "chained of tina",
            "two_factors of zoe");
  }

  @Test
  void oneThatIsGoneAndOneThatGroupsOtherwiseLeaveTheRestOfTheirOperatorAlone() throws Exception {
    List<String> rules = rules();
    rules.removeIf(text -> text.contains("name: factor_and_sign_in\n"));
    change(rules, "many_failed", "gte: 9", "gte: 4");
    change(rules, "many_failed", "[user.uid]", "[src_endpoint.ip]");
    Version version = of(rules, 1);
    RedeployPlan plan = scene.plan(version);
    List<String> accepted = List.of("many_failed", "factor_and_sign_in");

    assertThat(plan.lost(accepted)).isEmpty();
    assertThat(plan.lost(List.of())).extracting(Fate::name).hasSameElementsAs(accepted);
    assertThat(plan.rules())
        .extracting(Fate::name, Fate::kind)
        .contains(
            tuple("many_failed", Kind.EMPTIED),
            tuple("factor_and_sign_in", Kind.DROPPED),
            tuple("two_addresses", Kind.KEEPS),
            tuple("chained", Kind.KEEPS));
    assertThat(fate(plan, "many_failed").why()).contains("by user.uid", "by src_endpoint.ip");
    Map<String, String> undisturbed = scene.undisturbed(version);
    assertThat(undisturbed.values().removeIf(told -> told.startsWith("many_failed"))).isTrue();
    assertThat(but("factor_and_sign_in of sam", scene.redeployed(version, accepted)))
        .isEqualTo(undisturbed)
        .containsValues("two_addresses of ann", "chained of tina");
    RedeployPlan back = scene.planFromLast(of(rules(), 1));
    assertThat(fate(back, "factor_and_sign_in").why()).as("nothing is left").isEqualTo("it is new");
    assertThat(fate(back, "two_addresses").amount().keys()).isEqualTo(6);
  }

  @Test
  void anotherParallelismChangesNothing() throws Exception {
    assertThat(scene.redeployed(of(rules(), 2), List.of()))
        .isEqualTo(scene.undisturbed(of(rules(), 1)))
        .containsValues("factor_and_sign_in of carol", "chained of tina");
  }
}
