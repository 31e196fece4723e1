package dev.lapwing.pipeline.simulate.scenario;

/**
 * How fast an intruder acts.
 *
 * @param factor below 1 for somebody in a hurry
 * @param budget how long it may take in all, ms
 */
record Pace(Stage stage, double factor, long budget) {

  /** Whoever has a session uses it before it ends. */
  private static final long MOST = 7 * Stage.HOUR;

  /** Some intruders take minutes, some hours. */
  static Pace from(long entry, Stage stage) {
    long left = stage.window().to().toEpochMilli() - entry - Stage.MINUTE;
    double factor = Math.max(0.4, stage.dice().lognormal(1.2, 0.9));
    return new Pace(stage, factor, Math.min(Math.min(stage.budget(), MOST), left));
  }

  /**
   * A time between two things that the intruder does, ms.
   *
   * @param median of all intruders, ms
   */
  long pause(long median, double mostOfBudget) {
    return Math.min((long) (factor * stage.pause(median, 1)), (long) (mostOfBudget * budget));
  }
}
