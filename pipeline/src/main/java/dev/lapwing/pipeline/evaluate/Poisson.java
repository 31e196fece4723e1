package dev.lapwing.pipeline.evaluate;

import java.util.function.DoublePredicate;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * The exact 95 % interval of a Poisson mean of which {@code n} was seen (Garwood, Biometrika 1936):
 * its ends are half the chi-square quantiles χ²(0.025; 2n) and χ²(0.975; 2n + 2). Found by halving,
 * as P(n, x) grows with x.
 */
final class Poisson {

  private static final double TAIL = 0.025;

  private Poisson() {}

  /** The mean below which seeing so many would be strange; 0 for none. */
  static double low(long seen) {
    return seen == 0 ? 0 : smallest(mean -> RegularizedGamma.P.value(seen, mean) >= TAIL, seen);
  }

  /** The mean above which seeing so few would be strange. */
  static double high(long seen) {
    return smallest(mean -> RegularizedGamma.P.value(seen + 1.0, mean) >= 1 - TAIL, seen);
  }

  private static double smallest(DoublePredicate reached, long seen) {
    double low = 0;
    double high = 10 + seen + 10 * Math.sqrt(seen); // beyond both ends
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      if (reached.test(middle)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }
}
