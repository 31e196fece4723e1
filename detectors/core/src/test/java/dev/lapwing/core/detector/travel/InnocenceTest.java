package dev.lapwing.core.detector.travel;

import static dev.lapwing.core.detector.SignIns.BRIDGEPORT;
import static dev.lapwing.core.detector.SignIns.LISBON;
import static dev.lapwing.core.detector.SignIns.MADRID;
import static dev.lapwing.core.detector.SignIns.TOKYO;
import static dev.lapwing.core.detector.SignIns.from;
import static dev.lapwing.core.detector.SignIns.geo;
import static dev.lapwing.core.detector.SignIns.inSession;
import static dev.lapwing.core.detector.SignIns.run;
import static dev.lapwing.core.detector.SignIns.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.detector.RecordingJudgement;
import dev.lapwing.core.detector.SignIns;
import dev.lapwing.core.event.AccountKind;
import dev.lapwing.core.event.Auth;
import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.Geo;
import dev.lapwing.core.event.NetworkClass;
import dev.lapwing.core.event.Outcome;
import dev.lapwing.core.event.User;
import dev.lapwing.core.finding.Against;
import dev.lapwing.core.finding.Contribution;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each element of the stack that keeps false alarms down. */
class InnocenceTest {

  private static final String AT = "2026-03-02T15:56:00Z";
  private static final String SOON = "2026-03-02T16:02:00Z";
  private static final String LATER = "2026-03-02T16:10:00Z";

  private static RecordingJudgement then(Event first, Event second) {
    return run(ImpossibleTravelTest.detector(), first, second);
  }

  private static Endpoint device(Geo geo, String uid) {
    return from(geo).withDevice(uid, null, null);
  }

  @Test
  void aFailedLogonIsNotAnAnchor() {
    Event failed = signIn(AT, from(LISBON)).toBuilder().outcome(Outcome.FAILURE).build();
    assertThat(then(failed, signIn(SOON, from(TOKYO))).findings).isEmpty();
    assertThat(then(signIn(AT, from(TOKYO)), failed).findings).isEmpty();
  }

  @Test
  void aLogonWithoutAPersonIsNotWatched() {
    Event service =
        signIn(AT, from(LISBON)).toBuilder()
            .auth(new Auth(3, null, false, true, null, List.of(), null, null, null))
            .build();
    assertThat(ImpossibleTravelTest.detector().watches(service)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"VPN", "RELAY", "SATELLITE", "SHARED", "PRIVATE"})
  void anAddressThatTellsNoPlaceIsNeverAnAnchor(NetworkClass network) {
    Event masked = signIn(AT, from(LISBON).withPlace(LISBON, network));
    RecordingJudgement said = then(masked, signIn(SOON, from(TOKYO)));
    assertThat(said.findings).isEmpty();
    assertThat(said.notJudged).containsExactly("a " + network.text() + " address tells no place");
  }

  @Test
  void anAddressWithoutPositionIsNotJudged() {
    RecordingJudgement said = then(signIn(AT, Endpoint.ip("192.0.2.1")), signIn(SOON, from(TOKYO)));
    assertThat(said.notJudged).containsExactly("no position of the address");
    assertThat(said.findings).isEmpty();
  }

  @Test
  void aSharedAccountIsNotJudged() {
    User shared = User.named("kiosk").withKind(AccountKind.SHARED);
    Event event = signIn(AT, from(LISBON)).toBuilder().user(shared).build();
    assertThat(then(event, event).notJudged).containsOnly("not the account of one person");
  }

  @Test
  void theSameAddressIsThePositionThatMoved() {
    Endpoint before = Endpoint.ip("192.0.2.1").withPlace(LISBON, NetworkClass.HOME);
    Endpoint after = Endpoint.ip("192.0.2.1").withPlace(TOKYO, NetworkClass.HOME);
    RecordingJudgement said = then(signIn(AT, before), signIn(SOON, after));
    assertThat(said.findings).isEmpty();
    assertThat(said.suppressed).containsExactly(Innocence.ADDRESS);
  }

  @Test
  void twoOfficesClear() {
    Event lisbon = signIn(AT, from(LISBON).withPlace(LISBON, NetworkClass.OFFICE));
    Event tokyo = signIn(SOON, from(TOKYO).withPlace(TOKYO, NetworkClass.OFFICE));
    assertThat(then(lisbon, tokyo).suppressed).containsExactly(Innocence.CORPORATE);
    assertThat(then(lisbon, signIn(SOON, from(TOKYO))).findings).hasSize(1);
  }

  @Test
  void sharedPlacesOfTheOrganisationAreOffices() {
    RecordingJudgement said =
        run(
            ImpossibleTravelTest.detector((tenant, source) -> tenant.equals("corp")),
            signIn(AT, from(LISBON)),
            signIn(SOON, from(TOKYO)));
    assertThat(said.findings).isEmpty();
    assertThat(said.suppressed).containsExactly(Innocence.CORPORATE);
  }

  @Test
  void aBorderingCountryNearbyClears() {
    RecordingJudgement said = then(signIn(AT, from(LISBON)), signIn(SOON, from(MADRID)));
    assertThat(said.findings).isEmpty();
    assertThat(said.suppressed).containsExactly(Innocence.BORDER);
  }

