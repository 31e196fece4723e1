package dev.lapwing.core.detector.login;

import static dev.lapwing.core.detector.SignIns.BRIDGEPORT;
import static dev.lapwing.core.detector.SignIns.LISBON;
import static dev.lapwing.core.detector.SignIns.from;
import static dev.lapwing.core.detector.SignIns.inSession;
import static dev.lapwing.core.detector.SignIns.run;
import static dev.lapwing.core.detector.SignIns.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.detector.Feeding;
import dev.lapwing.core.detector.RecordingJudgement;
import dev.lapwing.core.detector.SignIns;
import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.NetworkClass;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.Severity;
import dev.lapwing.core.rule.RuleHead;
import dev.lapwing.core.rule.Settings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionHijackTest {

  private static final String FIREFOX = LoginRiskTest.FIREFOX;
  private static final String CHROME = LoginRiskTest.CHROME;

  private final SessionHijack detector =
      (SessionHijack)
          new SessionHijackFactory()
              .create(RuleHead.named("session_hijack", Severity.HIGH), Settings.none());

  private static Event used(
      String time, String session, Endpoint src, String device, String agent) {
    return inSession(signIn(time, src.withDevice(device, agent, null)), session);
  }

  private static Event athome(String session) {
    return used("2026-03-02T10:00:00Z", session, from(LISBON), "laptop", CHROME);
  }

  @Test
  void aSessionThatGoesOnElsewhereIsFoundOnce() {
    RecordingJudgement said =
        run(
            detector,
            athome("s1"),
            used("2026-03-02T10:20:00Z", "s1", from(BRIDGEPORT), "evil", FIREFOX),
            used("2026-03-02T10:21:00Z", "s1", from(LISBON), "laptop", CHROME),
            used("2026-03-02T10:30:00Z", "s1", from(BRIDGEPORT), "evil", FIREFOX));
    assertThat(said.findings).hasSize(1);
    Finding finding = said.findings.get(0);
    assertThat(finding.severity()).isEqualTo(Severity.HIGH);
    assertThat(finding.alerts()).isTrue();
    assertThat(finding.message())
        .contains("from Lisbon (PT), AS3243 with Chrome on Windows goes on from Bridgeport (US)");
  }

  @Test
  void theOrderOfArrivalChangesNothing() {
    Event home = athome("s1");
    Event away = used("2026-03-02T10:20:00Z", "s1", from(BRIDGEPORT), "evil", FIREFOX);
    assertThat(Feeding.uids(run(detector, away, home)))
        .isEqualTo(Feeding.uids(run(detector, home, away)));
  }

  @Test
  void aLaptopThatIsCarriedElsewhereIsInnocent() {
    RecordingJudgement said =
        run(
            detector,
            athome("s1"),
            used("2026-03-02T12:00:00Z", "s1", from(BRIDGEPORT), "laptop", CHROME));
    assertThat(said.findings).isEmpty();
    assertThat(said.suppressed).containsExactly("same client, another network");
  }

  @Test
  void aNewVersionOfTheBrowserOnTheWayIsInnocent() {
    Event later =
        used("2026-03-02T12:00:00Z", "s1", from(BRIDGEPORT), null, CHROME.replace("140", "141"));
    assertThat(run(detector, athome("s1"), later).findings).isEmpty();
  }

  @Test
  void aVpnThatIsSwitchedOnIsInnocent() {
    Endpoint vpn = from(BRIDGEPORT).withPlace(BRIDGEPORT, NetworkClass.VPN);
    RecordingJudgement said =
        run(detector, athome("s1"), used("2026-03-02T12:00:00Z", "s1", vpn, "laptop", CHROME));
    assertThat(said.findings).isEmpty();
    assertThat(said.suppressed).containsExactly("same client, another network");
  }

  @Test
  void aSessionBegunThroughTheVpnAndStolenIsFound() {
    Endpoint vpn = from(LISBON).withPlace(LISBON, NetworkClass.VPN);
    RecordingJudgement said =
        run(
            detector,
            used("2026-03-02T10:00:00Z", "s1", vpn, "laptop", CHROME),
            used("2026-03-02T10:20:00Z", "s1", from(BRIDGEPORT), "evil", FIREFOX));
    assertThat(said.findings).hasSize(1);
  }

  @Test
  void anotherProgramOnTheSameNetworkIsInnocent() {
    Event mail = used("2026-03-02T12:00:00Z", "s1", from(LISBON), "y", FIREFOX);
    assertThat(run(detector, athome("s1"), mail).suppressed)
        .containsExactly("same network, another client");
  }

  @Test
  void anotherSessionElsewhereIsNoneOfItsBusiness() {
    Event other = used("2026-03-02T12:00:00Z", "s2", from(BRIDGEPORT), "evil", FIREFOX);
    assertThat(run(detector, athome("s1"), other).findings).isEmpty();
  }

  @Test
  void aSessionIsForgottenAfterThreeDays() {
    Event late = used("2026-03-06T12:00:00Z", "s1", from(BRIDGEPORT), "evil", FIREFOX);
    assertThat(run(detector, athome("s1"), late).findings).isEmpty();
  }

  @Test
  void theStateIsBoundedAndSurvivesBytes() {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      events.add(athome("s" + i));
    }
    SessionState state = detector.section().create();
    RecordingJudgement said = run(detector, state, events);
    assertThat(said.limits).hasSize(20 - SessionState.MAX_SESSIONS);
    SessionState copy = SignIns.copy(detector.section(), state);
    assertThat(copy.sessions).isEqualTo(state.sessions);
    assertThat(SignIns.bytes(detector.section(), state).length).isLessThan(450);
  }
}
