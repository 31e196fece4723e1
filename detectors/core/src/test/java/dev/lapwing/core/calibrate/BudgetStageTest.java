package dev.lapwing.core.calibrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.Findings;
import dev.lapwing.core.control.Switch;
import dev.lapwing.core.event.AccountKind;
import dev.lapwing.core.event.Entity;
import dev.lapwing.core.finding.Family;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.FindingBuilder;
import dev.lapwing.core.finding.Rarity;
import dev.lapwing.core.finding.Severity;
import dev.lapwing.core.risk.RiskView;
import dev.lapwing.core.risk.RiskedFinding;
import dev.lapwing.core.rule.RuleHead;
import dev.lapwing.core.rule.RuleSet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BudgetStageTest {

  private static final Budget FOUR =
      new Budget(4, Map.of("volume", 3.0, "novelty", 1.0), Map.of("own", 1.0));

  private final BudgetStage stage = new BudgetStage(FOUR);
  private final BudgetState state = stage.create();
  private final Counts<RiskedFinding> out = new Counts<>();

  private static Finding finding(String rule, String anchor, long time, double perDay) {
    Finding plain =
        FindingBuilder.of(RuleHead.named(rule, Severity.HIGH), Entity.user("corp", anchor))
            .anchor(anchor)
            .family(Family.VOLUME)
            .surprise(5)
            .decidedBy(Findings.event(time, AccountKind.HUMAN))
            .build();
    return plain.rated(new Rarity(perDay / 10_000, perDay, 6, 5000), true);
  }

  private static RiskedFinding risked(Finding finding, int score, int families) {
    return new RiskedFinding(
        finding.entity(), finding, new RiskView(score, 0, families, List.of()));
  }

  private Finding decided(Finding finding) {
    return decided(risked(finding, 40, 1));
  }

  private Finding decided(RiskedFinding risked) {
    stage.on(risked, state, out);
    return out.emitted.get(out.emitted.size() - 1).finding();
  }

  @Test
  void weightsShareTheBudget() {
    // Own budgets take 1 of 4; volume may have three quarters of what is left, novelty one.
    assertThat(decided(finding("volume", "a", 0, 2.2)).alerts()).isTrue();
    assertThat(decided(finding("volume", "b", 0, 2.4)).alerts()).isFalse();
    assertThat(decided(finding("novelty", "c", 0, 0.5)).alerts()).isTrue();
    assertThat(decided(finding("novelty", "d", 0, 0.9)).alerts()).isFalse();
  }

  @Test
  void aBudgetOfItsOwnIsExactlyThat() {
    assertThat(decided(finding("own", "a", 0, 0.99)).alerts()).isTrue();
    assertThat(decided(finding("own", "b", 0, 1.01)).alerts()).isFalse();
  }

  @Test
  void whatIsDeniedSaysWhy() {
    Finding denied = decided(finding("volume", "a", 0, 9));

    assertThat(Silence.of(denied)).isEqualTo("rarer findings used the budget up");
  }

  @Test
  void onceAllowedItStaysSo() {
    decided(finding("volume", "a", 0, 0.1));

    assertThat(decided(finding("volume", "a", 1, 9)).alerts()).isTrue();
  }

  @Test
  void whatBecomesRarerMayBeAllowedLater() {
    assertThat(decided(finding("volume", "a", 0, 9)).alerts()).isFalse();
    assertThat(decided(finding("volume", "a", 1, 0.1)).alerts()).isTrue();
  }

  @Test
  void theSameAgainWithinADayIsNotToldOf() {
    assertThat(decided(again("morning", 0, 0.1)).alerts()).isTrue();
    Finding noon = decided(again("noon", Tests.DAY / 4, 0.1));
    assertThat(Silence.of(noon)).isEqualTo(Silence.REPEATS);
    assertThat(decided(again("evening", Tests.DAY / 2, 0.001)).alerts()).isTrue();
    assertThat(decided(again("next week", 7 * Tests.DAY, 0.1)).alerts()).isTrue();
  }

  /** Anna's, whatever it is. */
  private static Finding again(String anchor, long time, double perDay) {
    Finding plain = Findings.of("volume", Family.VOLUME, 5, time).anchor(anchor).build();
    return plain.rated(new Rarity(perDay / 10_000, perDay, 6, 5000), true);
  }

  @Test
  void alertsOutsideLowerTheBarButAFifthIsLeft() {
    for (int i = 0; i < 100; i++) {
      decided(Findings.of("travel", Family.IDENTITY, 5, i).anchor("a" + i).build());
    }

    assertThat(decided(finding("volume", "a", 100, 1)).alerts()).isFalse();
    assertThat(decided(finding("volume", "b", 100, 0.5)).alerts()).isTrue();
  }

  @Test
  void oneAlertAWeekOfARuleThatIsCertainSilencesNobody() {
    for (int week = 0; week < 8; week++) {
      for (String rule : List.of("travel", "brute_force", "lateral", "replay")) {
        long time = week * 7 * Tests.DAY + rule.hashCode() % Tests.DAY;
        decided(Findings.of(rule, Family.IDENTITY, 5, time).anchor(rule + week).build());
      }
    }

    assertThat(decided(finding("volume", "a", 56 * Tests.DAY, 2)).alerts()).isTrue();
  }

  @Test
  void anIncidentDoesNotSilenceTheOthers() {
    for (int i = 0; i < 100; i++) {
      String rule = i % 2 == 0 ? "travel" : "brute_force";
      decided(Findings.of(rule, Family.IDENTITY, 5, i).anchor("a" + i).build());
    }

    assertThat(decided(finding("volume", "a", 100, 2)).alerts()).isTrue();
  }

  @Test
  void onADayOfManyTheBarRises() {
    for (int i = 0; i < 30; i++) {
      decided(finding("volume", "a" + i, i, 1));
    }

    assertThat(out.emitted).filteredOn(each -> each.finding().alerts()).hasSizeBetween(6, 15);
    assertThat(decided(finding("volume", "next day", Tests.DAY, 0.5)).alerts()).isTrue();
  }

  @Test
  void copiedAndSilencedFindingsPassUntouched() {
    Finding finding = finding("volume", "a", 0, 9);
    RiskedFinding copied = new RiskedFinding(Entity.host("corp", "ws1"), finding, RiskView.NONE);

    assertThat(decided(copied)).isSameAs(finding);
    Finding learning = finding.silenced("learning");
    assertThat(decided(learning)).isSameAs(learning);
  }

  @Test
  void aRiskIsRatedByDaysBefore() {
    for (int i = 0; i < 400; i++) {
      Finding some = Findings.of("some", Family.VOLUME, 3, i * Tests.DAY / 20).build();
      Entity user = Entity.user("corp", "u" + i);
      stage.on(
          new RiskedFinding(user, some, new RiskView(20 + i % 50, 0, 1, List.of())), state, out);
    }
    Finding risk = Findings.of(Budget.RISK, Family.POLICY, 5, 20 * Tests.DAY).build();
    Finding high = decided(risked(risk, 88, 2));

    assertThat(high.rarity().perDay()).isLessThan(0.5);
    assertThat(high.alerts()).isTrue();
    Finding usual = Findings.of(Budget.RISK, Family.POLICY, 5, 20 * Tests.DAY).anchor("b").build();
    assertThat(decided(risked(usual, 60, 2)).alerts()).isFalse();
  }

  @Test
  void beforeThereAreEnoughDaysOnlyACriticalRiskAlerts() {
    Finding risk = Findings.of(Budget.RISK, Family.POLICY, 5, 0).build();

    assertThat(decided(risked(risk, 80, 2)).alerts()).isFalse();
    assertThat(decided(risked(risk, 91, 2)).alerts()).isTrue();
  }

  @Test
  void theStateIsReadAsWritten() throws IOException {
    for (int i = 0; i < 50; i++) {
      decided(finding("volume", "a" + i, i * Tests.DAY / 5, i / 10.0));
      decided(Findings.of("travel", Family.IDENTITY, 5, i * Tests.DAY / 5).anchor("b" + i).build());
    }
    byte[] once = bytes(state);
    BudgetState read = BudgetState.CODEC.read(new DataInputStream(new ByteArrayInputStream(once)));

    assertThat(bytes(read)).isEqualTo(once);
  }

  private static byte[] bytes(BudgetState state) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BudgetState.CODEC.write(state, new DataOutputStream(out));
    return out.toByteArray();
  }

  @Test
  void aDetectorsRuleSaysItsShareToo() {
    Budget shipped = Budget.of(40, RuleSet.builtin(), Set.of());

    assertThat(shipped.shares())
        .containsEntry("rare_process", 0.5)
        .containsEntry("login_risk", 1.0);
  }

  @Test
  void riskGetsAFifthOfWhatTheRulesShare() {
    Budget shipped = Budget.of(40, RuleSet.builtin(), Set.of());
    double all = shipped.shares().values().stream().mapToDouble(Double::doubleValue).sum();

    assertThat(shipped.shares().get(Budget.RISK) / all).isBetween(0.19, 1.0);
  }

  @Test
  void theBudgetThatIsOrderedHoldsUntilTheConfiguredOneDoesAgain() {
    assertThat(stage.obey(budget("40"), out)).isTrue();
    assertThat(decided(finding("volume", "a", 0, 9)).alerts()).isTrue();
    stage.obey(budget(null), out);
    assertThat(decided(finding("volume", "b", 0, 9)).alerts()).isFalse();
  }

  private static Switch budget(String perDay) {
    return new Switch("o", Switch.Kind.BUDGET, "", perDay, null, null, 0);
  }
}
