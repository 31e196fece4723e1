package dev.lapwing.core.detector.travel;

import static dev.lapwing.core.detector.SignIns.BRIDGEPORT;
import static dev.lapwing.core.detector.SignIns.LISBON;
import static dev.lapwing.core.detector.SignIns.LOS_ANGELES;
import static dev.lapwing.core.detector.SignIns.NEW_YORK;
import static dev.lapwing.core.detector.SignIns.TOKYO;
import static dev.lapwing.core.detector.SignIns.from;
import static dev.lapwing.core.detector.SignIns.run;
import static dev.lapwing.core.detector.SignIns.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lapwing.core.detector.RecordingJudgement;
import dev.lapwing.core.detector.SignIns;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.User;
import dev.lapwing.core.finding.Baseline;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.Severity;
import dev.lapwing.core.rule.RuleHead;
import dev.lapwing.core.rule.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImpossibleTravelTest {

  static ImpossibleTravel detector() {
    return detector(OrganisationPlaces.NONE);
  }

  static ImpossibleTravel detector(OrganisationPlaces places) {
    RuleHead rule = RuleHead.named("impossible_travel", Severity.HIGH);
    return new ImpossibleTravel(rule, TravelSettings.from(Settings.none()), places);
  }

  /** Ten sign-ins from Lisbon on the days before 2 March 2026, then these. */
  static RecordingJudgement afterTenInLisbon(Event... events) {
    return run(detector(), new TravelState(), withTenInLisbon(events));
  }

  static List<Event> withTenInLisbon(Event... events) {
    List<Event> all = new ArrayList<>();
    for (int i = 10; i < 20; i++) {
      all.add(signIn("2026-02-" + i + "T09:00:00Z", from(LISBON).withDevice("dev-7", null, null)));
    }
    all.addAll(List.of(events));
    return all;
  }

  @Test
  void lisbonThenBridgeportSixMinutesLaterIsFound() {
    RecordingJudgement said =
        afterTenInLisbon(
            signIn("2026-03-02T15:56:00Z", from(LISBON)),
            signIn("2026-03-02T16:02:00Z", from(BRIDGEPORT)));
    assertThat(said.findings).hasSize(1);
    Finding finding = said.findings.get(0);
    assertThat(finding.title())
        .isEqualTo("Impossible travel: anna, Lisbon to Bridgeport in 6 minutes");
    assertThat(finding.message())
        .startsWith("anna signed in from Bridgeport (US) 6 minutes after Lisbon (PT): 5,340 km")
        .contains("at least 19,600 km/h with every uncertainty allowed for");
    assertThat(finding.alerts()).isTrue();
    assertThat(finding.severity()).isEqualTo(Severity.HIGH);
    assertThat(finding.baseline().state()).isEqualTo(Baseline.State.READY);
    assertThat(finding.eventIds()).hasSize(2);
    assertThat(finding.evidence()).hasSize(2);
    assertThat(finding.surprise()).isBetween(3.9, 4.1);
  }

  @Test
  void aContinentCrossedInTenMinutesIsFoundThoughWithinOneCountry() {
    assertThat(
            afterTenInLisbon(
                    signIn("2026-03-03T10:00:00Z", from(NEW_YORK)),
                    signIn("2026-03-03T10:10:00Z", from(LOS_ANGELES)))
                .findings)
        .hasSize(1);
  }

  @Test
  void aFlightIsNotFound() {
    RecordingJudgement said =
        run(
            detector(),
            signIn("2026-03-02T08:00:00Z", from(LISBON)),
            signIn("2026-03-02T16:30:00Z", from(NEW_YORK)));
    assertThat(said.findings).isEmpty();
    assertThat(said.judged).isEqualTo(2);
  }

  @Test
  void thereAndBackIsOneFindingNotTwo() {
    RecordingJudgement said =
        run(
            detector(),
            signIn("2026-03-02T10:00:00Z", from(LISBON)),
            signIn("2026-03-02T10:06:00Z", from(TOKYO)),
            signIn("2026-03-02T10:20:00Z", from(LISBON)));
    assertThat(said.findings).hasSize(1);
    assertThat(said.suppressed).containsExactly("these two places found already that day");
  }

  @Test
  void aThirdPlaceOnTheSameDayGrowsTheSameFinding() {
    RecordingJudgement said =
        run(
            detector(),
            signIn("2026-03-02T10:00:00Z", from(LISBON)),
            signIn("2026-03-02T10:06:00Z", from(TOKYO)),
            signIn("2026-03-02T10:20:00Z", from(LOS_ANGELES)));
    assertThat(said.findings).hasSize(2);
    assertThat(said.findings.get(0).uid()).isEqualTo(said.findings.get(1).uid());
  }

  @Test
  void anAnchorOfTheMorningStillCountsAfterOtherPlaces() {
    RecordingJudgement said =
        run(
            detector(),
            signIn("2026-03-02T10:00:00Z", from(LISBON).withDevice("phone", null, null)),
            signIn("2026-03-02T10:01:00Z", from(SignIns.PORTO).withDevice("phone", null, null)),
            signIn("2026-03-02T12:00:00Z", from(TOKYO)));
    assertThat(said.findings).hasSize(1);
  }

  @Test
  void theSameIsFoundWhenTheEarlierLoginArrivesLater() {
    Event lisbon = signIn("2026-03-02T15:56:00Z", from(LISBON));
    Event bridgeport = signIn("2026-03-02T16:00:00Z", from(BRIDGEPORT));
    Finding early = run(detector(), lisbon, bridgeport).findings.get(0);
    Finding late = run(detector(), bridgeport, lisbon).findings.get(0);
    assertThat(late.uid()).isEqualTo(early.uid());
    assertThat(late.title()).isEqualTo(early.title());
  }

  @Test
  void nothingAlertsWhileLearning() {
    RecordingJudgement said =
        run(
            detector(),
            signIn("2026-03-02T15:56:00Z", from(LISBON)),
            signIn("2026-03-02T16:02:00Z", from(BRIDGEPORT)));
    assertThat(said.findings).hasSize(1);
    assertThat(said.findings.get(0).alerts()).isFalse();
    assertThat(said.findings.get(0).baseline().state()).isEqualTo(Baseline.State.LEARNING);
  }

  @Test
  void whatWasFoundWhileLearningIsToldAgainOnceItMayAlert() {
    List<Event> events = new ArrayList<>();
    for (int minute = 0; minute < 24; minute += 2) {
      long time = SignIns.at("2026-03-02T10:00:00Z") + minute * 60_000L;
      events.add(signIn(time, from(minute % 4 == 0 ? LISBON : BRIDGEPORT)));
    }
    RecordingJudgement said = run(detector(), new TravelState(), events);
    assertThat(said.findings).extracting(Finding::alerts).containsExactly(false, true);
    assertThat(said.findings).extracting(Finding::uid).containsOnly(said.findings.get(0).uid());
  }

  @Test
  void afterLongAbsenceLearningBeginsAnew() {
    RecordingJudgement said =
        afterTenInLisbon(
            signIn("2026-06-02T15:56:00Z", from(LISBON)),
            signIn("2026-06-02T16:02:00Z", from(BRIDGEPORT)));
    assertThat(said.findings.get(0).alerts()).isFalse();
  }

  @Test
  void aPrivilegedAccountIsGraver() {
    User root = new User(null, "anna", null, null, User.named("anna").kind(), true);
    RecordingJudgement said =
        afterTenInLisbon(
            signIn("2026-03-02T15:56:00Z", from(LISBON)),
            signIn("2026-03-02T16:02:00Z", from(BRIDGEPORT)).toBuilder().user(root).build());
    assertThat(said.findings.get(0).severity()).isEqualTo(Severity.CRITICAL);
  }

  @Test
  void anUnknownSettingIsRefusedByName() {
    assertThatThrownBy(() -> TravelSettings.from(Settings.of(Map.of("sped", "900km/h"))))
        .hasMessageContaining("sped");
  }
}
