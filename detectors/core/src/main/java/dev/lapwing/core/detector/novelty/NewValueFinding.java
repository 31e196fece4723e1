package dev.lapwing.core.detector.novelty;

import dev.lapwing.core.detector.Observation;
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

  Finding of(String value, String label, Oddity odd, Baseline baseline, Observation seen) {
    String field = rule.measure().field();
    String usual = Oddity.count(odd.odds().votes().length, "value");
    FindingBuilder finding =
        FindingBuilder.of(rule.head(), seen.entity())
            .anchor(value)
            .family(family(field))
            .surprise(odd.surprise())
            .alerts(rule.head().level() != Severity.INFORMATIONAL)
            .baseline(baseline)
            .title(rule.head().title() + ": " + seen.entity().id() + ", " + label)
            .message(message(label, field, usual, odd, baseline, seen.entity().id()))
            .decidedBy(seen.event());
    odd.explain(finding, field, label, usual, baseline.days());
    return finding.build();
  }

  private static String message(
      String label, String field, String usual, Oddity odd, Baseline base, String entity) {
    String known =
        "%s over %s, %s; a new one about once in %s"
            .formatted(
                Oddity.count(base.events(), "observation"),
                Oddity.count(base.days(), "day"),
                usual,
                odd.rate(base.days()));
    String peers = odd.among().isEmpty() ? "" : "; " + odd.among();
    return "%s was seen with %s %s for the first time (%s)%s."
        .formatted(entity, field, label, known, peers);
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
