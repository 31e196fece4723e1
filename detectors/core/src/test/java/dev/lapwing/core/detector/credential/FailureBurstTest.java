package dev.lapwing.core.detector.credential;

import static dev.lapwing.core.detector.Feeding.feed;
import static dev.lapwing.core.detector.Feeding.uids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lapwing.core.detector.RecordingJudgement;
import dev.lapwing.core.event.AccountKind;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.Outcome;
import dev.lapwing.core.event.User;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.Severity;
import dev.lapwing.core.rule.RuleHead;
import dev.lapwing.core.rule.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FailureBurstTest {

  private final FailureBurst bruteForce = Attempts.bruteForce();

  @Test
  void theTenthFailureWithinTenMinutesDecides() {
    List<Event> failures = Attempts.failures(10, 0, 60);
    RecordingJudgement said = feed(bruteForce, failures);
    assertThat(said.findings).hasSize(1);
    Finding finding = said.findings.get(0);
    assertThat(finding.deciding().id()).isEqualTo(failures.get(9).id());
    assertThat(finding.alerts()).isTrue();
    assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
    assertThat(finding.eventIds())
        .containsExactlyInAnyOrderElementsOf(failures.stream().map(Event::id).toList());
    assertThat(finding.message())
        .isEqualTo(
            "10 failed sign-ins of anna from 203.0.113.9, at least 10 of them within 10 minutes.");
  }

  @Test
  void nineAreNone() {
    assertThat(feed(bruteForce, Attempts.failures(9, 0, 1)).findings).isEmpty();
  }

  @Test
  void tenOverMoreThanTenMinutesAreNone() {
    assertThat(feed(bruteForce, Attempts.failures(30, 0, 67)).findings).isEmpty();
  }

  @Test
  void aBurstAcrossTheHourIsNotMissed() {
    assertThat(uids(feed(bruteForce, Attempts.failures(10, 3_595, 1)))).hasSize(1);
  }

  @Test
  void aBurstIsToldAtTheThresholdAndWhenItDoubles() {
    RecordingJudgement said = feed(bruteForce, Attempts.failures(50, 0, 1));
    assertThat(uids(said)).hasSize(1);
    assertThat(said.findings)
        .extracting(f -> f.contributions().get(0).observed())
        .containsExactly("10 failed sign-ins", "20 failed sign-ins", "40 failed sign-ins");
    assertThat(said.findings).extracting(Finding::surprise).isSorted();
  }

  @Test
  void aBurstThatGoesOnIsToldOnceAWindow() {
    RecordingJudgement said = feed(bruteForce, Attempts.failures(100, 0, 30));
    assertThat(uids(said)).hasSize(1);
    assertThat(said.findings).hasSizeBetween(5, 7);
  }

  @Test
  void aRepeatedEventCountsOnce() {
    List<Event> same = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      same.add(Attempts.failure(7));
    }
    assertThat(feed(bruteForce, same).findings).isEmpty();
  }

  @Test
  void aLineThatSaysRepeatedCountsAsMany() {
    Event line = Attempts.failure(0).toBuilder().fields(Map.of("repeated", "9")).build();
    assertThat(feed(bruteForce, List.of(line)).findings).isEmpty();
    assertThat(feed(bruteForce, List.of(line, Attempts.failure(1))).findings).hasSize(1);
  }

  @Test
  void aCountThatIsNoNumberIsOne() {
    Event line = Attempts.failure(0).toBuilder().fields(Map.of("repeated", "often")).build();
    assertThat(Failures.count(line)).isEqualTo(1);
  }

  @Test
  void aMachineAccountIsNotJudged() {
    Event event =
        Attempts.failure(0).toBuilder()
            .user(User.named("ws1").withKind(AccountKind.MACHINE))
            .build();
    assertThat(feed(bruteForce, List.of(event, Attempts.failure(1, "WS1$"))).notJudged)
        .containsExactly("machine account", "machine account");
  }

  @Test
  void successesDeniedPushesAndRecordsWithoutUserDoNotCount() {
    assertThat(bruteForce.watches(Attempts.success(0, "anna"))).isFalse();
    assertThat(bruteForce.watches(Attempts.push(0, Outcome.FAILURE))).isFalse();
    assertThat(bruteForce.watches(Attempts.failure(0).toBuilder().user(null).build())).isFalse();
  }

  @Test
  void failuresOfSshVpnAndRemoteDesktopCount() {
    for (EventType type :
        List.of(EventType.SSH_FAIL, EventType.TUNNEL_OPEN, EventType.RDP_CONNECT)) {
      assertThat(bruteForce.watches(Attempts.failure(0).toBuilder().type(type).build())).isTrue();
    }
  }

  @Test
  void fiveDeniedPushesAreABuildingBlockThatAlertsNobody() {
    List<Event> pushes = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      pushes.add(Attempts.push(i * 20, Outcome.FAILURE));
    }
    List<Finding> findings = feed(Attempts.pushes(), pushes).findings;
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).alerts()).isFalse();
    assertThat(findings.get(0).deciding().id()).isEqualTo(pushes.get(4).id());
  }

  @Test
  void acceptedPushesAndFailedPasswordsAreNoPushBurst() {
    assertThat(Attempts.pushes().watches(Attempts.push(0, Outcome.SUCCESS))).isFalse();
    assertThat(Attempts.pushes().watches(Attempts.failure(0))).isFalse();
  }

  @Test
  void sourcesBeyondEightAreOnlySaidToBeMore() {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      events.add(Attempts.event(i, "anna", "203.0.113." + i, Outcome.FAILURE));
    }
    assertThat(feed(bruteForce, events).findings.get(0).message())
        .contains("from more than 8 addresses");
  }

  @Test
  void wrongSettingsAreNamed() {
    RuleHead rule = RuleHead.named("brute_force", Severity.MEDIUM);
    FailureBurstFactory factory = FailureBurstFactory.bruteForce();
    assertThatThrownBy(() -> factory.create(rule, Settings.of(Map.of("failures", 1))))
        .hasMessage("failures: expected 2 to 100, found 1");
    assertThatThrownBy(() -> factory.create(rule, Settings.of(Map.of("window", "2h"))))
        .hasMessage("window: expected 1s to 1h");
    assertThatThrownBy(() -> factory.create(rule, Settings.of(Map.of("pushes", 5))))
        .hasMessageContaining("unknown setting 'pushes'");
  }

  @Test
  void twoRulesOfOneKindHaveEachTheirOwnState() {
    FailureBurst other =
        FailureBurstFactory.bruteForce()
            .detector(RuleHead.named("brute_force_vpn", Severity.LOW), Settings.none());
    assertThat(other.section().tag()).isNotEqualTo(bruteForce.section().tag());
  }
}
