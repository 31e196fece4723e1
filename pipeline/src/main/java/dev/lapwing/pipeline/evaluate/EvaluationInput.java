package dev.lapwing.pipeline.evaluate;

import java.nio.file.Path;
import java.time.Instant;

/**
 * What to evaluate.
 *
 * @param alerts {@code alerts.ndjson} of an audit
 * @param labels {@code labels.ndjson} of a simulation
 * @param findings {@code findings.ndjson}, or null: then there is no calibration
 * @param coverage {@code coverage.json}, or null: then there is no calibration
 * @param identities {@code identities.ndjson}, or null: then nothing is known of people
 * @param from nothing before is counted; null for the day of the first incident or alert
 * @param to nothing from then on is counted; null for the end of the day of the last one
 * @param budget alerts a day that the SOC has set; NaN where not said
 */
public record EvaluationInput(
    Path alerts,
    Path labels,
    Path findings,
    Path coverage,
    Path identities,
    Instant from,
    Instant to,
    double budget) {}
