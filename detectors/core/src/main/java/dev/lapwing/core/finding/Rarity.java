package dev.lapwing.core.finding;

/**
 * How rare a finding is, measured against what its rule found of everybody before.
 *
 * @param p calibrated probability that an innocent test comes out so or rarer
 * @param perDay how many tests a day are to be expected to come out so or rarer, in the whole
 *     organisation
 * @param model −log₁₀ p of the detector's own model, before calibration
 * @param tests how many tests the calibration rests on, faded
 */
public record Rarity(double p, double perDay, double model, double tests) {}
