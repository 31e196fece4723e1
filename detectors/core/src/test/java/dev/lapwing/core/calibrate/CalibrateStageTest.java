package dev.lapwing.core.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lapwing.core.Findings;
import dev.lapwing.core.detector.Candidate;
import dev.lapwing.core.finding.Baseline;
import dev.lapwing.core.finding.Family;
import dev.lapwing.core.finding.Finding;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CalibrateStageTest {

  private final CalibrateStage stage = new CalibrateStage(Map.of(Tests.RULE, 2.0));
  private final CalibrateState state = stage.create();
  private final Counts<Finding> out = new Counts<>();

  /** Tests of a model that is twice too sure, over ten days. */
  private void learn(int tests) {
    Random random = new Random(5);
    for (int i = 0; i < tests; i++) {
      double surprise = 2 * -Math.log10(1 - random.nextDouble());
      stage.on(Tests.test(i % 500, i * (10 * Tests.DAY / tests), surprise), state, out);
    }
  }

  private Finding judged(double surprise) {
    out.emitted.clear();
    stage.on(Tests.found(10 * Tests.DAY, surprise), state, out);
    return out.emitted.isEmpty() ? null : out.emitted.get(0);
  }

  @Test
  void aRuleThatIsNotCalibratedPassesAsItIs() {
    Finding finding = Findings.of("travel", Family.IDENTITY, 2, 0).build();
    stage.on(Tests.found(finding), state, out);

    assertThat(out.emitted).containsExactly(finding);
    assertThat(stage.empty(state)).isTrue();
  }

  @Test
  void beforeEnoughTestsNobodyIsAlerted() {
    learn(90);
    Finding finding = judged(8);

    assertThat(finding.alerts()).isFalse();
    assertThat(finding.rarity()).isNull();
    assertThat(finding.surprise()).isLessThan(3);
    assertThat(finding.against()).last().matches(a -> a.what().startsWith("not yet calibrated"));
  }

  @Test
  void aWeekMakesUpForFewTests() {
    learn(300);

    assertThat(judged(9).alerts()).isTrue();
  }

  @Test
  void aFindingLeavesWithItsPAndHowManyToExpectADay() {
    learn(50_000);
    Finding finding = judged(8);

    assertThat(finding.surprise()).isCloseTo(4, within(0.3));
    assertThat(finding.rarity().model()).isEqualTo(8);
    assertThat(finding.rarity().perDay()).isCloseTo(5000 * finding.rarity().p(), within(0.05));
    assertThat(finding.alerts()).isTrue();
  }

  @Test
  void whatIsNotRareEnoughIsDroppedAndCounted() {
    learn(50_000);

    assertThat(judged(5)).isNull();
    assertThat(out.get("rules/volume/suppressed/not rare enough")).isEqualTo(1);
  }

  @Test
  void whatIsFoundOfALearningEntityHasNoP() {
    learn(50_000);
    Finding learning =
        Findings.of(Tests.RULE, Family.VOLUME, 9, 10 * Tests.DAY)
            .alerts(false)
            .baseline(new Baseline(Baseline.State.LEARNING, 3, 1))
            .build();
    stage.on(Tests.found(learning), state, out);

    assertThat(out.emitted).singleElement().matches(f -> f.rarity() == null && !f.alerts());
    assertThat(out.emitted.get(0).surprise()).isEqualTo(3);
  }

  @Test
  void oneEntityCannotMakeItsOwnRareTestsUsual() {
    learn(50_000);
    double before = judged(9).rarity().p();
    for (int i = 0; i < 500; i++) {
      stage.on(Tests.test(7, 10 * Tests.DAY + i, 9), state, out);
    }

    assertThat(out.get("calibration/volume/capped")).isGreaterThan(480);
    assertThat(judged(9).rarity().p()).isLessThan(before + 10 / 30_000.0);
  }

  @Test
  void attacksDoNotMakeTheNextOneUsual() {
    learn(50_000);
    double before = judged(18).rarity().p();
    long heldOut = out.get("calibration/volume/held_out");
    for (int day = 10; day < 24; day++) {
      for (int i = 0; i < CrowdGuard.CROWD; i++) {
        stage.on(Tests.test(day * 10 + i, day * Tests.DAY, 18), state, out);
      }
    }

    assertThat(out.get("calibration/volume/held_out")).isEqualTo(heldOut + 14 * CrowdGuard.CROWD);
    // They count for how many come out rare, which may treble p, and no more.
    assertThat(judged(18).rarity().p()).isLessThan(3 * 3 * before);
  }

  @Test
  void whatHappensToManyOnOneDayIsLearnt() {
    learn(50_000);
    double before = judged(18).rarity().p();
    long heldOut = out.get("calibration/volume/held_out");
    for (int i = 0; i < 40; i++) {
      stage.on(Tests.test(i, 10 * Tests.DAY, 18), state, out);
    }

    assertThat(out.get("calibration/volume/held_out")).isEqualTo(heldOut + CrowdGuard.CROWD);
    assertThat(judged(18).rarity().p()).isGreaterThan(100 * before);
  }

  @Test
  void whatIsFoundOfOthersAndNotOverCounts() {
    learn(50_000);
    double first = judged(8).rarity().p();
    for (int i = 0; i < 10; i++) {
      stage.on(Tests.found(i, 10 * Tests.DAY, 8), state, out);
    }
    double eleventh = judged(8).rarity().p();
    for (int i = 0; i < 10; i++) {
      stage.on(Tests.test(i, 10 * Tests.DAY + 1, 1), state, out);
    }

    assertThat(eleventh).isGreaterThan(2 * first);
    assertThat(judged(8).rarity().p()).isLessThan(1.2 * first);
  }

  @Test
  void whatIsFoundIsKeptForTheNextOneToBeJudgedBy() throws IOException {
    learn(50_000);
    double first = judged(8).rarity().p();
    CalibrateState kept = copy(state);
    for (int i = 0; i < 10; i++) {
      // As a host that keeps its state in bytes: what did not say that it changed is lost.
      CalibrateState next = copy(kept);
      kept = stage.on(Tests.found(i, 10 * Tests.DAY, 8), next, out) ? next : kept;
    }
    out.emitted.clear();
    stage.on(Tests.found(10 * Tests.DAY, 8), kept, out);

    assertThat(out.emitted.get(0).rarity().p()).isGreaterThan(2 * first);
  }

  private static CalibrateState copy(CalibrateState state) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CalibrateState.CODEC.write(state, new DataOutputStream(bytes));
    return CalibrateState.CODEC.read(
        new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
  }

  @Test
  void aSmallCohortIsJudgedByAll() {
    learn(50_000);
    var service = Tests.test(1, 10 * Tests.DAY, 1.5);
    stage.on(
        new Candidate(service.rule(), "service", service.entity(), service.time(), 1.5, 1, null),
        state,
        out);

    assertThat(judged(9).surprise()).isCloseTo(4.5, within(0.5));
  }

  @Test
  void tooManyRareTestsAreToldOfOnceADay() {
    learn(50_000);
    for (int i = 0; i < 2000; i++) {
      stage.on(Tests.test(i, 10 * Tests.DAY + i * 1000L, 6.5 + i % 7), state, out);
    }

    assertThat(out.warnings).hasSize(1);
    assertThat(out.get("calibration/volume/broken")).isPositive();
    Finding finding = Tests.found(10 * Tests.DAY + 3_000_000, 29).finding();
    stage.on(Tests.found(finding), state, out);
    assertThat(out.emitted).isNotEmpty();
    assertThat(out.emitted.get(out.emitted.size() - 1).against())
        .anyMatch(against -> against.what().equals(CalibrateStage.BROKEN));
  }

  @Test
  void testsAreCountedWithTheirWeights() {
    learn(5000);
    long before = out.get("calibration/volume/tests");
    stage.on(Tests.weighing(1, 10 * Tests.DAY, 0.4, 16), state, out);

    assertThat(out.get("calibration/volume/tests")).isEqualTo(before + 16);
    assertThat(out.get("calibration/volume/1e-3")).isPositive();
  }

  @Test
  void aTenantsRuleIsAKeyOfItsOwn() {
    assertThat(CalibrateStage.key(Tests.test(1, 0, 2))).isEqualTo("corp|volume");
  }

  @Test
  void findingsComeBeforeTestsOfTheSameTime() {
    assertThat(stage.tieBreak().compare(Tests.found(5, 3), Tests.test(1, 5, 3))).isNegative();
  }
}
