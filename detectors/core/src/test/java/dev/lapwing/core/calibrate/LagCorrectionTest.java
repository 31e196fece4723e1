package dev.lapwing.core.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LagCorrectionTest {

  private final LagCorrection lag = new LagCorrection();

  /**
   * Tests whose p is wrong by a factor; how many come out at or below a level, over the nominal.
   */
  private double seen(double factor, double level, int tests) {
    Random random = new Random(3);
    int seen = 0;
    for (int i = 0; i < tests; i++) {
      double p = lag.correct(Math.min(1, (1 - random.nextDouble()) * factor));
      seen += p <= level ? 1 : 0;
      lag.add(p, 1);
    }
    return seen / (tests * level);
  }

  @Test
  void whatIsRightStaysSo() {
    assertThat(seen(1, 1e-3, 200_000)).isCloseTo(1, within(0.1));
  }

  @Test
  void aPThatIsTooSmallByHalfIsCorrected() {
    assertThat(seen(0.5, 1e-3, 200_000)).isCloseTo(1, within(0.15));
  }

  @Test
  void aPThatIsTooGreatIsCorrected() {
    assertThat(seen(2, 1e-3, 200_000)).isCloseTo(1, within(0.15));
  }

  @Test
  void theRarerLevelIsCorrectedToo() {
    assertThat(seen(0.5, 1e-4, 1_000_000)).isCloseTo(1, within(0.2));
  }

  @Test
  void itCorrectsByThreeAtMost() {
    seen(0.01, 1e-3, 100_000);

    assertThat(lag.correct(1e-3)).isCloseTo(3e-3, within(1e-4));
    assertThat(lag.correct(0.9)).isEqualTo(1);
  }

  @Test
  void theRarerIsNeverLessRare() {
    seen(0.3, 1e-3, 50_000);
    for (double log = -8; log < 0; log += 0.01) {
      assertThat(lag.correct(Math.pow(10, log)))
          .isLessThanOrEqualTo(lag.correct(Math.pow(10, log + 0.01)));
    }
  }
}
