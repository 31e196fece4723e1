package dev.lapwing.core.detector.novelty;

import static dev.lapwing.core.detector.SignIns.BRIDGEPORT;
import static dev.lapwing.core.detector.SignIns.LISBON;
import static dev.lapwing.core.detector.SignIns.PORTO;
import static dev.lapwing.core.detector.SignIns.TOKYO;
import static dev.lapwing.core.detector.SignIns.from;
import static dev.lapwing.core.detector.SignIns.run;
import static dev.lapwing.core.detector.SignIns.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.detector.RecordingJudgement;
import dev.lapwing.core.detector.SignIns;
import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.NetworkClass;
import dev.lapwing.core.event.Outcome;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.Severity;
import dev.lapwing.core.rule.RuleHead;
import dev.lapwing.core.rule.Settings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoveltyTest {

  static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:1) Gecko/1 Firefox/150.0";
  static final String CHROME = "Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36";

  static Novelty location() {
    RuleHead rule = RuleHead.named("new_location", Severity.MEDIUM);
    return NoveltySettings.detector(new LocationCategory(), rule, Settings.none());
  }

  static Novelty device() {
    RuleHead rule = RuleHead.named("new_device", Severity.LOW);
    return NoveltySettings.detector(new DeviceCategory(), rule, Settings.none());
  }

  private static RecordingJudgement afterTwentyDays(
      Novelty detector, Endpoint home, Event... events) {
    return run(detector, detector.section().create(), history(home, events));
  }

  private static List<Event> history(Endpoint home, Event... events) {
    List<Event> all = new ArrayList<>();
    for (int day = 0; day < 20; day++) {
      all.add(signIn(SignIns.at("2026-02-02T09:00:00Z") + day * 86_400_000L, home));
    }
    all.addAll(List.of(events));
    return all;
  }

  @Test
  void aNewCountryIsFoundOnce() {
    RecordingJudgement said =
        afterTwentyDays(
            location(),
            from(LISBON),
            signIn("2026-03-02T10:00:00Z", from(TOKYO)),
            signIn("2026-03-02T11:00:00Z", from(TOKYO)),
            signIn("2026-03-04T11:00:00Z", from(TOKYO)));
    assertThat(said.findings).hasSize(1);
    Finding finding = said.findings.get(0);
    assertThat(finding.alerts()).isTrue();
    assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
    assertThat(finding.surprise()).isBetween(1.4, 1.7);
    assertThat(finding.title()).isEqualTo("New country: anna, Tokyo (JP), AS2516");
  }

  @Test
  void aNewNetworkInAKnownCountryIsMilderAndAlertsNobody() {
    Endpoint porto = from(SignIns.geo("PT", "Porto", 41.15, -8.61, 2860));
    RecordingJudgement said =
        afterTwentyDays(location(), from(LISBON), signIn("2026-03-02T10:00:00Z", porto));
    assertThat(said.findings).hasSize(1);
    assertThat(said.findings.get(0).severity()).isEqualTo(Severity.LOW);
    assertThat(said.findings.get(0).alerts()).isFalse();
  }

  @Test
  void anotherCityOfAKnownNetworkIsNotNew() {
    RecordingJudgement said =
        afterTwentyDays(location(), from(LISBON), signIn("2026-03-02T10:00:00Z", from(PORTO)));
    assertThat(said.findings).isEmpty();
  }

  @Test
  void nothingIsJudgedWhileLearning() {
    RecordingJudgement said =
        run(
            location(),
            signIn("2026-03-02T10:00:00Z", from(LISBON)),
            signIn("2026-03-02T11:00:00Z", from(TOKYO)));
    assertThat(said.findings).isEmpty();
    assertThat(said.notJudged).containsOnly("unknown: still learning").hasSize(2);
  }

  @Test
  void aRelayIsNeitherJudgedNorLearnt() {
    Novelty detector = location();
    NoveltyState state = detector.section().create();
    Endpoint relay = from(TOKYO).withPlace(TOKYO, NetworkClass.RELAY);
    RecordingJudgement said = run(detector, state, List.of(signIn("2026-03-02T10:00:00Z", relay)));
    assertThat(said.notJudged).containsExactly("a relay address tells no place");
    assertThat(state.values.size()).isZero();
  }

  @Test
  void aFailedSignInIsNotWatched() {
    Event failed =
        signIn("2026-03-02T10:00:00Z", from(TOKYO)).toBuilder().outcome(Outcome.FAILURE).build();
    assertThat(location().watches(failed)).isFalse();
  }

  @Test
  void oneDayIsOneVoteHoweverChatty() {
    Novelty detector = location();
    NoveltyState state = detector.section().create();
    List<Event> events = new ArrayList<>();
    for (int minute = 0; minute < 600; minute++) {
      long time = SignIns.at("2026-03-02T10:00:00Z") + minute * 60_000L;
      events.add(signIn(time, from(LISBON)));
    }
    run(detector, state, events);
    assertThat(state.values.total()).isEqualTo(1);
  }

  @Test
  void whatWasFoundCountsFromTheNextDayOnly() {
    Novelty detector = location();
    NoveltyState state = detector.section().create();
    run(detector, state, history(from(LISBON), signIn("2026-03-02T10:00:00Z", from(TOKYO))));
    assertThat(state.values.total()).isEqualTo(20);
    run(detector, state, List.of(signIn("2026-03-03T10:00:00Z", from(TOKYO))));
    assertThat(state.values.total()).isEqualTo(21);
  }

  @Test
  void aPlaceNotSeenForMonthsIsNewAgain() {
    RecordingJudgement said =
        afterTwentyDays(
            location(),
            from(LISBON),
            signIn("2026-03-25T10:00:00Z", from(BRIDGEPORT)),
            signIn("2026-04-25T10:00:00Z", from(BRIDGEPORT)),
            signIn("2026-06-08T10:00:00Z", from(LISBON)));
    assertThat(said.findings).hasSize(2);
  }

  @Test
  void aNewDeviceIsFoundEvenThroughAVpn() {
    Endpoint known = from(LISBON).withDevice("dev-7", FIREFOX, null);
    Endpoint fresh =
        from(LISBON).withPlace(LISBON, NetworkClass.VPN).withDevice("dev-8", CHROME, null);
    RecordingJudgement said =
        afterTwentyDays(device(), known, signIn("2026-03-02T10:00:00Z", fresh));
    assertThat(said.findings).hasSize(1);
    assertThat(said.findings.get(0).message())
        .startsWith("anna signed in with Chrome on Windows, device dev-8: the first time")
        .contains("Known: 1 device;");
  }

  @Test
  void aNewVersionOfABrowserIsNoNewDevice() {
    Endpoint before = from(LISBON).withDevice(null, FIREFOX, null);
    Endpoint after = from(LISBON).withDevice(null, FIREFOX.replace("150", "151"), null);
    assertThat(afterTwentyDays(device(), before, signIn("2026-03-02T10:00:00Z", after)).findings)
        .isEmpty();
  }

  @Test
  void aRecordWithoutDeviceIsNotJudged() {
    assertThat(run(device(), signIn("2026-03-02T10:00:00Z", from(LISBON))).notJudged)
        .containsExactly("no device or client in the record");
  }
}
