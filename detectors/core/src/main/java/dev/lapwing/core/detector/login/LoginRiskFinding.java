package dev.lapwing.core.detector.login;

import dev.lapwing.core.detector.Observation;
import dev.lapwing.core.finding.Baseline;
import dev.lapwing.core.finding.Family;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.FindingBuilder;
import dev.lapwing.core.finding.Severity;
import dev.lapwing.core.rule.RuleHead;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes down a risky sign-in.
 *
 * @param rule whose findings they are
 */
record LoginRiskFinding(RuleHead rule) {

  Finding of(
      double score,
      List<Factor> factors,
      LocalTime local,
      int pair,
      Baseline baseline,
      Observation seen) {
    String user = seen.event().user().label();
    FindingBuilder finding =
        FindingBuilder.of(rule, seen.entity())
            .anchor(seen.event().time() / 86_400_000L + "/" + Integer.toHexString(pair))
            .family(Family.IDENTITY)
            .surprise(score)
            .alerts(rule.level() != Severity.INFORMATIONAL)
            .baseline(baseline)
            .title("Sign-in unlike its owner: " + user + ", " + factors.get(0).label())
            .message(message(user, score, factors, local, baseline))
            .decidedBy(seen.event());
    for (Factor factor : factors) {
      if (factor.points() > 0) {
        finding.because(factor.name(), factor.observed(), factor.usual(), factor.points());
      }
      finding.against("usual " + factor.name(), factor.points() < 0);
    }
    return finding.build();
  }

  private static String message(
      String user, double score, List<Factor> factors, LocalTime local, Baseline baseline) {
    List<String> why = new ArrayList<>();
    for (Factor factor : factors) {
      String weight = String.format(Locale.ROOT, " (%s)", times(factor.points()));
      why.add(factor.name() + " " + factor.observed() + weight);
    }
    return String.format(
        Locale.ROOT,
        "A sign-in as %s on %s is %s a stranger's as the owner's, by %,d sign-ins over %,d days: %s.",
        user,
        local.text(),
        "%s likely".formatted(times(score)),
        baseline.events(),
        baseline.days(),
        String.join("; ", why));
  }

  /** {@code 200 times as}. */
  private static String times(double points) {
    double ratio = Math.pow(10, Math.min(6, points));
    if (ratio >= 1e6) {
      return "over 1,000,000 times as";
    }
    if (ratio >= 1.5) {
      return String.format(Locale.ROOT, "%,.0f times as", ratio);
    }
    return ratio > 0.67 ? "about as" : String.format(Locale.ROOT, "1/%.0f as", 1 / ratio);
  }
}
