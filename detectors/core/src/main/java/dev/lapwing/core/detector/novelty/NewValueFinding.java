package dev.lapwing.core.detector.novelty;

import dev.lapwing.core.baseline.DayVotes;
import dev.lapwing.core.baseline.PitmanYor;
import dev.lapwing.core.detector.Observation;
import dev.lapwing.core.event.Entity;
import dev.lapwing.core.event.EntityType;
import dev.lapwing.core.finding.Baseline;
import dev.lapwing.core.finding.Family;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.FindingBuilder;
import dev.lapwing.core.finding.Severity;
import dev.lapwing.core.rule.BaselineRule;

/**
 * Writes down a value that an entity was never seen with.
 *
 * @param rule whose findings they are
 */
record NewValueFinding(BaselineRule rule) {

  private static final double THETA = 0.5;

  /** Entities to whom novelty happens more often than on one day in four are not told of. */
  private static final double USUAL = 0.25;

  Finding of(String value, String label, DayVotes known, Baseline baseline, Observation seen) {
    PitmanYor process = PitmanYor.fitted(THETA, known.with(1), known.with(2));
    double p = process.unseen(known.total(), known.kinds());
    double surprise = -Math.log10(p);
    boolean young = baseline.days() < NewValue.LEARNING_DAYS;
    String field = rule.measure().field();
    return FindingBuilder.of(rule.head(), seen.entity())
        .anchor(value)
        .family(family(field))
        .surprise(surprise)
        .alerts(p <= USUAL && !young && rule.head().level() != Severity.INFORMATIONAL)
        .baseline(baseline)
        .title(rule.head().title() + ": " + seen.entity().id() + ", " + label)
        .message(message(label, field, known, p, seen.entity()))
        .because(field, label + ", for the first time", usual(known), surprise)
        .against("new values are usual for it", p > USUAL)
        .against("known for less than " + NewValue.LEARNING_DAYS + " days", young)
        .decidedBy(seen.event())
        .build();
  }

  private static String message(
      String label, String field, DayVotes known, double p, Entity entity) {
    return "%s was seen with %s %s for the first time. Known: %s; a new one is to be expected about once in %d days."
        .formatted(entity.id(), field, label, usual(known), Math.max(1, Math.round(1 / p)));
  }

  private static String usual(DayVotes known) {
    return known.size() + (known.size() == 1 ? " value" : " values");
  }

  private Family family(String field) {
    if (field.startsWith("process.") || field.startsWith("actor.process.")) {
      return Family.PROCESS;
    }
    boolean machine = field.startsWith("device.") || field.startsWith("dst_endpoint.");
    if (rule.entity() == EntityType.USER) {
      return machine ? Family.LATERAL : Family.IDENTITY;
    }
    return Family.NETWORK;
  }
}
