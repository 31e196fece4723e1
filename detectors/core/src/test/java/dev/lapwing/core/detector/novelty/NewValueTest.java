package dev.lapwing.core.detector.novelty;

import static dev.lapwing.core.detector.Feeding.feed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.detector.Baselines;
import dev.lapwing.core.detector.RecordingJudgement;
import dev.lapwing.core.detector.SignIns;
import dev.lapwing.core.event.Auth;
import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.EntityType;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.NetworkClass;
import dev.lapwing.core.event.Outcome;
import dev.lapwing.core.event.User;
import dev.lapwing.core.finding.Baseline;
import dev.lapwing.core.finding.Family;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewValueTest {

  private static final long MONDAY = SignIns.at("2026-03-02T09:00:00Z");
  private static final Endpoint OFFICE = SignIns.from(SignIns.LISBON);

  static NewValue hosts() {
    return hosts(Severity.LOW);
  }

  private static NewValue hosts(Severity level) {
    return new NewValue(Baselines.newValue(EntityType.USER, "dst_endpoint.hostname", level));
  }

  private static NewValue of(EntityType entity, String field) {
    return new NewValue(Baselines.newValue(entity, field, Severity.LOW));
  }

  static Event logon(long time, String host) {
    return SignIns.signIn(time, OFFICE).toBuilder()
        .id("l-" + time + host)
        .host(Endpoint.host(host))
        .build();
  }

  private static Event onDay(int day, String host) {
    return logon(MONDAY + day * 86_400_000L, host);
  }

  /** Forty days at one machine, then these. */
  private static List<Event> history(Event... events) {
    List<Event> all = new ArrayList<>();
    for (int day = 0; day < 40; day++) {
      all.add(onDay(day - 20, "srv1"));
    }
    all.addAll(List.of(events));
    return all;
  }

  private static RecordingJudgement afterFortyDays(NewValue detector, Event... events) {
    return feed(detector, history(events));
  }

  @Test
  void aNewHostIsFoundOnce() {
    RecordingJudgement said =
        afterFortyDays(hosts(), onDay(20, "srv2"), onDay(21, "srv2"), onDay(22, "SRV2"));
    assertThat(said.findings).hasSize(1);
    Finding finding = said.findings.get(0);
    assertThat(finding.title()).isEqualTo("new test: anna, srv2");
    assertThat(finding.severity()).isEqualTo(Severity.LOW);
    assertThat(finding.family()).isEqualTo(Family.LATERAL);
    assertThat(finding.alerts()).isTrue();
    assertThat(finding.surprise()).isBetween(2.1, 2.3);
    assertThat(finding.baseline().state()).isEqualTo(Baseline.State.READY);
    assertThat(finding.message()).contains(", 1 value;");
  }

  @Test
  void theSameHostInCapitalsIsNotNew() {
    assertThat(afterFortyDays(hosts(), onDay(20, "SRV1")).findings).isEmpty();
  }

  @Test
  void nothingIsJudgedWhileLearning() {
    RecordingJudgement said = feed(hosts(), List.of(onDay(0, "srv1"), onDay(4, "srv2")));
    assertThat(said.findings).isEmpty();
    assertThat(said.notJudged).containsOnly("unknown: still learning").hasSize(2);
  }

  @Test
  void fiveDaysAreEnoughToJudgeButWhatIsNewSurprisesNobodyYet() {
    RecordingJudgement said = feed(hosts(), List.of(onDay(0, "srv1"), onDay(6, "srv2")));
    assertThat(said.judged).isOne();
    assertThat(said.tests).hasSize(1).allMatch(surprise -> surprise < 0.3);
    assertThat(said.findings).isEmpty();
  }

  @Test
  void whoeverMeetsNewHostsAllTheTimeSurprisesNobody() {
    List<Event> events = new ArrayList<>();
    for (int day = 0; day < 50; day++) {
      events.add(onDay(day, "srv" + day));
    }
    RecordingJudgement said = feed(hosts(), events);
    assertThat(said.findings).isEmpty();
    assertThat(said.tests).hasSize(44).allMatch(surprise -> surprise < 0.1);
  }

  @Test
  void anInformationalRuleAlertsNobody() {
    RecordingJudgement said = afterFortyDays(hosts(Severity.INFORMATIONAL), onDay(20, "srv2"));
    assertThat(said.findings).hasSize(1).noneMatch(Finding::alerts);
  }

  @Test
  void aFailedSignInIsNeitherJudgedNorLearnt() {
    Event failed = onDay(20, "srv2").toBuilder().outcome(Outcome.FAILURE).build();
    RecordingJudgement said = afterFortyDays(hosts(), failed, onDay(21, "srv2"));
    assertThat(said.notJudged).contains("a failed sign-in");
    assertThat(said.findings).extracting(Finding::time).containsExactly(onDay(21, "srv2").time());
  }

  @Test
  void aPlaceIsNotLearntFromARelay() {
    NewValue countries = of(EntityType.USER, "src_endpoint.location.country");
    Endpoint relay = OFFICE.withPlace(SignIns.TOKYO, NetworkClass.RELAY);
    Event relayed = SignIns.signIn(MONDAY + 20 * 86_400_000L, relay);
    Event there = SignIns.signIn(MONDAY + 21 * 86_400_000L, SignIns.from(SignIns.TOKYO));
    RecordingJudgement said = afterFortyDays(countries, relayed, there);
    assertThat(said.notJudged).contains("a relay address tells no place");
    assertThat(said.findings).extracting(Finding::time).containsExactly(there.time());
  }

  @Test
  void aHostIsLearntThroughARelayAllTheSame() {
    Endpoint relay = OFFICE.withPlace(SignIns.TOKYO, NetworkClass.RELAY);
    Event relayed = onDay(20, "srv2").toBuilder().src(relay).build();
    assertThat(afterFortyDays(hosts(), relayed).findings).hasSize(1);
  }

  @Test
  void aRecordWithoutTheFieldIsNotJudged() {
    RecordingJudgement said = feed(hosts(), List.of(SignIns.signIn(MONDAY, OFFICE)));
    assertThat(said.notJudged).containsExactly("what is measured is not in the record");
  }

  @Test
  void aHostNotSeenWithinTheMemoryIsNewAgain() {
    List<Event> events = new ArrayList<>(history(onDay(20, "srv2")));
    for (int day = 30; day < 220; day += 30) {
      events.add(onDay(day, "srv1"));
    }
    events.add(onDay(220, "srv2"));
    assertThat(feed(hosts(), events).findings).hasSize(2);
  }

  @Test
  void afterALongAbsenceItLearnsAnew() {
    RecordingJudgement said = afterFortyDays(hosts(), onDay(100, "srv2"));
    assertThat(said.findings).isEmpty();
    assertThat(said.notJudged).contains("unknown: still learning");
  }

  @Test
  void eachValueOfAListIsOne() {
    NewValue factors = of(EntityType.USER, "auth_factors");
    Event two = withFactors(onDay(20, "srv1"), "OTP", "Push Notification");
    List<Event> events = new ArrayList<>();
    history().forEach(e -> events.add(withFactors(e, "Password")));
    events.add(two);
    assertThat(feed(factors, events).findings)
        .extracting(Finding::title)
        .containsExactly("new test: anna, OTP", "new test: anna, Push Notification");
  }

  private static Event withFactors(Event event, String... factors) {
    return event.toBuilder()
        .auth(new Auth(2, null, true, true, null, List.of(factors), null, null, null))
        .build();
  }

  @Test
  void aHostMayBeWatchedForNewUsers() {
    Event eve = onDay(20, "srv1").toBuilder().user(User.named("eve")).build();
    RecordingJudgement said = afterFortyDays(of(EntityType.HOST, "user.name"), eve);
    assertThat(said.findings).hasSize(1);
    assertThat(said.findings.get(0).entity().type()).isEqualTo(EntityType.HOST);
  }

  @Test
  void theSectionIsNamedAfterTheRulesId() {
    NewValue detector = hosts();
    assertThat(detector.section().tag()).isEqualTo("new:" + detector.rule().id().substring(0, 8));
  }

  @Test
  void anAddressAndAnApplicationMayBeWatchedToo() {
    assertThat(of(EntityType.IP, "user.name").scope()).isEqualTo(EntityType.IP);
    assertThat(of(EntityType.APP, "user.name").scope()).isEqualTo(EntityType.APP);
  }
}
