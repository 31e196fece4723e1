package dev.lapwing.core.detector.volume;

import dev.lapwing.core.baseline.RateModel;
import dev.lapwing.core.rule.BaselineRule;
import dev.lapwing.core.rule.Measure;

/**
 * How a rule's amounts and times are read by the model.
 *
 * @param windowMs length of a window
 * @param seasonal whether hours of the week differ
 * @param unit amounts are judged as multiples of it: a fiftieth of the floor for sums, so that what
 *     lies near the floor is some tens; a megabyte for bytes without a floor; else 1
 * @param floor below this nobody is told
 */
record VolumeScale(long windowMs, boolean seasonal, double unit, double floor) {

  private static final long DAY = 86_400_000L;
  private static final int LEAST_DAYS = 3;
  private static final int LEAST_WINDOWS = 24;

  /** A quiet entity is ready after so many days, however few windows it was seen in. */
  private static final int ENOUGH_DAYS = 14;

  private static final int STALE_DAYS = 60;
  private static final double PARTS = 50;
  private static final double MEGABYTE = 1e6;

  static VolumeScale of(BaselineRule rule) {
    double floor = rule.floor().orElse(0);
    return new VolumeScale(rule.window().toMillis(), rule.season(), unit(rule, floor), floor);
  }

  private static double unit(BaselineRule rule, double floor) {
    if (rule.measure().kind() != Measure.Kind.SUM) {
      return 1;
    }
    boolean bytes = rule.measure().field().contains("bytes");
    return floor > PARTS ? floor / PARTS : bytes ? MEGABYTE : 1;
  }

  double units(long amount) {
    return amount / unit;
  }

  long window(long time) {
    return Math.floorDiv(time, windowMs);
  }

  /** After so many windows without an event, learning begins anew. */
  long staleWindows() {
    return Math.max(2, STALE_DAYS * DAY / windowMs);
  }

  /** Number of the day, UTC, that a window begins in. */
  int day(long window) {
    return (int) Math.floorDiv(window * windowMs, DAY);
  }

  int days(RateModel model) {
    return (int) ((model.next() - model.first()) * windowMs / DAY);
  }

  boolean ready(RateModel model) {
    int days = days(model);
    return days >= ENOUGH_DAYS || (days >= LEAST_DAYS && model.learnt() >= LEAST_WINDOWS);
  }
}
