package dev.lapwing.core.rule;

/**
 * A detector written in Java, switched on and tuned.
 *
 * @param detector its kind, as {@link dev.lapwing.core.detector.Detectors} lists them
 * @param settings what it is tuned to; never null
 * @param share weight in the budget, above 0; says nothing where findings are not calibrated
 */
public record DetectorRule(RuleHead head, String detector, Settings settings, double share)
    implements Rule {}
