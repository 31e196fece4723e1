package dev.lapwing.core.detector.novelty;

import dev.lapwing.core.baseline.DayVotes;
import dev.lapwing.core.baseline.Fingerprint;
import dev.lapwing.core.baseline.PitmanYor;
import dev.lapwing.core.detector.Observation;
import dev.lapwing.core.finding.Baseline;
import dev.lapwing.core.finding.Family;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.FindingBuilder;
import dev.lapwing.core.rule.RuleHead;

/** Writes down a value never seen before. */
final class NoveltyFinding {

  /** Strength of the Pitman–Yor process: one observation is worth two of these. */
  private static final double THETA = 0.5;

  /** Users to whom novelty happens more often than on one day in four are not told of. */
  private static final double USUAL = 0.25;

  private final Category category;
  private final RuleHead rule;

  NoveltyFinding(Category category, RuleHead rule) {
    this.category = category;
    this.rule = rule;
  }

  Finding of(Category.Value value, NoveltyState state, Baseline baseline, Observation seen) {
    boolean wide = value.broad() == null || !state.broad.contains(Fingerprint.of(value.broad()));
    DayVotes known = wide && value.broad() != null ? state.broad : state.values;
    String noun = wide ? category.broadNoun() : category.noun();
    PitmanYor process = PitmanYor.fitted(THETA, known.with(1), known.with(2));
    double p = process.unseen(known.total(), known.kinds());
    double surprise = -Math.log10(p);
    return FindingBuilder.of(rule, seen.entity())
        .anchor(value.key())
        .family(Family.IDENTITY)
        .severity(wide ? rule.level() : rule.level().lower())
        .surprise(surprise)
        .alerts(wide && p <= USUAL)
        .baseline(baseline)
        .title("New " + noun + ": " + seen.event().user().label() + ", " + value.label())
        .message(message(value, noun, known, p, seen))
        .because(noun, value.label() + ", for the first time", usual(noun, known), surprise)
        .against("new values are usual for this user", p > USUAL)
        .against("known " + category.broadNoun(), !wide)
        .decidedBy(seen.event())
        .build();
  }

  private String message(
      Category.Value value, String noun, DayVotes known, double p, Observation seen) {
    return "%s signed in %s %s: the first time with this %s. Known: %s; a new one is to be expected about once in %d days."
        .formatted(
            seen.event().user().label(),
            category.preposition(),
            value.label(),
            noun,
            usual(noun, known),
            Math.max(1, Math.round(1 / p)));
  }

  private static String usual(String noun, DayVotes known) {
    String plural = noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
    return known.size() + " " + (known.size() == 1 ? noun : plural);
  }
}
