package dev.lapwing.core.detector.beacon;

import static dev.lapwing.core.detector.Feeding.feed;
import static dev.lapwing.core.detector.beacon.Contacts.DAY;
import static dev.lapwing.core.detector.beacon.Contacts.HOUR;
import static dev.lapwing.core.detector.beacon.Contacts.MONDAY;
import static dev.lapwing.core.detector.beacon.Contacts.OUTSIDE;
import static dev.lapwing.core.detector.beacon.Contacts.beacon;
import static dev.lapwing.core.detector.beacon.Contacts.browsing;
import static dev.lapwing.core.detector.beacon.Contacts.contact;
import static dev.lapwing.core.detector.beacon.Contacts.together;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.detector.KnownTo;
import dev.lapwing.core.detector.Observation;
import dev.lapwing.core.detector.RecordingJudgement;
import dev.lapwing.core.event.Entity;
import dev.lapwing.core.event.EntityType;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.Outcome;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.Severity;
import dev.lapwing.core.peer.Peers;
import dev.lapwing.core.rule.RuleHead;
import dev.lapwing.core.rule.Settings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BeaconingTest {

  private static final Entity HOST = new Entity("corp", EntityType.HOST, "10.1.2.3");
  private static final long LATER = MONDAY + 5 * DAY;

  static Beaconing detector() {
    RuleHead rule = RuleHead.named("beaconing", Severity.MEDIUM);
    return (Beaconing) new BeaconingFactory().create(rule, Settings.none());
  }

  private static RecordingJudgement among(Peers peers, List<Event> events) {
    Beaconing detector = detector();
    BeaconState state = detector.section().create();
    RecordingJudgement said = new RecordingJudgement();
    for (Event event : events) {
      if (detector.watches(event)) {
        detector.observe(state, new Observation(HOST, event, peers), said);
      }
    }
    return said;
  }

  private static Peers known(double p, int machines) {
    return new KnownTo(p, machines, machines, 400, 400).asPeers();
  }

  private static List<Event> amidBrowsing(List<Event> beacon) {
    return together(browsing(MONDAY, 8, 200, 7), beacon);
  }

  @ParameterizedTest
  @CsvSource({"300, 0.0, 3", "300, 0.2, 3", "300, 0.3, 3", "60, 0.3, 2", "600, 0.35, 5"})
  void aBeaconIsFoundWithinHours(int seconds, double jitter, int hours) {
    List<Event> beacon = beacon(LATER, LATER + 2 * DAY, seconds, jitter, 42);
    RecordingJudgement said = feed(detector(), amidBrowsing(beacon));
    assertThat(said.findings).extracting(Finding::entity).containsOnly(HOST);
    assertThat(said.findings.get(0).time()).isLessThan(LATER + hours * HOUR);
    assertThat(said.findings).extracting(f -> f.uid()).containsOnly(said.findings.get(0).uid());
    assertThat(said.findings.get(0).title()).endsWith("10.1.2.3 to " + OUTSIDE);
  }

  @Test
  void theFindingExplainsItself() {
    List<Event> beacon = beacon(LATER, LATER + 6 * HOUR, 300, 0.2, 42);
    RecordingJudgement said = among(known(0.1, 1), amidBrowsing(beacon));
    Finding last = said.findings.get(said.findings.size() - 1);
    assertThat(last.surprise()).isGreaterThan(4);
    assertThat(last.message())
        .contains("10.1.2.3 contacts 198.51.100.7 by the clock")
        .contains("Of 400 machines known, 1 contact it.");
    assertThat(last.contributions())
        .extracting(c -> c.what())
        .contains("intervals between contacts", "machines that contact it", "bytes sent");
  }

  @Test
  void browsingIsNoBeacon() {
    for (int seed = 0; seed < 20; seed++) {
      RecordingJudgement said = feed(detector(), browsing(MONDAY, 10, 12, seed));
      assertThat(said.judged).isPositive();
      assertThat(said.findings).isEmpty();
    }
  }

  @Test
  void randomCallsAreNoBeacon() {
    java.util.Random random = new java.util.Random(3);
    List<Event> events = new java.util.ArrayList<>();
    long time = MONDAY;
    while (time < MONDAY + 10 * DAY) {
      time += (long) (-600_000 * Math.log(1 - random.nextDouble()));
      events.add(contact(time, OUTSIDE, 500));
    }
    assertThat(feed(detector(), events).findings).isEmpty();
  }

  @Test
  void whatManyContactIsNotEvenWatched() {
    List<Event> updates = beacon(LATER, LATER + 2 * DAY, 300, 0, 1);
    RecordingJudgement said = among(known(1, 300), amidBrowsing(updates));
    assertThat(said.findings).isEmpty();
    assertThat(said.notJudged).contains("many in the organisation contact it");
  }

  @Test
  void whatWasRegularWhileLearningIsKnown() {
    List<Event> always = beacon(MONDAY, MONDAY + 8 * DAY, 900, 0.1, 5);
    RecordingJudgement said = feed(detector(), amidBrowsing(always));
    assertThat(said.findings).isEmpty();
  }

  @Test
  void failedConnectionsInternalOnesAndInboundOnesAreNotContacts() {
    Event event = contact(LATER, OUTSIDE, 1);
    Beaconing detector = detector();
    assertThat(detector.watches(event)).isTrue();
    assertThat(detector.watches(event.toBuilder().outcome(Outcome.FAILURE).build())).isFalse();
    Event bare = event.toBuilder().traffic(null).build();
    assertThat(detector.watches(bare)).isTrue();
    Event inside = contact(LATER, "10.9.9.9", 1).toBuilder().traffic(null).build();
    assertThat(detector.watches(inside)).isFalse();
    Event cast = contact(LATER, "239.1.1.1", 1).toBuilder().traffic(null).build();
    assertThat(detector.watches(cast)).isFalse();
  }
}
