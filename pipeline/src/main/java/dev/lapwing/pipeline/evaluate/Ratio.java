package dev.lapwing.pipeline.evaluate;

/**
 * What was seen over what was to be expected, with an exact 95 % interval.
 *
 * @param seen how many
 * @param expected how many there should have been, on average; more than 0
 */
record Ratio(long seen, double expected) {

  double value() {
    return seen / expected;
  }

  double low() {
    return Poisson.low(seen) / expected;
  }

  double high() {
    return Poisson.high(seen) / expected;
  }
}
