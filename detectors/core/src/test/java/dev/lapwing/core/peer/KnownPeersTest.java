package dev.lapwing.core.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lapwing.core.RecordingOutput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KnownPeersTest {

  private static final long HOUR = 3_600_000L;

  private final Map<PeerKey, PeerShelf> shelves = new HashMap<>();

  private void learn(PeerTally... tallies) {
    for (PeerKey key : List.of(Tallied.SALES, Tallied.ALL)) {
      List<PeerTally> own = Stream.of(tallies).filter(each -> each.key().equals(key)).toList();
      PeerShelf shelf = PeerShelf.EMPTY;
      for (PeerSnapshot snapshot : Tallied.snapshots(own)) {
        shelf = shelf.with(snapshot, 400);
      }
      shelves.put(key, Tallied.copy(PeerShelf.CODEC, shelf));
    }
  }

  private Popularity values(long time) {
    return new KnownPeers(shelves::get, "corp", "sales@lis", time).values("new_test");
  }

  /** A day on which all ten have "mail", six "crm" and one "game"; so has the organisation. */
  private static PeerTally ordinary(PeerKey key, int day) {
    PeerTally tally = Tallied.day(key, day);
    Tallied.show(tally, 10, "mail");
    Tallied.show(tally, 6, "crm");
    Tallied.show(tally, 1, "game");
    return tally;
  }

  private static long noon(int day) {
    return Tallied.START + day * Tallied.DAY + 12 * HOUR;
  }

  @Test
  void nobodyKnownMeansThatEveryValueIsAsGoodAsNew() {
    assertThat(values(noon(1))).isSameAs(Popularity.NONE);
    assertThat(new KnownPeers(shelves::get, "corp", null, 0).rates("new_test"))
        .isSameAs(Rates.NONE);
  }

  @Test
  void aDayIsComparedWithThoseBeforeItOnly() {
    learn(ordinary(Tallied.SALES, 1), ordinary(Tallied.ALL, 1));

    assertThat(values(noon(1))).isSameAs(Popularity.NONE);
    assertThat(values(noon(2)).group(Tallied.print("crm"))).isEqualTo(6);
    assertThat(values(noon(30)).group(Tallied.print("crm"))).isEqualTo(6);
  }

  @Test
  void yesterdayCountsFromThreeOClockOn() {
    learn(ordinary(Tallied.SALES, 1), ordinary(Tallied.ALL, 1));
    long midnight = Tallied.START + 2 * Tallied.DAY;

    assertThat(values(midnight + 3 * HOUR - 1)).isSameAs(Popularity.NONE);
    assertThat(values(midnight + 3 * HOUR).groupSize()).isEqualTo(10);
  }

  @Test
  void theRarerTheLessProbable() {
    learn(ordinary(Tallied.SALES, 1), ordinary(Tallied.ALL, 1));
    Popularity known = values(noon(2));

    double n = 17;
    double d = 1 / 3.0;
    assertThat(known.p(Tallied.print("mail"))).isEqualTo(1, within(1e-6));
    assertThat(known.p(Tallied.print("crm"))).isEqualTo(1 - (10 - d) / (n + 0.25), within(1e-6));
    assertThat(known.p(Tallied.print("game")))
        .isEqualTo(1 - (16 - 2 * d) / (n + 0.25), within(1e-6));
    double unseen = 1.25 / (n + 0.25);
    assertThat(known.p(Tallied.print("never"))).isEqualTo(unseen, within(1e-6));
  }

  @Test
  void whatOnlyOthersKnowIsJudgedByTheOrganisation() {
    PeerTally all = ordinary(Tallied.ALL, 1);
    Tallied.show(all, 40, "forge");
    learn(ordinary(Tallied.SALES, 1), all);
    Popularity known = values(noon(2));

    assertThat(known.group(Tallied.print("forge"))).isZero();
    assertThat(known.organisation(Tallied.print("forge"))).isGreaterThan(32);
    assertThat(known.p(Tallied.print("forge")))
        .isLessThan(known.p(Tallied.print("game")) + 1e-9)
        .isGreaterThan(2 * known.p(Tallied.print("never")));
  }

  @Test
  void ofAGroupOfFourNothingIsSaid() {
    PeerTally few = Tallied.day(Tallied.SALES, 1);
    Tallied.show(few, 4, "secret");
    learn(few, ordinary(Tallied.ALL, 1));
    Popularity known = values(noon(2));

    assertThat(known.groupSize()).isZero();
    assertThat(known.group(Tallied.print("secret"))).isZero();
    assertThat(known.organisationSize()).isEqualTo(10);
  }

  @Test
  void whatNobodyShowedForEightWeeksIsForgotten() {
    List<PeerTally> days = new ArrayList<>(List.of(ordinary(Tallied.ALL, 0)));
    for (int day = 1; day < 70; day++) {
      PeerTally tally = Tallied.day(Tallied.ALL, day);
      Tallied.show(tally, 10, "mail");
      days.add(tally);
    }
    learn(days.toArray(PeerTally[]::new));

    assertThat(values(noon(20)).organisation(Tallied.print("crm"))).isEqualTo(6);
    assertThat(values(noon(70)).organisation(Tallied.print("crm"))).isZero();
    assertThat(values(noon(70)).organisation(Tallied.print("mail"))).isEqualTo(10);
  }

  @Test
  void whatComesAfterADayWasClosedIsCounted() {
    RecordingOutput<PeerSnapshot> out = new RecordingOutput<>();
    PeerStage stage = new PeerStage();
    PeerState state = stage.create();
    stage.on(ordinary(Tallied.ALL, 1), state, out);
    stage.wake(out.wakes.get(0), state, out);

    assertThat(stage.on(ordinary(Tallied.ALL, 1), state, out)).isFalse();
    assertThat(out.emitted).hasSize(1);
    assertThat(out.counted).containsExactly("limits/peers_late/new_test");
  }
}
