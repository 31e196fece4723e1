package dev.lapwing.pipeline.evaluate;

import java.time.Duration;

/**
 * What came of one seed.
 *
 * @param attacked whether attacks were planted
 * @param records that the audit read
 * @param took the audit's time; zero if it had been run before
 */
record SeedResult(long seed, boolean attacked, Evaluation evaluation, long records, Duration took) {

  String name() {
    return attacked ? "seed " + seed : "seed " + seed + ", no attacks";
  }
}
