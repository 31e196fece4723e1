package dev.lapwing.core.detector.novelty;

import static dev.lapwing.core.detector.SignIns.BRIDGEPORT;
import static dev.lapwing.core.detector.SignIns.LISBON;
import static dev.lapwing.core.detector.SignIns.PORTO;
import static dev.lapwing.core.detector.SignIns.TOKYO;
import static dev.lapwing.core.detector.SignIns.from;
import static dev.lapwing.core.detector.SignIns.run;
import static dev.lapwing.core.detector.SignIns.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.detector.KnownTo;
import dev.lapwing.core.detector.Observation;
import dev.lapwing.core.detector.RecordingJudgement;
import dev.lapwing.core.detector.SignIns;
import dev.lapwing.core.event.AccountKind;
import dev.lapwing.core.event.Context;
import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.NetworkClass;
import dev.lapwing.core.event.Outcome;
import dev.lapwing.core.event.User;
import dev.lapwing.core.finding.Against;
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

  private static RecordingJudgement afterFortyDays(
      Novelty detector, Endpoint home, Event... events) {
    return run(detector, detector.section().create(), history(home, events));
  }

  private static List<Event> history(Endpoint home, Event... events) {
    List<Event> all = new ArrayList<>();
    for (int day = 0; day < 40; day++) {
      all.add(signIn(SignIns.at("2026-01-18T09:00:00Z") + day * 86_400_000L, home));
    }
    all.addAll(List.of(events));
    return all;
  }

  @Test
  void aNewCountryIsFoundOnce() {
    RecordingJudgement said =
        afterFortyDays(
            location(),
            from(LISBON),
            signIn("2026-03-02T10:00:00Z", from(TOKYO)),
            signIn("2026-03-02T11:00:00Z", from(TOKYO)),
            signIn("2026-03-04T11:00:00Z", from(TOKYO)));
    assertThat(said.findings).hasSize(1);
    Finding finding = said.findings.get(0);
    assertThat(finding.alerts()).isTrue();
    assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
    assertThat(finding.surprise()).isBetween(2.1, 2.3);
    assertThat(finding.title()).isEqualTo("New country: anna, Tokyo (JP), AS2516");
  }

  @Test
  void aNewNetworkInAKnownCountrySaysSo() {
    Endpoint porto = from(SignIns.geo("PT", "Porto", 41.15, -8.61, 2860));
    RecordingJudgement said =
        afterFortyDays(location(), from(LISBON), signIn("2026-03-02T10:00:00Z", porto));
    assertThat(said.findings).hasSize(1);
    assertThat(said.findings.get(0).title()).startsWith("New network: anna");
    assertThat(said.findings.get(0).against()).contains(new Against("known country", true));
  }

  @Test
  void twoNetworksOfANewCountryAreOneFindingThatGrows() {
    Endpoint wireless = from(TOKYO);
    Endpoint mobile = from(SignIns.geo("JP", "Tokyo", 35.68, 139.69, 9605));
    RecordingJudgement said =
        afterFortyDays(
            location(),
            from(LISBON),
            signIn("2026-03-02T10:00:00Z", wireless),
            signIn("2026-03-02T11:00:00Z", mobile));
    assertThat(said.findings).extracting(Finding::uid).hasSize(2).containsOnly(uid(said));
  }

  private static String uid(RecordingJudgement said) {
    return said.findings.get(0).uid();
  }

  @Test
  void anotherCityOfAKnownNetworkIsNotNew() {
    RecordingJudgement said =
        afterFortyDays(location(), from(LISBON), signIn("2026-03-02T10:00:00Z", from(PORTO)));
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
    assertThat(state.values.total()).isEqualTo(40);
    run(detector, state, List.of(signIn("2026-03-03T10:00:00Z", from(TOKYO))));
    assertThat(state.values.total()).isEqualTo(42);
  }

  @Test
  void aPlaceNotSeenForMonthsIsNewAgain() {
    List<Event> events = history(from(LISBON), signIn("2026-03-02T10:00:00Z", from(BRIDGEPORT)));
    for (int day = 0; day < 100; day++) {
      events.add(signIn(SignIns.at("2026-03-03T09:00:00Z") + day * 86_400_000L, from(LISBON)));
    }
    events.add(signIn("2026-06-11T10:00:00Z", from(BRIDGEPORT)));
    assertThat(run(location(), location().section().create(), events).findings).hasSize(2);
  }

  @Test
  void theFirstSightOfEachValueOfADayIsATest() {
    RecordingJudgement said =
        afterFortyDays(
            location(),
            from(LISBON),
            signIn("2026-03-02T10:00:00Z", from(LISBON)),
            signIn("2026-03-02T11:00:00Z", from(LISBON)),
            signIn("2026-03-02T12:00:00Z", from(TOKYO)));
    // The first five days are learnt from, and five minutes.
    assertThat(said.tests).hasSize(40 - 6 + 2);
    assertThat(said.tests.get(34)).isLessThan(0.4);
    assertThat(said.tests.get(35)).isEqualTo(said.findings.get(0).surprise());
  }

  @Test
  void flaggedValuesOnDaysNearEachOtherAreNotLearntFor() {
    Novelty detector = location();
    NoveltyState state = detector.section().create();
    RecordingJudgement said =
        run(
            detector,
            state,
            history(
                from(LISBON),
                signIn("2026-03-02T10:00:00Z", from(TOKYO)),
                signIn("2026-03-03T10:00:00Z", from(BRIDGEPORT)),
                signIn("2026-03-04T10:00:00Z", from(TOKYO)),
                signIn("2026-03-05T10:00:00Z", from(BRIDGEPORT))));
    assertThat(said.findings).hasSize(2);
    assertThat(state.values.total()).isEqualTo(40);
    assertThat(state.quarantined(day("2026-03-17"))).isTrue();
    assertThat(state.quarantined(day("2026-03-18"))).isFalse();
  }

  /** Tokyo and Bridgeport on neighbouring days: both held back, and quarantine. */
  private static NoveltyState quarantined(Novelty detector) {
    NoveltyState state = detector.section().create();
    run(
        detector,
        state,
        history(
            from(LISBON),
            signIn("2026-03-02T10:00:00Z", from(TOKYO)),
            signIn("2026-03-03T10:00:00Z", from(BRIDGEPORT))));
    assertThat(state.quarantined(day("2026-03-05"))).isTrue();
    return state;
  }

  @Test
  void whatAnAnalystCallsBenignIsLearntAndQuarantineEnds() {
    Novelty detector = location();
    NoveltyState state = quarantined(detector);

    assertThat(detector.decide(state, true)).isTrue();

    assertThat(state.quarantined(day("2026-03-05"))).isFalse();
    assertThat(state.values.total()).isEqualTo(42);
    Event again = signIn("2026-03-05T10:00:00Z", from(TOKYO));
    assertThat(run(detector, state, List.of(again)).findings).isEmpty();
    assertThat(state.values.total()).isEqualTo(43);
    assertThat(detector.decide(state, true)).as("told again").isFalse();
  }

  @Test
  void whatAnAnalystCallsAnAttackIsNeverLearntAndFoundAgain() {
    Novelty detector = location();
    NoveltyState state = quarantined(detector);

    assertThat(detector.decide(state, false)).isTrue();

    assertThat(state.quarantined(day("2026-03-05"))).isTrue();
    Event later = signIn("2026-04-20T10:00:00Z", from(LISBON));
    assertThat(run(detector, state, List.of(later)).findings).isEmpty();
    assertThat(state.values.total()).isEqualTo(41);
    Event again = signIn("2026-04-21T10:00:00Z", from(TOKYO));
    assertThat(run(detector, state, List.of(again)).findings).hasSize(1);
  }

  @Test
  void whatWasFlaggedOnceIsNoveltyThatTheUserIsKnownForAfterAWeek() {
    Novelty detector = location();
    NoveltyState state = detector.section().create();
    Event tokyo = signIn("2026-03-02T10:00:00Z", from(TOKYO));
    run(detector, state, history(from(LISBON), tokyo));
    double before = state.broad.before(day("2026-03-09")).unseen();
    run(detector, state, List.of(signIn("2026-03-10T10:00:00Z", from(LISBON))));
    double after = state.broad.before(day("2026-03-10")).unseen();
    assertThat(after).isBetween(4 * before, 5.5 * before);
  }

  private static int day(String date) {
    return (int) java.time.LocalDate.parse(date).toEpochDay();
  }

  @Test
  void afterAChangeOfRoleNewPlacesSurpriseLess() {
    NoveltyState state = location().section().create();
    RecordingJudgement said = new RecordingJudgement();
    List<Event> events = history(from(LISBON), signIn("2026-03-02T10:00:00Z", from(TOKYO)));
    for (Event event : events) {
      boolean last = event == events.get(events.size() - 1);
      Context context = new Context(null, null, last ? "lead" : "clerk", false);
      User user = new User(null, "anna", null, null, AccountKind.HUMAN, false, context);
      Event as = event.toBuilder().user(user).build();
      location().observe(state, new Observation(SignIns.ANNA, as), said);
    }
    assertThat(said.findings).isEmpty();
    assertThat(said.tests.get(said.tests.size() - 1)).isBetween(1.0, 1.5);
  }

  @Test
  void aPlaceThatPeersKnowSurprisesLess() {
    assertThat(among(0.9).findings.get(0).surprise()).isBetween(2.2, 2.3);
    RecordingJudgement strange = among(0.001);
    assertThat(strange.findings.get(0).surprise()).isBetween(4.9, 5.3);
    assertThat(strange.findings.get(0).message())
        .isEqualTo(
            "anna signed in from Tokyo (JP), AS2516: the first time with this country (40 sign-ins"
                + " over 40 days, 1 country; a new one about once in 161 days); 0 of 220 peers; 14"
                + " of 9,000 in the organisation.");
  }

  private static RecordingJudgement among(double p) {
    KnownTo known = new KnownTo(p, 0, 14, 220, 9_000);
    RecordingJudgement said = new RecordingJudgement();
    NoveltyState state = location().section().create();
    for (Event event : history(from(LISBON), signIn("2026-02-27T10:00:00Z", from(TOKYO)))) {
      location().observe(state, new Observation(SignIns.ANNA, event, known.asPeers()), said);
    }
    return said;
  }

  @Test
  void aNewDeviceIsFoundEvenThroughAVpn() {
    Endpoint known = from(LISBON).withDevice("dev-7", FIREFOX, null);
    Endpoint fresh =
        from(LISBON).withPlace(LISBON, NetworkClass.VPN).withDevice("dev-8", CHROME, null);
    RecordingJudgement said =
        afterFortyDays(device(), known, signIn("2026-03-02T10:00:00Z", fresh));
    assertThat(said.findings).hasSize(1);
    assertThat(said.findings.get(0).message())
        .startsWith("anna signed in with Chrome on Windows, device dev-8: the first time")
        .contains("(40 sign-ins over 43 days, 1 device;");
  }

  @Test
  void aNewVersionOfABrowserIsNoNewDevice() {
    Endpoint before = from(LISBON).withDevice(null, FIREFOX, null);
    Endpoint after = from(LISBON).withDevice(null, FIREFOX.replace("150", "151"), null);
    assertThat(afterFortyDays(device(), before, signIn("2026-03-02T10:00:00Z", after)).findings)
        .isEmpty();
  }

  @Test
  void aRecordWithoutDeviceIsNotJudged() {
    assertThat(run(device(), signIn("2026-03-02T10:00:00Z", from(LISBON))).notJudged)
        .containsExactly("no device or client in the record");
  }
}
