package dev.lapwing.core.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class HourHistogramPropertyTest {

  private static HourHistogram of(List<Integer> hours) {
    HourHistogram histogram = new HourHistogram();
    for (int day = 0; day < hours.size(); day++) {
      histogram.vote(1 << hours.get(day), day, 0);
    }
    return histogram;
  }

  @Property(tries = 100, seed = "20261125")
  void probabilitiesAddUpToOne(@ForAll @Size(max = 100) List<@IntRange(max = 23) Integer> hours) {
    double[] q = of(hours).probabilities(hours.size(), 0, null);
    assertThat(Arrays.stream(q).sum()).isCloseTo(1, within(1e-9));
  }

  @Property(tries = 100, seed = "20261125")
  void aTailIsAProbabilityAndTheMostProbableHourHasAll(
      @ForAll @Size(max = 100) List<@IntRange(max = 23) Integer> hours) {
    HourHistogram histogram = of(hours);
    double[] q = histogram.probabilities(hours.size(), 0, null);
    double most = 0;
    for (int bin = 0; bin < HourHistogram.BINS; bin++) {
      double tail = histogram.tail(bin, hours.size(), 0, null);
      assertThat(tail).isBetween(q[bin], 1.0);
      most = Math.max(most, tail);
    }
    assertThat(most).isCloseTo(1, within(1e-6));
  }

  @Property(tries = 50, seed = "20261125")
  void aVoteOfFourWeeksAgoCountsHalf(@ForAll @IntRange(max = 2_000) int day) {
    HourHistogram histogram = new HourHistogram();
    histogram.vote(1 << 9, day, 0);
    double now = odds(histogram, day, day);
    assertThat(odds(histogram, day, day + 28)).isCloseTo(now / 2, within(now * 0.01));
  }

  /** Votes of nine o'clock, from its probability before the prior. */
  private static double odds(HourHistogram histogram, int day, int at) {
    double[] q = histogram.probabilities(at, 0, null);
    double prior = q[HourHistogram.bin(day, 21)];
    return q[HourHistogram.bin(day, 9)] / prior - 1;
  }
}
