package dev.lapwing.core.risk;

import dev.lapwing.core.event.Entity;
import dev.lapwing.core.finding.Finding;

/**
 * A finding with the risk of the entity that it raised.
 *
 * @param entity whose risk it is
 * @param finding what was found, about that entity or one linked to it
 * @param risk after the finding
 */
public record RiskedFinding(Entity entity, Finding finding, RiskView risk) {

  /** Whether the finding is about another entity, which alerts for itself. */
  public boolean copied() {
    return !entity.equals(finding.entity());
  }
}
