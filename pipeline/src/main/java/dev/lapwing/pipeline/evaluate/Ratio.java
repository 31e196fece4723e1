package dev.lapwing.pipeline.evaluate;

import java.util.Locale;

/**
 * What was seen over what was to be expected, with an exact 95 % interval.
 *
 * @param seen how many
 * @param expected how many there should have been, on average; more than 0
 */
record Ratio(long seen, double expected) {

  Ratio plus(Ratio other) {
    return new Ratio(seen + other.seen, expected + other.expected);
  }

  double value() {
    return seen / expected;
  }

  boolean within(double least, double most) {
    return value() >= least && value() <= most;
  }

  /** Whether the truth may lie within, for all that was seen. */
  boolean mayBeWithin(double least, double most) {
    return low() <= most && high() >= least;
  }

  /** The value and its interval, in words. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", value(), low(), high());
  }

  double low() {
    return Poisson.low(seen) / expected;
  }

  double high() {
    return Poisson.high(seen) / expected;
  }
}
