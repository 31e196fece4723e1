package dev.lapwing.core.detector.travel;

import dev.lapwing.core.detector.Observation;
import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.Outcome;
import dev.lapwing.core.finding.Baseline;
import dev.lapwing.core.finding.Family;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.FindingBuilder;
import dev.lapwing.core.finding.Severity;
import dev.lapwing.core.rule.RuleHead;

/** Writes down a leg that nothing cleared. */
final class TravelFinding {

  private final RuleHead rule;
  private final TravelSettings settings;

  TravelFinding(RuleHead rule, TravelSettings settings) {
    this.rule = rule;
    this.settings = settings;
  }

  Finding of(Leg leg, TravelState state, Observation seen) {
    Event event = seen.event();
    Baseline baseline = settings.learning().baseline(state.logins, leg.login().minute());
    FindingBuilder finding = FindingBuilder.of(rule, seen.entity());
    Clues clues = new Clues(finding);
    clues.weigh(leg, state, settings);
    Innocence.ALL.forEach(reason -> finding.against(reason, false));
    finding.against("VPN, relay, satellite or shared address at either end", false);
    boolean ready = baseline.state() == Baseline.State.READY;
    if (leg.exact()) {
      finding.evidence(visit(leg, event));
    }
    return finding
        .anchor("day " + leg.day())
        .family(Family.IDENTITY)
        .severity(severity(clues, event))
        .surprise(clues.surprise())
        .alerts(ready && !clues.positionDoubtful())
        .baseline(baseline)
        .title(title(leg, event))
        .message(message(leg, event, clues))
        .decidedBy(event)
        .build();
  }

  private Severity severity(Clues clues, Event event) {
    Severity level = event.user().privileged() ? rule.level().higher() : rule.level();
    level = clues.commute() ? level.lower() : level;
    return clues.positionDoubtful() ? Severity.LOW : level;
  }

  private static String title(Leg leg, Event event) {
    return "Impossible travel: %s, %s to %s in %s"
        .formatted(
            event.user().label(),
            leg.from().shortLabel(),
            leg.to().shortLabel(),
            Words.span(event.time() - leg.visitTime()));
  }

  private static String message(Leg leg, Event event, Clues clues) {
    StringBuilder text = new StringBuilder(200);
    text.append(event.user().label()).append(" signed in from ").append(leg.to().label());
    text.append(' ').append(Words.span(event.time() - leg.visitTime())).append(" after ");
    text.append(leg.from().label()).append(": ").append(Words.km(leg.km()));
    text.append(" apart, at least ").append(Words.speed(leg.leastSpeed()));
    text.append(" with every uncertainty allowed for.");
    clues.said().forEach(sentence -> text.append(' ').append(sentence));
    return text.append(" No VPN, relay or shared office known at either end.").toString();
  }

  /** The other end, as far as the state remembers it: its last login there. */
  private static Event visit(Leg leg, Event event) {
    Anchor anchor = leg.anchor();
    return Event.builder()
        .id(anchor.eventId())
        .type(EventType.AUTH_LOGON)
        .outcome(Outcome.SUCCESS)
        .time(leg.visitTime())
        .tenant(event.tenant())
        .user(event.user())
        .src(Endpoint.ip(anchor.address()).withPlace(anchor.place.geo(), anchor.place.network()))
        .build();
  }
}
