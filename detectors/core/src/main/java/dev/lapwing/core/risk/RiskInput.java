package dev.lapwing.core.risk;

import dev.lapwing.core.event.Entity;
import dev.lapwing.core.finding.Finding;
import java.util.function.Consumer;

/**
 * A finding on its way to an entity's risk.
 *
 * @param entity whose risk; the finding's own entity, or one linked to it
 * @param finding what was found
 */
public record RiskInput(Entity entity, Finding finding) {

  /** Whether it comes from another entity: it raises the risk here, but alerts only there. */
  public boolean copied() {
    return !entity.equals(finding.entity());
  }

  /** One for the finding's entity and one for each linked to it: one hop, never further. */
  public static void of(Finding finding, Consumer<RiskInput> out) {
    out.accept(new RiskInput(finding.entity(), finding));
    finding.linked().forEach(other -> out.accept(new RiskInput(other, finding)));
  }
}
