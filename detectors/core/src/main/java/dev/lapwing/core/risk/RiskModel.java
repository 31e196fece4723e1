package dev.lapwing.core.risk;

import dev.lapwing.core.finding.Contribution;
import dev.lapwing.core.finding.Family;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How findings add up.
 *
 * <p><b>Idea.</b> Evidence of one family is dependent (a scan is also a burst of new edges), so
 * within a family the strongest counts; across families it is nearly independent, so it adds, each
 * further family at a discount, as Elastic does with alerts (zeta 1.5). All of it decays, so that a
 * person is not suspect for ever.
 *
 * <p><b>Formula.</b> sᵢ = min(6, surpriseᵢ) · 2^(−Δt / h(family)) (· 0.4 when copied from a linked
 * entity), plus log₁₀(m)/2, at most 1, for the m-th repetition of one rule. Per family f: S_f = max
 * sᵢ. R = Σ_k S₍k₎ / k^1.5 over families in falling order. Shown: 100 · (1 − 10^(−R/6)): one
 * finding of one in a thousand is 68, of one in a hundred thousand 85; 100 is never reached.
 *
 * <p><b>Half-lives h.</b> identity and process 24 h, lateral and volume 72 h, network 72 h, policy
 * 7 d.
 *
 * <p><b>Cost.</b> O(24) for each finding; ≤ 1 kB of state. <b>Error.</b> The score orders entities;
 * it becomes a probability only with calibration. <b>Evasion.</b> Spreading an attack over weeks
 * lets it decay; spreading it over accounts is met by copying findings to linked hosts.
 */
public final class RiskModel {

  static final int PER_FAMILY = 4;
  static final double CAP = 6;
  static final double COPIED = 0.4;

  private static final double HOUR = 3_600_000.0;

  /** The risk of this state as it stands at a time. */
  public RiskView view(RiskState state, long now, int previous) {
    Map<Family, RiskState.Item> strongest = new EnumMap<>(Family.class);
    for (RiskState.Item item : state.items()) {
      strongest.merge(item.family(), item, (a, b) -> points(a, now) >= points(b, now) ? a : b);
    }
    List<RiskState.Item> ranked = new ArrayList<>(strongest.values());
    ranked.sort(
        Comparator.comparingDouble((RiskState.Item item) -> -points(item, now))
            .thenComparing(RiskState.Item::rule));
    double sum = 0;
    for (int k = 0; k < ranked.size(); k++) {
      sum += discounted(ranked.get(k), k, now);
    }
    double score = score(sum);
    List<Contribution> contributions = new ArrayList<>();
    for (int k = 0; k < ranked.size() && sum > 0; k++) {
      double share = discounted(ranked.get(k), k, now) / sum * score;
      if (share >= 0.5) {
        contributions.add(contribution(ranked.get(k), share));
      }
    }
    return new RiskView((int) Math.round(score), previous, contributions.size(), contributions);
  }

  /** What evidence of this surprise is worth by itself, in points: 0 to 90. */
  public static double share(double surprise) {
    return score(Math.min(CAP, surprise));
  }

  private static double score(double sum) {
    return 100 * (1 - Math.pow(10, -sum / CAP));
  }

  /** The surprise of which one finding alone would have this score, 0 to 10. */
  static double surprise(int score) {
    return score >= 100 ? 10 : Math.min(10, -CAP * Math.log10(1 - score / 100.0));
  }

  private static Contribution contribution(RiskState.Item item, double share) {
    return new Contribution(
        item.rule(),
        item.title(),
        "none of " + item.family().name().toLowerCase(Locale.ROOT),
        share);
  }

  private static double discounted(RiskState.Item item, int rank, long now) {
    return points(item, now) / Math.pow(rank + 1, 1.5);
  }

  /** What one piece of evidence is worth at a time. */
  static double points(RiskState.Item item, long now) {
    double age = Math.max(0, now - item.time()) / HOUR;
    double repeated = Math.min(1, Math.log10(Math.max(1, item.times())) / 2);
    return (item.strength() + repeated) * Math.pow(2, -age / halfLifeHours(item.family()));
  }

  private static double halfLifeHours(Family family) {
    return switch (family) {
      case IDENTITY, PROCESS -> 24;
      case LATERAL, VOLUME, NETWORK -> 72;
      case POLICY -> 168;
    };
  }
}
