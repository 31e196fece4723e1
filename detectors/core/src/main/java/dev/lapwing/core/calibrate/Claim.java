package dev.lapwing.core.calibrate;

import java.util.List;

/**
 * What a rule may make of a budget.
 *
 * @param weight its share
 * @param most findings a day that it has at most, however low the bar
 */
record Claim(double weight, double most) {

  private static final int STEPS = 60;

  /** Findings a day at or below a normalised rate. */
  double at(double bar) {
    return Math.min(weight * bar, most);
  }

  static double at(List<Claim> claims, double bar) {
    double sum = 0;
    for (Claim each : claims) {
      sum += each.at(bar);
    }
    return sum;
  }

  /**
   * The bar at which the claims together make so many findings a day: what one rule cannot use, the
   * others share.
   *
   * @return where all together have fewer, the bar that stops none of them
   */
  static double bar(List<Claim> claims, double wanted) {
    double low = 0;
    double high = 0;
    for (Claim each : claims) {
      double all = each.most() == Double.MAX_VALUE ? wanted : each.most();
      high = Math.max(high, all / each.weight());
    }
    for (int step = 0; step < STEPS; step++) {
      double middle = (low + high) / 2;
      if (at(claims, middle) > wanted) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }
}
