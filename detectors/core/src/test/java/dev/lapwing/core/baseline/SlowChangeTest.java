package dev.lapwing.core.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** False alarms and delays of {@link SlowChange}. */
class SlowChangeTest {

  private static final int MONDAY = 4;
  private static final int LEARNT = 42;

  /** Surprise of a value is what it is in natural logarithms. */
  private static double value(SlowChange change, double amount) {
    return Math.max(change.drip(amount, 0), change.ramp(amount, 0));
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

  @Test
  @Tag("slow")
  void innocentDaysAreCertainOnceInAHundredThousandWindows() {
    long windows = 0;
    int alarms = 0;
    int rare = 0;
    for (int number = 0; number < 2_500; number++) {
      SlowChange change = new SlowChange(MONDAY);
      boolean before = false;
      for (int count : days(1, number, 200)) {
        boolean now = change.ready() && value(change, count) > SlowChange.CERTAIN;
        rare += change.ready() && value(change, count) > Math.log(1e3) ? 1 : 0;
        alarms += now && !before ? 1 : 0;
        before = now;
        windows++;
        change.learn(count, false);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "one alarm in %,.0f days, %.2f of nominal at 1e-3%n",
        windows / Math.max(1.0, alarms),
        rare * 1e3 / windows);
    assertThat(windows * 24.0 / Math.max(1, alarms)).isGreaterThan(1e5);
  }

  @Test
  @Tag("slow")
  void twoPercentADayIsFoundWithinSixtyDays() {
    Random random = new Random(20261125);
    int[] delays = new int[500];
    for (int number = 0; number < delays.length; number++) {
      delays[number] = delay(number, random);
    }
    Arrays.sort(delays);
    long found = Arrays.stream(delays).filter(d -> d <= 60).count();
    System.out.printf(
        Locale.ROOT, "%d of %d ramps found, half by day %d%n", found, delays.length, delays[250]);
    assertThat(found).isGreaterThan(400);
    assertThat(delays[250]).isLessThan(55);
  }

  /** Days until a ramp is as rare as one innocent day in ten thousand; 99 for never. */
  private static int delay(int number, Random random) {
    int[] counts = days(2, number, LEARNT + 60);
    SlowChange change = new SlowChange(MONDAY);
    for (int day = 0; day < counts.length; day++) {
      double mean = counts[day] * Math.pow(1.02, Math.max(0, day - LEARNT));
      double amount = Math.floor(mean + random.nextDouble());
      if (day > LEARNT && value(change, amount) > RARE) {
        return day - LEARNT;
      }
      change.learn(amount, false);
    }
    return 99;
  }

  /** What innocent days exceed once in 10,000, measured. */
  private static final double RARE = 7.8;
}
