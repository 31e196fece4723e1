package dev.lapwing.core.detector;

import dev.lapwing.core.finding.Finding;

/**
 * What behaviour puts out: a finding, a test that calibration counts, or both in turn.
 *
 * @param rule the rule's name
 * @param cohort kind of entity whose tests are alike: {@code human}, {@code service}, {@code host}
 * @param entity key of the entity
 * @param time event time, ms
 * @param surprise −log₁₀ of the model's p
 * @param weight how many tests it stands for; 0 for a finding
 * @param finding null for a test
 */
public record Candidate(
    String rule,
    String cohort,
    String entity,
    long time,
    double surprise,
    float weight,
    Finding finding) {}
