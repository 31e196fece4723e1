package dev.lapwing.core.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** False alarms and delays of {@link SlowChange}. */
class SlowChangeTest {

  private static final int MONDAY = 4;
  private static final int LEARNT = 42;

  /** As shipped for files: a day with less is never told of. */
  private static final int FLOOR = 40;

  /** Who has less in a day does not come to the floor by a ramp. */
  private static final double BUSY = 12;

  /** Surprise of a value is what it is in natural logarithms. */
  private static double value(SlowChange change, double amount, int floor) {
    boolean asked = change.ready() && amount >= floor;
    return asked ? Math.max(change.drip(amount), change.ramp(amount)) : 0;
  }

  private static int[] days(long seed, int number, int days) {
    int[] hours = new SyntheticEntity(seed, number, days, true).counts;
    int[] sums = new int[days];
    for (int hour = 0; hour < hours.length; hour++) {
      sums[hour / 24] += hours[hour];
    }
    return sums;
  }

  @Test
  void evidenceHasAMeanThatMakesTheBoundTrue() {
    GammaPoisson usual = new GammaPoisson(20, 0.3);
    double mean = 0;
    for (int x = 0; x < 5_000; x++) {
      mean += (usual.atLeast(x) - usual.atLeast(x + 1)) * Math.exp(usual.evidence(x, 3));
    }
    assertThat(mean).isBetween(0.99, 1.01);
  }

  /** Values of the days of 2,500 innocent entities, sorted. */
  private static double[] innocent(int floor) {
    double[] values = new double[2_500 * 200];
    int at = 0;
    for (int number = 0; number < 2_500; number++) {
      SlowChange change = new SlowChange(MONDAY);
      for (int count : days(1, number, 200)) {
        values[at++] = value(change, count, floor);
        change.learn(count, false);
      }
    }
    Arrays.sort(values);
    return values;
  }

  private static double exceededOnceIn(double[] sorted, int times) {
    return sorted[sorted.length - sorted.length / times];
  }

  private static double beyond(double[] sorted, double value) {
    return Arrays.stream(sorted).filter(each -> each > value).count() / (double) sorted.length;
  }

  @Test
  @Tag("slow")
  void innocentDaysAreAboutAsRareAsTheySay() {
    double[] values = innocent(0);
    System.out.printf(
        Locale.ROOT,
        "innocent days: %.2f of nominal at 1e-2, %.2f at 1e-3, %.2f at 1e-4%n",
        beyond(values, Math.log(1e2)) * 1e2,
        beyond(values, Math.log(1e3)) * 1e3,
        beyond(values, Math.log(1e4)) * 1e4);
    assertThat(beyond(values, Math.log(1e3))).isLessThan(2e-3);
    assertThat(beyond(values, Math.log(1e4))).isLessThan(2e-4);
  }

  @Test
  @Tag("slow")
  void whoComesToTheFloorByTwoPercentADayIsFoundWithinSixtyDays() {
    int[] delays =
        delays(day -> Math.pow(1.02, day), exceededOnceIn(innocent(FLOOR), 10_000), FLOOR, BUSY);
    double found = found(delays, 60);
    System.out.printf(
        Locale.ROOT,
        "%.1f %% of %d ramps to the floor are found, half by day %d%n",
        100 * found,
        delays.length,
        delays[delays.length / 2]);
    assertThat(found).isGreaterThan(0.97);
    assertThat(delays[delays.length / 2]).isLessThan(48);
  }

  @Test
  @Tag("slow")
  void rampsAndStepsAreFoundWhereNoFloorIsSet() {
    double rare = exceededOnceIn(innocent(0), 10_000);
    double ramps = found(delays(day -> Math.pow(1.02, day), rare, 0, 0), 60);
    double twice = found(delays(day -> 2, rare, 0, 0), 28);
    double thrice = found(delays(day -> 3, rare, 0, 0), 14);
    System.out.printf(
        Locale.ROOT,
        "no floor, %.2f: %.1f %% of ramps, %.1f %% of twice as much in 28 days, %.1f %% of thrice in 14%n",
        rare,
        100 * ramps,
        100 * twice,
        100 * thrice);
    assertThat(ramps).isGreaterThan(0.92);
    assertThat(twice).isGreaterThan(0.48);
    assertThat(thrice).isGreaterThan(0.82);
  }

  private static double found(int[] delays, int within) {
    return Arrays.stream(delays).filter(d -> d <= within).count() / (double) delays.length;
  }

  /**
   * Days until each of some changes is told of, sorted; 99 for never.
   *
   * @param times the usual, by days since the change began
   */
  private static int[] delays(IntToDoubleFunction times, double rare, int floor, double least) {
    Random random = new Random(20261125);
    return IntStream.range(0, 1_500)
        .filter(number -> 24 * new SyntheticEntity(2, number, 1, true).rate >= least)
        .map(number -> delay(days(2, number, LEARNT + 60), times, random, rare, floor))
        .sorted()
        .toArray();
  }

  private static int delay(
      int[] counts, IntToDoubleFunction times, Random random, double rare, int floor) {
    SlowChange change = new SlowChange(MONDAY);
    for (int day = 0; day < counts.length; day++) {
      double factor = day < LEARNT ? 1 : times.applyAsDouble(day - LEARNT);
      double amount = Math.floor(counts[day] * factor + random.nextDouble());
      if (day >= LEARNT && value(change, amount, floor) > rare) {
        return day - LEARNT;
      }
      change.learn(amount, false);
    }
    return 99;
  }
}
