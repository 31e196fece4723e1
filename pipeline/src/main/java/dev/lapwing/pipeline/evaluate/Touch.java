package dev.lapwing.pipeline.evaluate;

import java.util.Comparator;

/**
 * Something that was raised about an incident, whether or not it counts as finding it.
 *
 * @param alert whether people were told
 * @param severity {@code severity_id}
 * @param time ms since 1970
 * @param p how rare
 * @param cites whether it cites an event and an entity of the incident
 * @param inTime whether it came before the attacker had what he came for
 */
record Touch(
    boolean alert, String rule, int severity, long time, double p, boolean cites, boolean inTime) {

  /** Those nearest to finding the incident first. */
  static final Comparator<Touch> NEAREST =
      Comparator.comparing((Touch t) -> !t.cites())
          .thenComparing(t -> !t.inTime())
          .thenComparing(t -> !t.alert())
          .thenComparing(t -> -t.severity())
          .thenComparing(Touch::p)
          .thenComparing(Touch::time)
          .thenComparing(Touch::rule);

  static Touch of(boolean alert, Raised raised, Incident incident) {
    return new Touch(
        alert,
        raised.rule(),
        raised.severity(),
        raised.time(),
        raised.p(),
        raised.cites(incident) && raised.concerns(incident),
        raised.time() < incident.objective());
  }

  /** An alert of at least medium severity, of the incident, before its objective. */
  boolean finds() {
    return alert && cites && inTime && severity >= Raised.MEDIUM;
  }
}
