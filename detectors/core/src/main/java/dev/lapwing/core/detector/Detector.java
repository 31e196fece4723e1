package dev.lapwing.core.detector;

import dev.lapwing.core.event.EntityType;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.peer.Amounts;
import dev.lapwing.core.rule.RuleHead;
import java.util.function.ObjIntConsumer;

/**
 * Watches one kind of entity: a function (state, observation) → (state', findings). It knows no
 * Flink, no clock and no log format; "now" is the observed event's arrival.
 *
 * <p>Observations of an entity come one at a time, in any order within some minutes; the same event
 * may come again after a failure. A detector answers on arrival and compares with its neighbours in
 * event time, both ways.
 *
 * @param <S> its state of one entity
 */
public interface Detector<S> {

  /** At this surprise of its model most calibrated detectors' findings begin: p ≤ 1e-2. */
  double CANDIDATE = 2;

  /** The rule that declares it; its findings carry this name. */
  RuleHead rule();

  /** The kind of entity it keeps a state of. */
  EntityType scope();

  /** Whether it has anything to say of such an event. Called for every event: cheap, no state. */
  boolean watches(Event event);

  Section<S> section();

  /** What its section is learnt of, for people who change the rule; empty if it cannot change. */
  default String learns() {
    return "";
  }

  /**
   * Whether its findings' surprise is a model's, which {@link Judgement#tested} lets calibrate
   * downstream, so that a budget and not a threshold decides what alerts.
   */
  default boolean calibrated() {
    return false;
  }

  /**
   * The least surprise of its model that a calibrated detector makes a finding of: what its model
   * finds ordinary is none, however seldom it comes.
   */
  default double candidate() {
    return CANDIDATE;
  }

  /**
   * What a watched event shows of the values that peers are compared by: what {@link
   * dev.lapwing.core.peer.Peers#values} is asked about later. Nothing where the detector would not
   * learn from the event.
   *
   * @param out takes the table (the rule's name, or {@code new_location/country} where a rule has
   *     more than one) and the value's fingerprint
   */
  default void values(Event event, ObjIntConsumer<String> out) {}

  /**
   * How much a watched event adds to the amounts that peers are compared by: what {@link
   * dev.lapwing.core.peer.Peers#rates} is asked about later.
   */
  default void amounts(Event event, Amounts out) {}

  /**
   * An analyst has said of an alert whether what it tells of was the entity's own doing: then what
   * was held back is learnt and quarantine ends; else it is never learnt.
   *
   * @return whether anything was held back
   */
  default boolean decide(S state, boolean own) {
    return false;
  }

  /**
   * Judges and learns. Changes {@code state} in place.
   *
   * @param state this entity's; never null, freshly created for one never seen
   */
  void observe(S state, Observation observation, Judgement judgement);
}
