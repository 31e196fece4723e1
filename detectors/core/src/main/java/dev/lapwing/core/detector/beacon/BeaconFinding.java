package dev.lapwing.core.detector.beacon;

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
 * Writes down a machine that calls by the clock: one finding for each machine and destination,
 * which grows.
 *
 * @param rule whose findings they are
 */
record BeaconFinding(RuleHead rule) {

  private static final int HOUR = 3600;
  private static final int MINUTE = 60;

  Finding of(Pair pair, BeaconScore score, Popularity others, Baseline baseline, Observation seen) {
    String to = Destinations.of(seen.event());
    int best = pair.intervals().best();
    int held = pair.intervals().held(best);
    int total = pair.intervals().total();
    int shown = others.organisation(pair.print);
    FindingBuilder builder =
        FindingBuilder.of(rule, seen.entity())
            .anchor(to)
            .family(Family.NETWORK)
            .surprise(score.surprise())
            .baseline(baseline)
            .title(rule.title() + ": " + seen.entity().id() + " to " + to)
            .message(message(pair, to, best, others, seen.entity()))
            .because(
                "intervals between contacts",
                held + " of " + total + " between " + range(best),
                Math.round(Intervals.CHANCE * total) + " at most, were they random",
                score.regularity())
            .because("hours of the day", pair.hours() + " of 24", "working hours", score.clock())
            .against("others in the organisation contact it too", shown > 0)
            .against("in working hours only", score.clock() < 0)
            .against("the amounts sent differ", score.size() < 0)
            .decidedBy(seen.event());
    if (others.organisationSize() > 0) {
      String usual = "destinations of many";
      String machines = shown + " of " + others.organisationSize();
      builder.because("machines that contact it", machines, usual, score.rarity());
    }
    if (score.size() > 0) {
      builder.because("bytes sent", "about the same each time", "different", score.size());
    }
    Entity user = Observations.entity(seen.event(), EntityType.USER);
    return (user == null ? builder : builder.linked(user)).build();
  }

  private static String range(int best) {
    return words(Intervals.shortest(best)) + " and " + words(Intervals.longest(best));
  }

  private static String words(double seconds) {
    long all = Math.round(seconds);
    if (all >= HOUR) {
      return all / HOUR + " h " + all % HOUR / MINUTE + " min";
    }
    return all >= MINUTE ? all / MINUTE + " min " + all % MINUTE + " s" : all + " s";
  }

  private static String message(Pair pair, String to, int best, Popularity others, Entity host) {
    String among =
        others.organisationSize() == 0
            ? "Other machines are not known yet."
            : "Of %d machines known, %d contact it."
                .formatted(others.organisationSize(), others.organisation(pair.print));
    return "%s contacts %s by the clock: %d of the last %d intervals were between %s, over %s, in %d hours of the day. %s"
        .formatted(
            host.id(),
            to,
            pair.intervals().held(best),
            pair.intervals().total(),
            range(best),
            words(pair.span()),
            pair.hours(),
            among);
  }
}
