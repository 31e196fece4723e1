package dev.lapwing.core.detector.login;

import static dev.lapwing.core.detector.SignIns.LISBON;
import static dev.lapwing.core.detector.SignIns.TOKYO;
import static dev.lapwing.core.detector.SignIns.at;
import static dev.lapwing.core.detector.SignIns.geo;
import static dev.lapwing.core.detector.SignIns.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.detector.KnownTo;
import dev.lapwing.core.detector.Observation;
import dev.lapwing.core.detector.RecordingJudgement;
import dev.lapwing.core.detector.SignIns;
import dev.lapwing.core.event.AccountKind;
import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.Geo;
import dev.lapwing.core.event.NetworkClass;
import dev.lapwing.core.event.User;
import dev.lapwing.core.finding.Against;
import dev.lapwing.core.finding.Baseline;
import dev.lapwing.core.finding.Contribution;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.Severity;
import dev.lapwing.core.rule.RuleHead;
import dev.lapwing.core.rule.Settings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoginRiskTest {

  static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:1) Gecko/1 Firefox/150.0";
  static final String CHROME = "Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36";
  static final String PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18) Version/18 Safari/604.1";

  static final Endpoint HOME = Endpoint.ip("198.51.100.7").withPlace(LISBON, NetworkClass.UNKNOWN);
  static final Geo CARRIER = geo("PT", "Lisbon", 38.7, -9.1, 12353);
  private static final Geo OTHER_ISP = geo("PT", "Lisbon", 38.7, -9.1, 2860);
  private static final long DAY = 86_400_000L;

  static LoginRisk detector() {
    RuleHead rule = RuleHead.named("login_risk", Severity.MEDIUM);
    return (LoginRisk) new LoginRiskFactory().create(rule, Settings.none());
  }

  private static Endpoint mobile(int day) {
    return Endpoint.ip("192.0.2." + (10 + day)).withPlace(CARRIER, NetworkClass.UNKNOWN);
  }

  /** Forty days: in the morning the laptop at home, at noon the phone on its carrier's network. */
  static List<Event> life(Event... then) {
    List<Event> events = new ArrayList<>();
    for (int day = 0; day < 40; day++) {
      long morning = at("2026-01-12T09:00:00Z") + day * DAY;
      events.add(SignIns.signIn(morning, HOME.withDevice("laptop", CHROME, null)));
      events.add(
          SignIns.signIn(morning + 3 * 3_600_000, mobile(day).withDevice("phone", PHONE, null)));
    }
    events.addAll(List.of(then));
    return events;
  }

  private static Event signIn(String time, Endpoint src, String device, String agent) {
    return SignIns.signIn(time, src.withDevice(device, agent, null));
  }

  private static Endpoint from(Geo geo) {
    return SignIns.from(geo);
  }

  /** What the last event of a life is worth. */
  private static double score(Event then) {
    RecordingJudgement said = run(detector(), new LoginState(), life(then));
    return said.tests.get(said.tests.size() - 1);
  }

  @Test
  void anOrdinaryDayIsNeutral() {
    RecordingJudgement said = run(detector(), new LoginState(), life());
    assertThat(said.findings).isEmpty();
    assertThat(said.tests.subList(20, said.tests.size())).allMatch(surprise -> surprise < 0.5);
  }

  @Test
  void aStrangerAbroadIsFoundOnce() {
    Event night = signIn("2026-02-22T03:12:00Z", from(TOKYO), "evil", FIREFOX);
    Event again = signIn("2026-02-22T03:20:00Z", from(TOKYO), "evil", FIREFOX);
    RecordingJudgement said = run(detector(), new LoginState(), life(night, again));
    assertThat(said.findings).hasSize(1);
    Finding finding = said.findings.get(0);
    assertThat(finding.surprise()).isBetween(6.0, 6.6);
    assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
    assertThat(finding.baseline().state()).isEqualTo(Baseline.State.READY);
    assertThat(finding.contributions())
        .extracting(Contribution::what)
        .containsExactly("network", "client", "time of day");
    assertThat(finding.message()).contains("Tokyo (JP), AS2516: new country", "Sunday 03:12 (UTC)");
  }

  @Test
  void aNewPhoneAtHomeIsNoFinding() {
    Event phone = signIn("2026-02-23T09:30:00Z", HOME, "phone-2", PHONE);
    assertThat(score(phone)).isLessThan(1.6);
  }

  @Test
  void aStrangerOfTheSameCitySurprisesFarMoreThanANewPhone() {
    double phone = score(signIn("2026-02-23T09:30:00Z", HOME, "phone-2", PHONE));
    double sameIsp =
        score(
            signIn(
                "2026-02-23T20:30:00Z",
                Endpoint.ip("198.18.4.9").withPlace(LISBON, NetworkClass.UNKNOWN),
                "evil",
                CHROME));
    double otherIsp = score(signIn("2026-02-23T20:30:00Z", from(OTHER_ISP), "evil", CHROME));
    assertThat(sameIsp).isGreaterThan(phone + 1);
    assertThat(otherIsp).isGreaterThan(phone + 2.5);
  }

  @Test
  void aJourneyWithTheKnownLaptopSurprisesLessThanAStranger() {
    double journey = score(signIn("2026-02-23T12:30:00Z", from(TOKYO), "laptop", CHROME));
    double stranger = score(signIn("2026-02-23T12:30:00Z", from(TOKYO), "evil", CHROME));
    assertThat(journey).isLessThan(2);
    assertThat(stranger).isGreaterThan(journey + 2);
  }

  @Test
  void aNewAddressOfTheCarrierIsNeutral() {
    assertThat(score(signIn("2026-02-23T12:30:00Z", mobile(200), "phone", PHONE))).isLessThan(0.5);
  }

  @Test
  void aYoungAccountIsNeutral() {
    List<Event> few = new ArrayList<>();
    for (int minute = 0; minute < 35; minute++) {
      few.add(SignIns.signIn(at("2026-03-02T09:00:00Z") + minute * 60_000L, HOME));
    }
    few.add(signIn("2026-03-02T12:00:00Z", from(TOKYO), "x", FIREFOX));
    RecordingJudgement said = run(detector(), new LoginState(), few);
    assertThat(said.notJudged).isNotEmpty();
    assertThat(said.tests).isNotEmpty().allMatch(surprise -> surprise < 0.6);
  }

  @Test
  void aRelayIsNewAsAClassOnly() {
    Endpoint one = from(TOKYO).withPlace(TOKYO, NetworkClass.RELAY);
    Endpoint other = from(LISBON).withPlace(LISBON, NetworkClass.RELAY);
    List<Event> events = life(signIn("2026-02-23T09:30:00Z", one, "laptop", CHROME));
    events.add(signIn("2026-02-24T09:30:00Z", other, "laptop", CHROME));
    RecordingJudgement said = run(detector(), new LoginState(), events);
    int last = said.tests.size() - 1;
    assertThat(said.tests.get(last - 1)).isGreaterThan(0.9);
    assertThat(said.tests.get(last)).isLessThan(0.3);
  }

  @Test
  void theOrganisationsOwnAddressesTellNothing() {
    Endpoint shared = from(TOKYO).withPlace(TOKYO, NetworkClass.SHARED);
    LoginState state = new LoginState();
    Event desk = signIn("2026-02-23T12:30:00Z", shared, "desk", CHROME);
    RecordingJudgement said = run(detector(), state, life(desk));
    assertThat(said.tests.get(said.tests.size() - 1)).isBetween(1.5, 2.3);
    int[] rungs = Network.of(shared).rungs();
    assertThat(state.networks.newRung(rungs, (int) (desk.time() / DAY) + 1)).isNotNegative();
  }

  @Test
  void whatPeersKnowSurprisesLess() {
    Event far = signIn("2026-02-23T12:30:00Z", from(TOKYO), "evil", FIREFOX);
    double known = among(new KnownTo(0.9, 30, 400, 220, 9_000), far);
    double strange = among(new KnownTo(0.02, 0, 3, 220, 9_000), far);
    assertThat(strange).isGreaterThan(known + 1.5);
  }

  private static double among(KnownTo peers, Event then) {
    LoginState state = new LoginState();
    RecordingJudgement said = new RecordingJudgement();
    for (Event event : life(then)) {
      detector().observe(state, new Observation(SignIns.ANNA, event, peers.asPeers()), said);
    }
    return said.tests.get(said.tests.size() - 1);
  }

  @Test
  void aFlaggedSignInIsLearntOnlyWhenItComesAgainOnAnotherDay() {
    LoginState state = new LoginState();
    Event first = signIn("2026-02-23T03:00:00Z", from(TOKYO), "new", FIREFOX);
    Event second = signIn("2026-02-24T03:00:00Z", from(TOKYO), "new", FIREFOX);
    List<Event> events = life(first, second);
    RecordingJudgement said = run(detector(), state, events);
    assertThat(said.findings).hasSize(1);
    int[] rungs = Network.of(from(TOKYO)).rungs();
    int day = (int) (second.time() / DAY);
    assertThat(state.networks.newRung(rungs, day)).isEqualTo(Ladder.KNOWN);
    assertThat(state.networks.total(day)).isEqualTo(81);
    assertThat(state.networks.total(day + 1)).isEqualTo(82);
  }

  @Test
  void anAccountOfManyIsNotJudged() {
    User shared = new User(null, "desk", null, null, AccountKind.SHARED, false);
    Event event =
        signIn("2026-02-23T03:00:00Z", HOME, "x", CHROME).toBuilder().user(shared).build();
    assertThat(run(detector(), event).notJudged).containsExactly("not the account of one person");
  }

  @Test
  void whatIsUsualIsSaidToSpeakAgainst() {
    Event far = signIn("2026-02-23T03:30:00Z", from(TOKYO), "evil", FIREFOX);
    Finding finding = run(detector(), new LoginState(), life(far)).findings.get(0);
    assertThat(finding.against()).contains(new Against("usual network", false));
  }
}
