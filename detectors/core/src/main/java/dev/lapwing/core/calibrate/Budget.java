package dev.lapwing.core.calibrate;

import dev.lapwing.core.detector.Detector;
import dev.lapwing.core.detector.Detectors;
import dev.lapwing.core.finding.Severity;
import dev.lapwing.core.rule.BaselineRule;
import dev.lapwing.core.rule.DetectorRule;
import dev.lapwing.core.rule.RuleSet;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How many alerts a day people want, and who may make them.
 *
 * @param perDay alerts a day of the whole SOC, above 0
 * @param shares weight of each calibrated rule that shares in it
 * @param own alerts a day of each rule that has a budget of its own
 */
public record Budget(double perDay, Map<String, Double> shares, Map<String, Double> own)
    implements Serializable {

  /** Gets a fifth of what the calibrated rules share. */
  static final String RISK = RuleSet.RISK_THRESHOLD;

  private static final double RISK_PART = 0.2;

  public Budget {
    shares = Map.copyOf(shares);
    own = Map.copyOf(own);
  }

  /**
   * As the rules say.
   *
   * @param shadow names of rules of which nobody is told: they get nothing
   */
  public static Budget of(double perDay, RuleSet rules, Set<String> shadow) {
    Map<String, Double> shares = new HashMap<>();
    Map<String, Double> own = new HashMap<>();
    for (Detector<?> detector : Detectors.of(rules)) {
      if (detector.calibrated() && detector.rule().level() != Severity.INFORMATIONAL) {
        shares.put(detector.rule().name(), 1.0);
      }
    }
    for (DetectorRule rule : rules.detectors()) {
      shares.computeIfPresent(rule.head().name(), (name, one) -> rule.share());
    }
    for (BaselineRule rule : rules.baselines()) {
      shares.computeIfPresent(rule.name(), (name, one) -> rule.share());
      if (rule.budget().isPresent() && shares.remove(rule.name()) != null) {
        own.put(rule.name(), rule.budget().getAsDouble());
      }
    }
    shares.keySet().removeAll(shadow);
    own.keySet().removeAll(shadow);
    double all = shares.values().stream().mapToDouble(Double::doubleValue).sum();
    shares.put(RISK, all == 0 ? 1 : all * RISK_PART / (1 - RISK_PART));
    return new Budget(perDay, shares, own);
  }

  /** The same for other wants. */
  Budget of(double alertsADay) {
    return new Budget(alertsADay, shares, own);
  }

  double weight(String rule) {
    return shares.getOrDefault(rule, 1.0);
  }
}
