package dev.lapwing.pipeline.evaluate;

import java.time.Duration;

/**
 * What came of one seed.
 *
 * @param records that the audit read
 * @param took the audit's time; zero if it had been run before
 */
record SeedResult(long seed, Evaluation evaluation, long records, Duration took) {}
