package dev.lapwing.core.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class GammaPoissonTest {

  /** The sum of the probabilities, term by term. */
  private static double naive(double mean, double dispersion, int atLeast) {
    double r = 1 / dispersion;
    double term = Math.pow(r / (r + mean), r);
    double below = 0;
    for (int k = 0; k < atLeast; k++) {
      below += term;
      term *= (k + r) / (k + 1) * mean / (r + mean);
    }
    return 1 - below;
  }

  @Test
  void theTailIsThatOfTheNegativeBinomial() {
    for (int x : new int[] {1, 3, 10, 30, 60}) {
      assertThat(new GammaPoisson(8, 0.4).atLeast(x)).isCloseTo(naive(8, 0.4, x), within(1e-10));
    }
  }

  @Test
  void nothingAtAllIsNoSurprise() {
    assertThat(new GammaPoisson(5, 0.3).surprise(0)).isLessThan(0.05);
  }

  @Property(tries = 500, seed = "20261125")
  void theSurpriseIsANumberAndGrowsWithTheCount(
      @ForAll @DoubleRange(min = 0, max = 1e7) double mean,
      @ForAll @DoubleRange(min = 0, max = 10) double dispersion,
      @ForAll @DoubleRange(min = 0, max = 1e9) double count) {
    GammaPoisson law = new GammaPoisson(mean, dispersion);
    assertThat(law.surprise(count)).isBetween(0.0, 300.0);
    assertThat(law.surprise(count * 1.5 + 1)).isGreaterThanOrEqualTo(law.surprise(count) - 1e-3);
  }
}
