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

  /** As {@code SlowDetector} tells. */
  private static final double SLOW = 1;

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

  /** As people write it: {@code sum(traffic.bytes_out) of a user in 3600s}. */
  @Override
  public final String learns() {
    return rule.measure().text()
        + (" of a " + rule.entity().text())
        + (" in " + rule.window().toSeconds() + "s");
  }

  @Override
  public final RuleHead rule() {
    return rule.head();
  }

  @Override
  public final EntityType scope() {
    return rule.entity();
  }

  /** Of a change over days more are candidates, for few come to the floor. */
  @Override
  public double candidate() {
    return rule.slow() ? SLOW : CANDIDATE;
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
