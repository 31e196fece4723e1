package dev.lapwing.core.baseline;

import java.util.Random;

/** Draws counts that scatter as the model says. */
final class Counts {

  private final Random random;

  Counts(long seed) {
    random = new Random(seed);
  }

  double normal() {
    return random.nextGaussian();
  }

  /** Even, 0 to below 1. */
  double even() {
    return random.nextDouble();
  }

  /** Negative binomial: Poisson about a Gamma rate of that mean and dispersion. */
  int draw(double mean, double dispersion) {
    return poisson(gamma(1 / dispersion) * dispersion * mean);
  }

  /** Marsaglia and Tsang's method; below 1 by the usual power. */
  private double gamma(double shape) {
    if (shape < 1) {
      return gamma(shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
    }
    double d = shape - 1 / 3.0;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double z = random.nextGaussian();
      double v = Math.pow(1 + c * z, 3);
      double u = random.nextDouble();
      if (v > 0 && Math.log(u) < 0.5 * z * z + d - d * v + d * Math.log(v)) {
        return d * v;
      }
    }
  }

  private int poisson(double rate) {
    if (rate > 500) {
      return (int) Math.max(0, Math.round(rate + Math.sqrt(rate) * random.nextGaussian()));
    }
    double left = Math.exp(-rate);
    int count = -1;
    for (double product = 1; product > left; count++) {
      product *= random.nextDouble();
    }
    return count;
  }
}
