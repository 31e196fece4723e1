package dev.lapwing.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lapwing.core.detector.Detectors;
import dev.lapwing.core.finding.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RuleSetTest {

  private static final String BODY =
      "type: temporal_ordered\nrules: [a, b]\ngroup-by: [user.uid]\ntimespan: 1h\n";

  @Test
  void aLaterSourceReplacesARuleOfTheSameName() {
    RuleSet rules = Rules.of(Rules.event("a"), Rules.event("a").replace("low", "high"));

    assertThat(rules.all()).hasSize(1);
    assertThat(rules.all().get(0).head().level()).isEqualTo(Severity.HIGH);
  }

  @Test
  void aLaterSourceReplacesARuleOfTheSameId() {
    String id = Rules.ID + "1\n";

    RuleSet rules = Rules.of(Rules.event("a") + id, Rules.event("renamed") + id);

    assertThat(rules.all()).extracting(Rule::name).containsExactly("renamed");
  }

  @Test
  void aRuleIsSwitchedOffByItsName() {
    RuleSet rules = Rules.of(Rules.event("a"), "name: a\nenabled: false\n");

    assertThat(rules.all()).hasSize(1);
    assertThat(rules.enabled()).isEmpty();
  }

  @Test
  void whatIsSwitchedOffMustExist() {
    assertThat(Rules.problems(Rules.event("brute"), "name: brut\nenabled: false\n"))
        .containsExactly(
            "b.yml:1: enabled: nothing to switch off: unknown rule 'brut'; did you mean 'brute'?");
  }

  @Test
  void deprecatedRulesAreOff() {
    RuleSet rules = Rules.of(Rules.event("a") + "status: deprecated\n");

    assertThat(rules.named("a")).isPresent();
    assertThat(rules.events()).isEmpty();
  }

  @Test
  void unknownTopLevelKeysOnlyWarn() {
    RuleSet rules = Rules.of(Rules.event("a") + "falsepositive: [none]\n");

    assertThat(rules.warnings())
        .containsExactly("a.yml:6: unknown key 'falsepositive'; did you mean 'falsepositives'?");
  }

  @Test
  void aSequenceThatWaitsForWhatIsOffWarns() {
    RuleSet rules =
        Rules.of(
            Rules.event("a") + "---\n" + Rules.event("b") + "enabled: false\n",
            Rules.sequence("s", BODY));

    assertThat(rules.warnings())
        .containsExactly(
            "b.yml:6: rules: step 'b' is off, so 's' waits for it in vain; switch it on, or this one"
                + " off");
  }

  @Test
  void aPromisedDetectorThatIsMissingIsOff() {
    RuleSet rules = Rules.of("title: x\nname: x\n" + Rules.ID + "1\ndetector: beaconing\n");

    assertThat(rules.detectors()).isEmpty();
    assertThat(rules.warnings())
        .containsExactly("a.yml:4: detector: 'beaconing' is not in this build, so the rule is off");
  }

  @Test
  void stepsMayBeNamedByIdAndAreCalledByName() {
    String b = Rules.event("b") + Rules.ID + "9\n";
    String body = BODY.replace("[a, b]", "[a, 11111111-2222-4333-8444-555555555559]");

    RuleSet rules = Rules.of(Rules.event("a"), b, Rules.sequence("s", body));

    assertThat(rules.sequences().get(0).steps())
        .extracting(SequenceRule.Step::name)
        .containsExactly("a", "b");
  }

  @Test
  void aStepAlertsOnlyWhenItOrItsSequenceGenerates() {
    String steps = Rules.event("a") + "generate: true\n---\n" + Rules.event("b");

    RuleSet quiet = Rules.of(steps, Rules.sequence("s", BODY));
    RuleSet loud = Rules.of(steps, Rules.sequence("s", BODY + "generate: true\n"));

    assertThat(quiet.alertsAlone(quiet.named("a").orElseThrow())).isTrue();
    assertThat(quiet.alertsAlone(quiet.named("b").orElseThrow())).isFalse();
    assertThat(loud.alertsAlone(loud.named("b").orElseThrow())).isTrue();
  }

  @Test
  void informationalRulesNeverAlert() {
    RuleSet rules = Rules.of(Rules.event("a").replace("low", "informational") + "generate: true\n");

    assertThat(rules.alertsAlone(rules.all().get(0))).isFalse();
  }

  @Test
  void aFolderIsReadInOrderOfNamesWithoutHiddenCopies(@TempDir Path folder) throws IOException {
    Path copy = Files.createDirectories(folder.resolve("..2026_11_24"));
    Files.writeString(copy.resolve("one.yml"), Rules.event("a"));
    Files.createSymbolicLink(folder.resolve("one.yml"), copy.resolve("one.yml"));
    Files.createDirectories(folder.resolve("more"));
    Files.writeString(folder.resolve("more/two.yaml"), Rules.event("b"));
    Files.writeString(folder.resolve("notes.txt"), "no rule");

    assertThat(RuleSet.load(List.of(folder.toString())).all())
        .extracting(Rule::name)
        .containsExactly("b", "a");
  }

  @Test
  void aMissingFolderIsAnError() {
    assertThatThrownBy(() -> RuleSet.load(List.of("no/such")))
        .isInstanceOf(RuleException.class)
        .hasMessage(
            "no/such: rules: no such file or folder; mind the folder that the command runs in");
  }

  @Test
  void theExamplesOfAllKindsLoad() {
    Path examples = Path.of(System.getProperty("lapwing.shared", ""), "examples", "rules.yml");
    Assumptions.assumeTrue(Files.isRegularFile(examples), "the examples are not here");

    RuleSet rules = RuleSet.load(List.of(RuleSet.BUILTIN, examples.toString()));

    assertThat(rules.named("service_from_user_folder")).get().isInstanceOf(EventRule.class);
    assertThat(rules.named("mfa_fatigue_then_enrolment")).get().isInstanceOf(SequenceRule.class);
    assertThat(rules.named("volume_spike")).get().isInstanceOf(BaselineRule.class);
    assertThat(rules.named("new_host_edge")).get().isInstanceOf(BaselineRule.class);
    assertThat(rules.warnings()).noneMatch(warning -> warning.contains("new("));
    assertThat(Detectors.of(rules))
        .extracting(detector -> detector.rule().name())
        .contains("new_host_edge", "unusual_hour");
    assertThat(rules.named("impossible_travel")).get().isInstanceOf(DetectorRule.class);
    assertThat(rules.named("pentest-lisbon-2026-12")).get().isInstanceOf(ExceptionRule.class);
    EventRule service = (EventRule) rules.named("service_from_user_folder").orElseThrow();
    assertThat(service.tests())
        .hasSize(2)
        .allMatch(t -> service.matcher().matchesSample(t.event()) == t.expectFinding());
  }
}
