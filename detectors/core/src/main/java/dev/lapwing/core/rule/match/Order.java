package dev.lapwing.core.rule.match;

/** How a number stands to a bound. What is no number (NaN) stands in no relation to any. */
public enum Order {
  LT,
  LTE,
  EQ,
  GTE,
  GT;

  boolean holds(double value, double bound) {
    return switch (this) {
      case LT -> value < bound;
      case LTE -> value <= bound;
      case EQ -> value == bound;
      case GTE -> value >= bound;
      case GT -> value > bound;
    };
  }
}
