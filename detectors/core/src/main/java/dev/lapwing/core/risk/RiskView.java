package dev.lapwing.core.risk;

import dev.lapwing.core.finding.Contribution;
import java.util.List;

/**
 * An entity's risk at one moment.
 *
 * @param score 0 to 100
 * @param previous the score just before the finding it is attached to
 * @param families how many families of evidence stand behind it
 * @param contributions each rule's share in points; they add up to the score
 */
public record RiskView(int score, int previous, int families, List<Contribution> contributions) {

  public static final RiskView NONE = new RiskView(0, 0, 0, List.of());

  public RiskView {
    contributions = List.copyOf(contributions);
  }

  public RiskLevel level() {
    return RiskLevel.ofScore(score);
  }

  public RiskLevel previousLevel() {
    return RiskLevel.ofScore(previous);
  }

  /** {@code 82 = impossible_travel 68 + new_device 14}. */
  public String details() {
    StringBuilder text = new StringBuilder().append(score).append(" = ");
    for (int i = 0; i < contributions.size(); i++) {
      Contribution c = contributions.get(i);
      text.append(i == 0 ? "" : " + ").append(c.what()).append(' ').append(Math.round(c.points()));
    }
    return contributions.isEmpty() ? "0" : text.toString();
  }
}
