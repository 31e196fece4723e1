package dev.lapwing.core.peer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PeerStagePropertyTest {

  /** Something that one person did on a day. */
  private record Deed(int day, int person, int value, int hour, long amount) {}

  private static List<Deed> deeds(long seed, int people) {
    Random random = new Random(seed);
    List<Deed> deeds = new ArrayList<>();
    for (int n = 0; n < 600; n++) {
      int value = (int) Math.exp(random.nextDouble() * 5);
      deeds.add(
          new Deed(
              random.nextInt(70),
              random.nextInt(people),
              value,
              random.nextInt(168),
              random.nextInt(1000)));
    }
    return deeds;
  }

  private static void add(PeerTally tally, Deed deed) {
    int person = Tallied.print("p" + deed.person());
    tally.value(person, Tallied.print("v" + deed.value()));
    tally.amount(person, Tallied.utc(deed.hour()), 3_600_000L, deed.amount());
  }

  /** Dealt to so many parts of each day, which come in some order. */
  private static List<PeerTally> dealt(List<Deed> deeds, int parts, Random random) {
    List<PeerTally> tallies = new ArrayList<>();
    for (int n = 0; n < 70 * parts; n++) {
      tallies.add(Tallied.day(Tallied.SALES, n / parts));
    }
    for (Deed deed : deeds) {
      add(tallies.get(deed.day() * parts + random.nextInt(parts)), deed);
    }
    Collections.shuffle(tallies, random);
    return tallies;
  }

  private static List<String> said(List<PeerTally> tallies) {
    return Tallied.snapshots(tallies).stream()
        .map(snapshot -> new String(Tallied.bytes(PeerSnapshot.CODEC, snapshot), ISO_8859_1))
        .toList();
  }

  @Property(tries = 10, seed = "20261125")
  void howTheDayWasDealtAndInWhichOrderItCameChangesNothing(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 400) int people) {
    List<Deed> deeds = deeds(seed, people);
    Random random = new Random(seed);
    List<Deed> shuffled = new ArrayList<>(deeds);
    Collections.shuffle(shuffled, random);

    assertThat(said(dealt(shuffled, 3, random))).isEqualTo(said(dealt(deeds, 1, random)));
  }

  @Property(tries = 10, seed = "20261125")
  void whatIsSaidOfADayDoesNotDependOnLaterOnes(@ForAll long seed) {
    List<Deed> deeds = deeds(seed, 30);
    List<Deed> first = deeds.stream().filter(deed -> deed.day() < 40).toList();

    assertThat(said(dealt(deeds, 1, new Random(seed))).subList(0, 40))
        .isEqualTo(said(dealt(first, 1, new Random(seed))).subList(0, 40));
  }

  @Property(tries = 10, seed = "20261125")
  void whatIsWrittenIsReadAgain(@ForAll long seed) {
    for (PeerTally tally : dealt(deeds(seed, 300), 1, new Random(seed))) {
      byte[] bytes = Tallied.bytes(PeerTally.CODEC, tally);
      assertThat(Tallied.bytes(PeerTally.CODEC, Tallied.copy(PeerTally.CODEC, tally)))
          .isEqualTo(bytes);
    }
  }
}
