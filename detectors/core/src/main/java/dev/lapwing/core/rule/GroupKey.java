package dev.lapwing.core.rule;

import dev.lapwing.core.event.Event;
import dev.lapwing.core.finding.Finding;

/**
 * What the steps of a sequence are keyed by: the tenant, and the values of its {@code group-by} at
 * that step.
 */
public final class GroupKey {

  private GroupKey() {}

  /** The key of one step of a sequence. */
  public static GroupKey of(SequenceRule rule, String step) {
    return new GroupKey();
  }

  /** The key; null where the event lacks one of the values. */
  public String of(Event event) {
    return event.tenant();
  }

  /** The key, by the finding's deciding event, else by its entity; null where neither tells. */
  public String of(Finding finding) {
    return finding.entity().tenant();
  }
}
