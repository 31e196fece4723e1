package dev.lapwing.core.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lapwing.core.RecordingOutput;
import dev.lapwing.core.baseline.Fingerprint;
import dev.lapwing.core.event.AccountKind;
import dev.lapwing.core.event.Context;
import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.Entity;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.User;
import dev.lapwing.core.peer.KnownPeers;
import dev.lapwing.core.peer.PeerKey;
import dev.lapwing.core.peer.PeerShelf;
import dev.lapwing.core.peer.PeerSnapshot;
import dev.lapwing.core.peer.PeerStage;
import dev.lapwing.core.peer.PeerState;
import dev.lapwing.core.peer.PeerTally;
import dev.lapwing.core.rule.RuleFile;
import dev.lapwing.core.rule.RuleSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PeerTalliesTest {

  private static final long NINE = SignIns.at("2026-03-02T09:00:00Z");
  private static final long DAY = 86_400_000L;

  private final PeerTallies tallies =
      new PeerTallies(
          Detectors.of(
              rules(
                  baseline("machines", "new(dst_endpoint.hostname)", 1),
                  baseline("logons", "count", 2),
                  baseline("fan_out", "distinct(dst_endpoint.hostname)", 3),
                  baseline("alone", "count", 4).replace("peers: true", "peers: false"))));

  private static String baseline(String name, String measure, int id) {
    return """
        title: A baseline
        name: %s
        id: 11111111-2222-4333-8444-55555555555%d
        level: low
        taxonomy: ocsf
        logsource: { category: authentication }
        baseline: { entity: user, measure: %s, peers: true }
        """
        .formatted(name, id, measure);
  }

  private static RuleSet rules(String... texts) {
    return RuleSet.parse(List.of(new RuleFile(0, "a.yml", String.join("---\n", texts))));
  }

  private void signIn(String person, String group, String machine) {
    Context place = new Context("Europe/Lisbon", group, null, false);
    Event event =
        Event.builder()
            .id("e")
            .type(EventType.AUTH_LOGON)
            .tenant("corp")
            .time(NINE)
            .user(new User(null, person, null, null, AccountKind.HUMAN, false, place))
            .dst(Endpoint.host(machine))
            .build();
    tallies.add(new Observation(Entity.user("corp", person), event));
  }

  /** What sales knows on the day after. */
  private KnownPeers tomorrow() {
    Map<PeerKey, PeerShelf> shelves = new HashMap<>();
    PeerStage stage = new PeerStage();
    for (PeerTally tally : tallies.parts()) {
      RecordingOutput<PeerSnapshot> out = new RecordingOutput<>();
      PeerState state = stage.create();
      stage.on(tally, state, out);
      stage.wake(Long.MAX_VALUE, state, out);
      shelves.put(tally.key(), PeerShelf.EMPTY.with(out.emitted.get(0), 1));
    }
    return new KnownPeers(shelves::get, "corp", "sales", NINE + DAY);
  }

  private void sixOfSales() {
    for (int n = 0; n < 6; n++) {
      signIn("p" + n, "sales", "srv" + n % 2);
      signIn("p" + n, "sales", "srv" + n % 2);
      signIn("p" + n, "sales", "mail");
    }
  }

  @Test
  void aValueCountsOnceForEachWhoShowedIt() {
    sixOfSales();
    signIn("q", "it", "mail");

    var known = tomorrow().values("machines");
    assertThat(known.group(Fingerprint.of("mail"))).isEqualTo(6);
    assertThat(known.organisation(Fingerprint.of("mail"))).isEqualTo(7);
    assertThat(known.group(Fingerprint.of("srv1"))).isEqualTo(3);
  }

  @Test
  void amountsAreAddedUpAndRepeatedValuesAreNot() {
    sixOfSales();
    // Of one day only Monday is known; the rest of the week is as Monday, and weekends as all.
    double logons = tomorrow().rates("logons").mean();
    double machines = tomorrow().rates("fan_out").mean();

    assertThat(logons).isEqualTo(3 / 24.0, within(0.01));
    assertThat(machines).isEqualTo(2 / 24.0, within(0.01));
    assertThat(tomorrow().rates("logons").profile(9)).isGreaterThan(5);
  }

  @Test
  void aRuleThatComparesWithNobodyIsNotAddedUp() {
    sixOfSales();

    assertThat(tomorrow().rates("alone").members()).isZero();
  }

  @Test
  void whatWasSentIsForgotten() {
    sixOfSales();
    assertThat(tallies.weight()).isPositive();

    tallies.clear();
    assertThat(tallies.weight()).isZero();
    assertThat(tallies.parts()).isEmpty();
  }
}
