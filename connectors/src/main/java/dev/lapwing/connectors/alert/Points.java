package dev.lapwing.connectors.alert;

import dev.lapwing.core.finding.Contribution;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.risk.RiskModel;
import java.util.List;

/**
 * One scale for all reasons that alerts give, whatever weights their detectors count in: the points
 * of a finding's reasons add up to what it would be worth alone, 100 · (1 − 10^(−surprise/6)), each
 * in proportion to its weight.
 */
final class Points {

  private Points() {}

  /**
   * Tenths of a point, for each contribution in its place; they add up to the finding's share
   * without an error of rounding. A weight below zero counts as zero.
   */
  static double[] of(Finding finding) {
    List<Contribution> reasons = finding.contributions();
    double all = reasons.stream().mapToDouble(Points::weight).sum();
    double share = all > 0 ? RiskModel.share(finding.surprise()) : 0;
    double[] points = new double[reasons.size()];
    double sum = 0;
    for (int i = 0; i < points.length; i++) {
      double before = sum;
      sum += weight(reasons.get(i));
      points[i] = (tenths(share, sum, all) - tenths(share, before, all)) / 10.0;
    }
    return points;
  }

  private static double weight(Contribution reason) {
    return Math.max(0, reason.points());
  }

  private static long tenths(double share, double part, double all) {
    return all > 0 ? Math.round(share * 10 * part / all) : 0;
  }
}
