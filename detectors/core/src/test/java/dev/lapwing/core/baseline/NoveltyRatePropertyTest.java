package dev.lapwing.core.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/**
 * Whether new values come as often as predicted, for kinds of entities that the model is not of.
 */
class NoveltyRatePropertyTest {

  private static final int ENTITIES = 400;

  /** Adds up what is predicted and what comes true. */
  private static final class Tally {
    double predicted;
    double actual;

    double ratio() {
      return predicted / actual;
    }
  }

  /** One value a day, as {@link Predictive} sees it. */
  private static void live(DayVotes table, int[] values, int from, Tally tally) {
    for (int day = 1; day <= values.length; day++) {
      int value = values[day - 1] + 1;
      if (day > from) {
        tally.predicted += table.before(day).unseen();
        tally.actual += table.contains(value) ? 0 : 1;
      }
      table.see(value, day);
    }
  }

  private static int[] zipf(Random random, double exponent, int days) {
    int[] values = new int[days];
    for (int day = 0; day < days; day++) {
      // The tail of a Pareto law is Zipf's.
      double x = Math.pow(1 - random.nextDouble(), -1 / (exponent - 1)) - 1;
      values[day] = (int) Math.min(1e6, x);
    }
    return values;
  }

  private static int[] pitmanYor(Random random, double theta, double d, int days) {
    List<Integer> counts = new ArrayList<>();
    int[] values = new int[days];
    for (int n = 0; n < days; n++) {
      double u = random.nextDouble() * (n + theta) - (theta + d * counts.size());
      int at = 0;
      while (u >= 0 && at < counts.size()) {
        u -= counts.get(at++) - d;
      }
      int value = u >= 0 || at == 0 ? counts.size() : at - 1;
      if (value == counts.size()) {
        counts.add(0);
      }
      counts.set(value, counts.get(value) + 1);
      values[n] = value;
    }
    return values;
  }

  @Property(tries = 8, seed = "20261125")
  void zipfsLawIsPredictedWithinAFifth(
      @ForAll @DoubleRange(min = 1.3, max = 2.5) double exponent,
      @ForAll @IntRange(min = 60, max = 400) int days) {
    Tally tally = new Tally();
    for (int entity = 0; entity < ENTITIES; entity++) {
      live(new DayVotes(500), zipf(new Random(entity), exponent, days), 15, tally);
    }
    assertThat(tally.ratio()).isBetween(0.8, 1.25);
  }

  @Property(tries = 8, seed = "20261125")
  void aPitmanYorProcessIsPredictedWithinAQuarter(
      @ForAll @DoubleRange(min = 0.5, max = 5) double theta,
      @ForAll @DoubleRange(min = 0.2, max = 0.7) double d) {
    Tally tally = new Tally();
    for (int entity = 0; entity < ENTITIES; entity++) {
      live(new DayVotes(500), pitmanYor(new Random(entity), theta, d, 150), 15, tally);
    }
    assertThat(tally.ratio()).isBetween(0.8, 1.25);
  }

  @Property(tries = 5, seed = "20261125")
  void aTableThatIsTooSmallPredictsHowOftenItMisses(
      @ForAll @DoubleRange(min = 1.3, max = 2) double exponent) {
    Tally tally = new Tally();
    for (int entity = 0; entity < 100; entity++) {
      live(new DayVotes(32), zipf(new Random(entity), exponent, 600), 200, tally);
    }
    assertThat(tally.ratio()).isBetween(0.8, 1.25);
  }

  @Property(tries = 5, seed = "20261125")
  void oneInAHundredTestsIsAsRareAsOneInAHundred(
      @ForAll @DoubleRange(min = 1.5, max = 2.5) double exponent) {
    int tests = 0;
    double[] rare = new double[2];
    for (int entity = 0; entity < ENTITIES; entity++) {
      DayVotes table = new DayVotes(500);
      int[] values = zipf(new Random(entity), exponent, 400);
      for (int day = 1; day <= values.length; day++) {
        int value = values[day - 1] + 1;
        if (day > 100) {
          Predictive odds = table.before(day);
          boolean known = table.contains(value);
          double p = known ? odds.tail(table.votesBefore(value, day)) : odds.unseen();
          tests++;
          rare[0] += p <= 0.1 ? 1 : 0;
          rare[1] += p <= 0.05 ? 1 : 0;
        }
        table.see(value, day);
      }
    }
    // Discrete: a whole step of probability falls on one side or the other.
    assertThat(rare[0] / tests).isLessThan(0.125);
    assertThat(rare[1] / tests).isLessThan(0.0625);
  }
}
