package dev.lapwing.core.detector.process;

import dev.lapwing.core.detector.Observation;
import dev.lapwing.core.detector.Observations;
import dev.lapwing.core.event.Entity;
import dev.lapwing.core.event.EntityType;
import dev.lapwing.core.finding.Baseline;
import dev.lapwing.core.finding.Family;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.FindingBuilder;
import dev.lapwing.core.peer.Popularity;
import dev.lapwing.core.rule.RuleHead;

/**
 * Writes down a program that was started as never before.
 *
 * @param rule whose findings they are
 */
record RareProcessFinding(RuleHead rule) {

  /** A parent that starts something new on so many of its days is used to it. */
  private static final double USUAL = 0.1;

  Finding of(Lineage lineage, RareProcess.Verdict verdict, Baseline baseline, Observation seen) {
    Popularity others = verdict.others();
    int shown = others.organisation(verdict.pair());
    FindingBuilder builder =
        FindingBuilder.of(rule, seen.entity())
            .anchor(lineage.parent() + '>' + lineage.child())
            .family(Family.PROCESS)
            .surprise(verdict.surprise())
            .baseline(baseline)
            .title(rule.title() + ": " + lineage.label() + " on " + seen.entity().id())
            .message(message(lineage, verdict, seen.entity()))
            .because(
                "program started by " + lineage.parent(),
                lineage.child() + ", for the first time",
                usual(verdict.parent()),
                -Math.log10(verdict.unseen()))
            .against("others in the organisation show the same", shown > 0)
            .against("its parent often starts something new", verdict.unseen() > USUAL)
            .decidedBy(seen.event());
    if (others.organisationSize() > 0) {
      builder.because(
          "machines with the same",
          shown + " of " + others.organisationSize(),
          "the program itself on " + verdict.programOn(),
          -Math.log10(verdict.rarity()));
    }
    Entity user = Observations.entity(seen.event(), EntityType.USER);
    return (user == null ? builder : builder.linked(user)).build();
  }

  private static String message(Lineage lineage, RareProcess.Verdict verdict, Entity host) {
    return "%s: %s, which never happened here in %d different starts known; %s. %s"
        .formatted(
            host.id(),
            lineage.label(),
            verdict.host().kinds,
            usual(verdict.parent()),
            among(verdict));
  }

  private static String usual(PairTable.Tally parent) {
    if (parent.chances() == 0) {
      return "the parent was never seen running before";
    }
    String started =
        parent.kinds == 0 ? "started nothing" : "started " + parent.kinds + " other programs";
    return "the parent "
        + (parent.runs == 0 ? started : "ran on " + parent.runs + " days and " + started);
  }

  private static String among(RareProcess.Verdict verdict) {
    Popularity others = verdict.others();
    return others.organisationSize() == 0
        ? "Other machines are not known yet."
        : "Of %d machines known, %d showed the same and %d run the program."
            .formatted(
                others.organisationSize(),
                others.organisation(verdict.pair()),
                verdict.programOn());
  }
}
