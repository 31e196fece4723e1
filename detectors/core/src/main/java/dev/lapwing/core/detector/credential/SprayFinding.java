package dev.lapwing.core.detector.credential;

import dev.lapwing.core.detector.Observation;
import dev.lapwing.core.event.Entity;
import dev.lapwing.core.finding.Family;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.FindingBuilder;
import dev.lapwing.core.finding.Severity;
import dev.lapwing.core.rule.RuleHead;

/**
 * Writes down a spray.
 *
 * @param rule whose findings they are
 * @param settings what counted as spraying
 */
record SprayFinding(RuleHead rule, SpraySettings settings) {

  /** More failures an account than this is guessing at many rather than spraying. */
  private static final double FEW = 10;

  Finding of(SpraySpan span, SprayState state, Observation seen) {
    long users = Math.max(settings.users(), span.users());
    double ratio = (double) span.failures() / Math.max(1, span.users());
    boolean gotIn = !span.succeeded().isEmpty();
    double surprise = Math.min(6, 3 + Math.log((double) users / settings.users()));
    FindingBuilder builder =
        FindingBuilder.of(rule, seen.entity())
            .anchor(Long.toString(span.index()))
            .family(Family.IDENTITY)
            .severity(gotIn ? rule.level().higher() : rule.level())
            .alerts(rule.level() != Severity.INFORMATIONAL)
            .surprise(gotIn ? surprise + 1 : surprise)
            .title(rule.title() + ": " + seen.entity().id())
            .message(message(span, users, ratio, seen))
            .because("accounts that failed", "about " + users, usual(), surprise)
            .against("many failures an account: guessing, not spraying", ratio > FEW)
            .eventIds(state.ids)
            .decidedBy(seen.event());
    if (gotIn) {
      builder.because("sign-ins among them that succeeded", names(span), "none", 1);
    }
    for (String user : span.succeeded()) {
      builder.linked(Entity.user(seen.entity().tenant(), user));
    }
    return builder.build();
  }

  private String message(SpraySpan span, long users, double ratio, Observation seen) {
    String end = span.succeeded().isEmpty() ? "." : "; then " + names(span) + " signed in.";
    return "From %s, sign-ins to about %d accounts failed, %.1f times each%s"
        .formatted(seen.entity().id(), users, ratio, end);
  }

  private String usual() {
    return "fewer than " + settings.users() + " in " + settings.windowMinutes() + " minutes";
  }

  private static String names(SpraySpan span) {
    return String.join(", ", span.succeeded());
  }
}
