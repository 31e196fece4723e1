package dev.lapwing.pipeline.simulate.life;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.pipeline.simulate.company.Dice;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class BurstsTest {

  @Test
  void aBurstIsThreeToTwentyTimesTheUsualAndMostlyFew() {
    Dice dice = Dice.of(1, "bursts");
    double[] factors = DoubleStream.generate(() -> Bursts.factor(dice)).limit(5_000).toArray();
    assertThat(DoubleStream.of(factors).min().orElseThrow()).isGreaterThanOrEqualTo(3);
    assertThat(DoubleStream.of(factors).max().orElseThrow()).isLessThanOrEqualTo(20);
    // P(X < 6) = (1/3 − 1/6) / (1/3 − 1/20) = 0.59.
    assertThat(DoubleStream.of(factors).filter(factor -> factor < 6).count() / 5_000.0)
        .isBetween(0.56, 0.62);
  }
}
