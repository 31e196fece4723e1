package dev.lapwing.core.detector.account;

import static dev.lapwing.core.detector.SignIns.LISBON;
import static dev.lapwing.core.detector.SignIns.TOKYO;
import static dev.lapwing.core.detector.SignIns.at;
import static dev.lapwing.core.detector.SignIns.from;
import static dev.lapwing.core.detector.SignIns.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.detector.RecordingJudgement;
import dev.lapwing.core.detector.SignIns;
import dev.lapwing.core.event.AccountKind;
import dev.lapwing.core.event.Context;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.Geo;
import dev.lapwing.core.event.User;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.Severity;
import dev.lapwing.core.rule.RuleHead;
import dev.lapwing.core.rule.Settings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DormantAccountTest {

  private static final long START = at("2026-01-05T09:00:00Z");

  private final DormantAccount detector =
      (DormantAccount)
          new DormantAccountFactory()
              .create(RuleHead.named("dormant_account", Severity.MEDIUM), Settings.none());

  private static Event signIn(int day, Geo geo, String device) {
    return SignIns.signIn(START + day * 86_400_000L, from(geo).withDevice(device, null, null));
  }

  private static Event absent(Event event) {
    Context context = new Context(null, null, null, true);
    return event.toBuilder()
        .user(new User(null, "anna", null, null, AccountKind.HUMAN, false, context))
        .build();
  }

  private RecordingJudgement afterTenDays(Event... then) {
    List<Event> events = new ArrayList<>();
    for (int day = 0; day < 10; day++) {
      events.add(signIn(day, LISBON, "laptop"));
    }
    events.addAll(List.of(then));
    return run(detector, detector.section().create(), events);
  }

  @Test
  void aStrangerInAnAccountThatSleptIsFound() {
    RecordingJudgement said = afterTenDays(signIn(50, TOKYO, "evil"));
    assertThat(said.findings).hasSize(1);
    Finding finding = said.findings.get(0);
    assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
    assertThat(finding.alerts()).isTrue();
    assertThat(finding.message())
        .isEqualTo(
            "anna signed in: the first sign-in after 41 days of silence; with a device that it was"
                + " never used with; from a network that it was never used from.");
  }

  @Test
  void whoReturnsWithTheSameDeviceToTheSamePlaceAlertsNobody() {
    RecordingJudgement said =
        afterTenDays(signIn(50, LISBON, "laptop"), signIn(51, LISBON, "laptop"));
    assertThat(said.findings).hasSize(1);
    assertThat(said.findings.get(0).severity()).isEqualTo(Severity.INFORMATIONAL);
    assertThat(said.findings.get(0).alerts()).isFalse();
  }

  @Test
  void aStrangerOnTheDayOfTheReturnIsFoundToo() {
    RecordingJudgement said = afterTenDays(signIn(50, LISBON, "laptop"), signIn(50, TOKYO, "evil"));
    assertThat(said.findings).hasSize(2);
    assertThat(said.findings.get(1).severity()).isEqualTo(Severity.MEDIUM);
    assertThat(said.findings.get(1).uid()).isEqualTo(said.findings.get(0).uid());
  }

  @Test
  void threeWeeksOfLeaveAreNoSleep() {
    assertThat(afterTenDays(signIn(30, TOKYO, "evil")).findings).isEmpty();
  }

  @Test
  void aTaskThatRunsOnceAMonthIsNotDormant() {
    List<Event> events = new ArrayList<>();
    for (int month = 0; month < 6; month++) {
      events.add(signIn(31 * month, LISBON, "server"));
    }
    assertThat(run(detector, detector.section().create(), events).findings).hasSize(1);
  }

  @Test
  void anAbsentOwnersAccountIsFoundWhenSomethingIsStrange() {
    RecordingJudgement said = afterTenDays(absent(signIn(12, TOKYO, "evil")));
    assertThat(said.findings).hasSize(1);
    assertThat(said.findings.get(0).severity()).isEqualTo(Severity.HIGH);
    assertThat(said.findings.get(0).message()).contains("its owner is absent or has left");
  }

  @Test
  void whoReadsMailOnLeaveAlertsNobody() {
    RecordingJudgement said = afterTenDays(absent(signIn(12, LISBON, "laptop")));
    assertThat(said.findings).hasSize(1);
    assertThat(said.findings.get(0).alerts()).isFalse();
  }

  @Test
  void aStateSurvivesBytes() {
    DormantState state = detector.section().create();
    run(detector, state, List.of(signIn(0, LISBON, "laptop"), signIn(1, LISBON, "laptop")));
    DormantState copy = SignIns.copy(detector.section(), state);
    List<Event> later = List.of(signIn(50, TOKYO, "evil"));
    assertThat(run(detector, copy, later).findings).isEqualTo(run(detector, state, later).findings);
    assertThat(SignIns.bytes(detector.section(), state).length).isLessThan(60);
  }
}
