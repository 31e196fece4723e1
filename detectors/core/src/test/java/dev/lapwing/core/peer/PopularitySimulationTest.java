package dev.lapwing.core.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.RecordingOutput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether p means what it says, in a company whose values follow Zipf's law. */
class PopularitySimulationTest {

  private static final int GROUPS = 20;
  private static final int PEOPLE = 400;
  private static final int VALUES = 5000;
  private static final int DAYS = 35;
  private static final int LEARNING = 14;

  private final Random random = new Random(5);
  private final Map<PeerKey, PeerState> states = new HashMap<>();
  private final Map<PeerKey, PeerShelf> shelves = new HashMap<>();
  private final List<Set<Integer>> had = new ArrayList<>();
  private final List<List<Integer>> tastes = new ArrayList<>();
  private final List<Double> novelties = new ArrayList<>();

  /** Groups share the five most usual values and differ in the order of the next four hundred. */
  private void found() {
    for (int group = 0; group < GROUPS; group++) {
      List<Integer> taste = new ArrayList<>();
      for (int value = 0; value < VALUES; value++) {
        taste.add(value);
      }
      Collections.shuffle(taste.subList(5, 400), new Random(group));
      tastes.add(taste);
    }
    for (int person = 0; person < PEOPLE; person++) {
      had.add(new HashSet<>());
    }
  }

  private static double[] zipf(double exponent) {
    double[] sums = new double[VALUES];
    double sum = 0;
    for (int rank = 1; rank <= VALUES; rank++) {
      sum += Math.pow(rank, -exponent);
      sums[rank - 1] = sum;
    }
    return sums;
  }

  private int draw(double[] sums, int group) {
    int at = Arrays.binarySearch(sums, random.nextDouble() * sums[VALUES - 1]);
    return tastes.get(group).get(Math.min(VALUES - 1, at < 0 ? -at - 1 : at));
  }

  private void day(int day, double[] sums) {
    Map<PeerKey, PeerTally> today = new HashMap<>();
    for (int person = 0; person < PEOPLE; person++) {
      for (int left = random.nextInt(6); left > 0; left--) {
        int group = person % GROUPS;
        int value = draw(sums, group);
        if (had.get(person).add(value) && day >= LEARNING) {
          novelties.add(p(group, day, value));
        }
        for (String whose : List.of("g" + group, PeerKey.ORGANISATION)) {
          today
              .computeIfAbsent(new PeerKey("corp", "t", whose), key -> Tallied.day(key, day))
              .value(Tallied.print("p" + person), Tallied.print("v" + value));
        }
      }
    }
    today.forEach(this::close);
  }

  private double p(int group, int day, int value) {
    long noon = Tallied.START + day * Tallied.DAY + Tallied.DAY / 2;
    return new KnownPeers(shelves::get, "corp", "g" + group, noon)
        .values("t")
        .p(Tallied.print("v" + value));
  }

  private void close(PeerKey key, PeerTally tally) {
    PeerStage stage = new PeerStage();
    PeerState state = states.computeIfAbsent(key, each -> stage.create());
    RecordingOutput<PeerSnapshot> out = new RecordingOutput<>();
    stage.on(tally, state, out);
    stage.wake(Long.MAX_VALUE, state, out);
    shelves.put(key, PeerShelf.EMPTY.with(out.emitted.get(0), 1));
  }

  private double ratio(double p) {
    return novelties.stream().filter(each -> each <= p).count() / (p * novelties.size());
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 1.3, 1.7, 2})
  void pComesOutAsOftenAsItSaysOrLess(double exponent) {
    found();
    double[] sums = zipf(exponent);
    for (int day = 0; day < DAYS; day++) {
      day(day, sums);
    }

    assertThat(novelties).hasSizeGreaterThan(1000);
    assertThat(ratio(0.3)).isBetween(0.5, 1.3);
    assertThat(ratio(0.1)).isLessThan(1.3);
    assertThat(ratio(0.01)).isLessThan(2);
  }
}
