package dev.lapwing.core.detector;

import dev.lapwing.core.event.EntityType;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.peer.Amounts;
import dev.lapwing.core.rule.BaselineRule;
import dev.lapwing.core.rule.RuleHead;

/**
 * A detector that a baseline rule describes: whom it watches and what of, the rule says; how the
 * usual is learnt and the unusual found, the subclass.
 *
 * @param <S> its state of one entity
 */
public abstract class BaselineDetector<S> implements Detector<S> {

  protected final BaselineRule rule;
  private final Section<S> section;
  private final PeerAmount amount;

  protected BaselineDetector(BaselineRule rule, Section<S> section) {
    this.rule = rule;
    this.section = section;
    this.amount = rule.peers() ? new PeerAmount(rule) : null;
  }

  /** Of the rule's id, so that two rules of one kind never share what they learnt. */
  protected static String tag(String kind, BaselineRule rule) {
    return kind + ":" + rule.head().id().substring(0, 8);
  }

  @Override
  public final RuleHead rule() {
    return rule.head();
  }

  @Override
  public final EntityType scope() {
    return rule.entity();
  }

  @Override
  public final boolean watches(Event event) {
    return rule.matches(event);
  }

  @Override
  public final void amounts(Event event, Amounts out) {
    if (amount != null) {
      amount.of(event, out);
    }
  }

  @Override
  public final Section<S> section() {
    return section;
  }
}
