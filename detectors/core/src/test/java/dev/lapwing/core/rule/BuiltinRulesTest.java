package dev.lapwing.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.correlation.StoryRun;
import dev.lapwing.core.detector.Detectors;
import dev.lapwing.core.finding.Severity;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class BuiltinRulesTest {

  private final RuleSet rules = RuleSet.builtin();

  @TestFactory
  Stream<DynamicTest> testsBesideTheRules() {
    return rules.events().stream()
        .flatMap(
            rule ->
                rule.tests().stream()
                    .map(
                        test ->
                            DynamicTest.dynamicTest(
                                rule.name() + ": " + test.name(), () -> run(rule, test))));
  }

  private static void run(EventRule rule, RuleTest test) {
    assertThat(rule.matcher().matchesSample(test.event())).isEqualTo(test.expectFinding());
  }

  @Test
  void everyEventRuleHasTestsOfBothKinds() {
    assertThat(rules.events())
        .allSatisfy(
            rule ->
                assertThat(rule.tests()).extracting(RuleTest::expectFinding).contains(true, false));
  }

  @TestFactory
  Stream<DynamicTest> storiesBesideTheCorrelations() {
    StoryRun stories = new StoryRun(rules);
    return rules.correlations().stream()
        .flatMap(
            rule ->
                rule.tests().stream()
                    .map(
                        test ->
                            DynamicTest.dynamicTest(
                                rule.name() + ": " + test.name(),
                                () ->
                                    assertThat(stories.finds(rule, test))
                                        .isEqualTo(test.expectFinding()))));
  }

  @Test
  void everyCorrelationHasTestsOfBothKinds() {
    assertThat(rules.correlations())
        .allSatisfy(
            rule ->
                assertThat(rule.tests())
                    .as(rule.name())
                    .extracting(StoryTest::expectFinding)
                    .contains(true, false));
  }

  @Test
  void everyRuleHasTechniquesAndFalsePositives() {
    assertThat(rules.all())
        .allSatisfy(
            rule -> {
              assertThat(rule.head().techniques()).isNotEmpty();
              assertThat(rule.head().falsePositives()).isNotEmpty();
            });
  }

  @Test
  void namesAreTheStableOnes() {
    assertThat(rules.all())
        .extracting(Rule::name)
        .contains("impossible_travel", "new_location", "new_device", "brute_force")
        .contains("brute_force_success", "password_spray", "mfa_push_burst", "mfa_fatigue")
        .contains("mfa_fatigue_then_enrolment", "lateral_movement", "lateral_movement_chain")
        .contains("login_risk", "session_hijack", "dormant_account", "privilege_change", "new_app")
        .contains("volume_spike", "volume_spike_files", "new_host_edge", "unusual_hour");
  }

  @Test
  void whatIsMerelyNewOrAtAnOddHourRaisesNoAlert() {
    assertThat(Stream.of("new_host_edge", "unusual_hour").map(rules::named))
        .allSatisfy(rule -> assertThat(rules.alertsAlone(rule.orElseThrow())).isFalse());
  }

  @Test
  void everyBaselineHasADetector() {
    assertThat(Detectors.of(rules))
        .hasSize(rules.detectors().size() + rules.baselines().size())
        .extracting(detector -> detector.section().tag())
        .doesNotHaveDuplicates();
  }

  @Test
  void buildingBlocksDoNotAlertButSequencesDo() {
    assertThat(rules.events())
        .filteredOn(rule -> rule.head().level() == Severity.INFORMATIONAL)
        .noneMatch(rules::alertsAlone);
    assertThat(rules.sequences())
        .filteredOn(rule -> rule.head().level() != Severity.INFORMATIONAL)
        .allMatch(rules::alertsAlone);
  }

  @Test
  void everyShippedFileIsListed() throws IOException, URISyntaxException {
    URL folder = getClass().getResource("/dev/lapwing/rules");
    Set<String> names = new HashSet<>();
    try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
      files.forEach(file -> names.add(file.getFileName().toString()));
    }
    assertThat(RuleFiles.SHIPPED).containsExactlyInAnyOrderElementsOf(names);
  }

  @Test
  void aRuleSetTravelsAsText() {
    RuleSet again = RuleSet.parse(List.copyOf(rules.files()));

    assertThat(again.sequences())
        .extracting(SequenceRule::operatorId)
        .isEqualTo(rules.sequences().stream().map(SequenceRule::operatorId).toList());
  }

  @Test
  void eachSaysWhatToDoFirstAndWhatMayBeInnocent() {
    assertThat(RuleSet.builtin().all())
        .allSatisfy(
            rule -> {
              String response = rule.head().response();
              assertThat(response).as(rule.name()).isNotNull();
              assertThat(response.length()).as(rule.name()).isBetween(40, 220);
              assertThat(response).as(rule.name()).endsWith(".").doesNotContain("\n");
              assertThat(rule.head().falsePositives()).as(rule.name()).isNotEmpty();
            });
  }

  @Test
  void noTwoSayTheSameToDoFirst() {
    assertThat(RuleSet.builtin().all())
        .extracting(rule -> rule.head().response())
        .doesNotHaveDuplicates();
  }

  @Test
  void responsesAreKnownByTheNameThatAlertsCarry() {
    assertThat(RuleSet.builtin().responses())
        .containsKeys("impossible_travel", "lateral_movement", RuleSet.RISK_THRESHOLD);
  }
}
