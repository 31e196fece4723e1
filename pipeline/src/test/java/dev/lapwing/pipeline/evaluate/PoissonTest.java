package dev.lapwing.pipeline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against tables of the exact interval. */
class PoissonTest {

  @ParameterizedTest
  @CsvSource({"0, 0, 3.6889", "1, 0.0253, 5.5716", "10, 4.7954, 18.3904", "100, 81.364, 121.627"})
  void theIntervalIsTheTables(long seen, double low, double high) {
    assertThat(Poisson.low(seen)).isCloseTo(low, within(1e-3));
    assertThat(Poisson.high(seen)).isCloseTo(high, within(1e-3));
  }

  @ParameterizedTest
  @CsvSource({"10000", "1000000"})
  void manyAreAsTheNormalDistributionHasIt(long seen) {
    double width = 1.96 * Math.sqrt(seen);
    assertThat(Poisson.low(seen)).isCloseTo(seen - width, within(3.0));
    assertThat(Poisson.high(seen)).isCloseTo(seen + width, within(4.0));
  }
}
