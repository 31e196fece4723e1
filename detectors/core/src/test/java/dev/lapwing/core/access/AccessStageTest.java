package dev.lapwing.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.Findings;
import dev.lapwing.core.RecordingOutput;
import dev.lapwing.core.event.AccountKind;
import dev.lapwing.core.finding.Family;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.FindingBuilder;
import dev.lapwing.core.risk.RiskView;
import dev.lapwing.core.risk.RiskedFinding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccessStageTest {

  private final AccessStage stage = new AccessStage(AccessSettings.reportOnly());
  private final AccessState state = stage.create();
  private final RecordingOutput<AccessSignal> out = new RecordingOutput<>();

  private static FindingBuilder finding() {
    return Findings.of("a", Family.IDENTITY, 4, 1_000);
  }

  private void on(Finding finding, int score, int families) {
    RiskView risk = new RiskView(score, 0, families, List.of());
    stage.on(new RiskedFinding(Findings.ANNA, finding, risk), state, out);
  }

  @Test
  void highRiskAsksForAStrongFactorAndExpires() {
    on(finding().build(), 80, 1);
    assertThat(out.emitted).hasSize(1);
    AccessSignal signal = out.emitted.get(0);
    assertThat(signal.action()).isEqualTo(AccessAction.STEP_UP_STRONG);
    assertThat(signal.mode()).isEqualTo(AccessSettings.Mode.REPORT);
    assertThat(signal.expires()).isGreaterThan(signal.issued());
    assertThat(out.wakes).containsExactly(signal.expires());
  }

  @Test
  void oneFamilyAloneNeverEndsASession() {
    on(finding().build(), 99, 1);
    assertThat(out.emitted.get(0).action()).isEqualTo(AccessAction.STEP_UP_STRONG);
    on(finding().build(), 99, 2);
    assertThat(out.emitted.get(1).action()).isEqualTo(AccessAction.REVOKE);
  }

  @ParameterizedTest
  @EnumSource(value = AccountKind.class, mode = EnumSource.Mode.EXCLUDE, names = "HUMAN")
  void onlyPeopleGetSignals(AccountKind kind) {
    on(finding().decidedBy(Findings.event(1_000, kind)).build(), 99, 2);
    assertThat(out.emitted).isEmpty();
    assertThat(out.counted).containsExactly("access/withheld/the account is " + kind.text());
  }

  @Test
  void oldNewsSignalsNothing() {
    var late = Findings.event(1_000, AccountKind.HUMAN).toBuilder().arrived(302_000).build();
    on(finding().decidedBy(late).build(), 99, 2);
    assertThat(out.emitted).isEmpty();
    assertThat(out.counted)
        .containsExactly("access/withheld/the deciding event is older than max-age");
  }

  @Test
  void theSameRungIsNotSignalledTwice() {
    on(finding().build(), 80, 1);
    on(finding().anchor("b").build(), 85, 1);
    assertThat(out.emitted).hasSize(1);
  }

  @Test
  void theEndOfARestrictionIsSignalledToo() {
    on(finding().build(), 80, 1);
    long expires = out.emitted.get(0).expires();
    stage.wake(expires - 1, state, out);
    assertThat(out.emitted).hasSize(1);
    stage.wake(expires, state, out);
    stage.wake(expires, state, out);
    assertThat(out.emitted).hasSize(2);
    assertThat(out.emitted.get(1).action()).isEqualTo(AccessAction.NONE);
  }

  @Test
  void whatDoesNotAlertSignalsNothing() {
    on(finding().alerts(false).build(), 99, 2);
    assertThat(out.emitted).isEmpty();
  }
}
