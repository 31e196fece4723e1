package dev.lapwing.core.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.Findings;
import dev.lapwing.core.RecordingOutput;
import dev.lapwing.core.event.Entity;
import dev.lapwing.core.finding.Family;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.Severity;
import dev.lapwing.core.risk.RiskView;
import dev.lapwing.core.risk.RiskedFinding;
import org.junit.jupiter.api.Test;

class AlertStageTest {

  private static final long DAY = 86_400_000L;

  private final RecordingOutput<Alert> out = new RecordingOutput<>();
  private final AlertState state = new AlertState();
  private final AlertStage live = new AlertStage(AlertStage.Pace.LIVE);
  private final AlertStage settled = new AlertStage(AlertStage.Pace.SETTLED);

  private static Finding finding(double surprise, long time) {
    return Findings.of("a", Family.IDENTITY, surprise, time).build();
  }

  private void on(AlertStage stage, Finding finding) {
    stage.on(new RiskedFinding(Findings.ANNA, finding, RiskView.NONE), state, out);
  }

  @Test
  void aFindingBecomesAnAlertAtOnce() {
    on(live, finding(3, 0));
    assertThat(out.emitted).hasSize(1);
    assertThat(out.emitted.get(0).activity()).isEqualTo(Alert.Activity.CREATE);
    assertThat(out.counted).containsExactly("rules/a/alerts");
  }

  @Test
  void growthIsToldAtMostOnceAMinute() {
    on(live, finding(3, 0));
    on(live, finding(4, 30_000));
    assertThat(out.emitted).hasSize(1);
    on(live, finding(5, 61_000));
    assertThat(out.emitted).hasSize(2);
    Alert update = out.emitted.get(1);
    assertThat(update.activity()).isEqualTo(Alert.Activity.UPDATE);
    assertThat(update.uid()).isEqualTo(out.emitted.get(0).uid());
    assertThat(update.messageUid()).isNotEqualTo(out.emitted.get(0).messageUid());
    assertThat(update.finding().eventIds()).hasSize(3);
  }

  @Test
  void growthThatWaitedIsToldWhenWoken() {
    on(live, finding(3, 0));
    on(live, finding(4, 30_000));
    live.wake(60_000, state, out);
    live.wake(60_000, state, out);
    assertThat(out.emitted).hasSize(2);
  }

  @Test
  void theSameFindingAgainIsNoGrowth() {
    on(live, finding(3, 0));
    on(live, finding(3, 0));
    live.wake(60_000, state, out);
    assertThat(out.emitted).hasSize(1);
  }

  @Test
  void anAuditTellsOnceWhenAllIsKnown() {
    on(settled, finding(3, 0));
    on(settled, finding(4, 30_000));
    assertThat(out.emitted).isEmpty();
    settled.wake(30_000 + DAY, state, out);
    assertThat(out.emitted).hasSize(1);
    assertThat(out.emitted.get(0).finding().surprise()).isEqualTo(4);
    assertThat(state.open()).isEmpty();
  }

  @Test
  void whatMayNotAlertIsCountedWithTheReason() {
    on(live, Findings.of("b", Family.IDENTITY, 3, 0).alerts(false).build());
    on(live, Findings.of("c", Family.IDENTITY, 3, 0).severity(Severity.INFORMATIONAL).build());
    on(live, finding(3, 0).silenced("exception scanner"));
    assertThat(out.emitted).isEmpty();
    assertThat(out.counted)
        .containsExactly(
            "rules/b/suppressed/its baseline is still learning, or it is a building block",
            "rules/c/suppressed/informational",
            "rules/a/suppressed/exception scanner");
  }

  @Test
  void aCopyAlertsOnlyWhereItBelongs() {
    Entity host = Entity.host("corp", "ws1");
    live.on(new RiskedFinding(host, finding(3, 0), RiskView.NONE), state, out);
    assertThat(out.emitted).isEmpty();
  }

  @Test
  void beyondTheLimitTheOldestGrowsNoMoreAndItIsCounted() {
    for (int i = 0; i <= AlertState.MAX_OPEN; i++) {
      on(live, Findings.of("a", Family.IDENTITY, 3, i).anchor("" + i).build());
    }
    assertThat(state.open()).hasSize(AlertState.MAX_OPEN);
    assertThat(out.counted).contains("limits/open_alerts_evicted");
  }
}