  @Test
  void aCountryTwoBordersAwayDoesNotClear() {
    Geo toulouse = geo("FR", "Toulouse", 43.60, 1.44, 3215);
    assertThat(then(signIn(AT, from(LISBON)), signIn(SOON, from(toulouse))).findings).hasSize(1);
  }

  @Test
  void radiiThatOverlapClear() {
    Geo vague = new Geo("US", null, null, 41.18, -73.19, 2000, 0, null);
    Geo alsoVague = new Geo("PT", null, null, 38.72, -9.14, 1500, 0, null);
    RecordingJudgement said = then(signIn(AT, from(vague)), signIn(SOON, from(alsoVague)));
    assertThat(said.findings).isEmpty();
    assertThat(said.suppressed).containsExactly(Innocence.ACCURACY);
  }

  @Test
  void hostingRaisesTheRadius() {
    Geo toulouse = geo("FR", "Toulouse", 43.60, 1.44, 16509);
    Event hosted = signIn(SOON, from(toulouse).withPlace(toulouse, NetworkClass.HOSTING));
    assertThat(then(signIn(AT, from(LISBON)), hosted).suppressed)
        .containsExactly(Innocence.ACCURACY);
    assertThat(then(signIn(AT, from(LISBON)), signIn(SOON, from(toulouse))).findings).hasSize(1);
  }

  @Test
  void theSameDeviceAtBothEndsClears() {
    RecordingJudgement said =
        then(signIn(AT, device(LISBON, "dev-7")), signIn(SOON, device(TOKYO, "dev-7")));
    assertThat(said.findings).isEmpty();
    assertThat(said.suppressed).containsExactly(Innocence.DEVICE);
  }

  @Test
  void aDeviceThatWasAtBothPlacesAlertsNobody() {
    Finding found =
        run(
                ImpossibleTravelTest.detector(),
                ImpossibleTravelTest.withTenInLisbon(
                        signIn(AT, device(LISBON, "dev-7")),
                        signIn(SOON, device(LISBON, "phone")),
                        signIn(LATER, device(TOKYO, "dev-7")))
                    .toArray(Event[]::new))
            .findings
            .get(0);
    assertThat(found.alerts()).isFalse();
    assertThat(found.against())
        .contains(new Against("this device was at both places within a day", true));
  }

  @Test
  void theSameSessionAlertsNobody() {
    Event lisbon = inSession(signIn(AT, from(LISBON)), "s-1");
    Event tokyo = inSession(signIn(SOON, from(TOKYO)), "s-1");
    Finding found = ImpossibleTravelTest.afterTenInLisbon(lisbon, tokyo).findings.get(0);
    assertThat(found.alerts()).isFalse();
    assertThat(found.against()).contains(new Against("same session at both ends", true));
  }

  @Test
  void oneSessionOnTwoDevicesIsWorse() {
    Event lisbon = inSession(signIn(AT, device(LISBON, "dev-7")), "s-1");
    Event tokyo = inSession(signIn(SOON, device(TOKYO, "dev-8")), "s-1");
    Finding found = ImpossibleTravelTest.afterTenInLisbon(lisbon, tokyo).findings.get(0);
    assertThat(found.alerts()).isTrue();
    assertThat(found.contributions()).extracting(Contribution::what).contains("session", "device");
    assertThat(found.surprise()).isGreaterThan(6);
  }

  @Test
  void aCorridorLearntOnTwoDaysMakesItMilder() {
    RecordingJudgement said =
        run(
            ImpossibleTravelTest.detector(),
            signIn("2026-02-02T06:00:00Z", from(LISBON)),
            signIn("2026-02-02T16:00:00Z", from(SignIns.NEW_YORK)),
            signIn("2026-02-09T06:00:00Z", from(LISBON)),
            signIn("2026-02-09T16:00:00Z", from(SignIns.NEW_YORK)),
            signIn("2026-03-02T15:00:00Z", from(LISBON)),
            signIn("2026-03-02T15:10:00Z", from(SignIns.NEW_YORK)));
    assertThat(said.findings).hasSize(1);
    assertThat(said.findings.get(0).severity()).isEqualTo(Severity.MEDIUM);
  }

  @Test
  void aFlaggedTripTeachesNoCorridor() {
    TravelState state = new TravelState();
    run(
        ImpossibleTravelTest.detector(),
        state,
        List.of(signIn(AT, from(LISBON)), signIn(SOON, from(BRIDGEPORT))));
    assertThat(state.corridors.size()).isZero();
  }

  @Test
  void everyFindingSaysWhatWasLookedForInVain() {
    Finding found = then(signIn(AT, from(LISBON)), signIn(SOON, from(TOKYO))).findings.get(0);
    for (String reason : Innocence.ALL) {
      assertThat(found.against()).contains(new Against(reason, false));
    }
  }

  @Test
  void failedAttemptsBeforeAddToIt() {
    Event failed =
        signIn("2026-03-02T15:58:00Z", from(BRIDGEPORT)).toBuilder()
            .outcome(Outcome.FAILURE)
            .build();
    Finding found =
        ImpossibleTravelTest.afterTenInLisbon(
                signIn(AT, from(LISBON)), failed, signIn(SOON, from(BRIDGEPORT)))
            .findings
            .get(0);
    assertThat(found.contributions())
        .extracting(Contribution::what)
        .contains("failed attempts before");
  }
}
