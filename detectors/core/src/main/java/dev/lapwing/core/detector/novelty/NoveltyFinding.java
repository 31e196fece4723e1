package dev.lapwing.core.detector.novelty;

import dev.lapwing.core.detector.Observation;
import dev.lapwing.core.finding.Baseline;
import dev.lapwing.core.finding.Family;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.FindingBuilder;
import dev.lapwing.core.finding.Severity;
import dev.lapwing.core.rule.RuleHead;

/** Writes down a value never seen before in a sign-in. */
final class NoveltyFinding {

  private final Category category;
  private final RuleHead rule;

  NoveltyFinding(Category category, RuleHead rule) {
    this.category = category;
    this.rule = rule;
  }

  /**
   * @param wide whether also the wider kind of the value is new
   */
  Finding of(Category.Value value, boolean wide, Oddity odd, Baseline baseline, Observation seen) {
    String noun = wide ? category.broadNoun() : category.noun();
    String user = seen.event().user().label();
    String usual = Oddity.count(odd.odds().votes().length, noun);
    FindingBuilder finding =
        FindingBuilder.of(rule, seen.entity())
            .anchor(wide && value.broad() != null ? value.broad() : value.key())
            .family(Family.IDENTITY)
            .surprise(odd.surprise())
            .alerts(rule.level() != Severity.INFORMATIONAL)
            .baseline(baseline)
            .title("New " + noun + ": " + user + ", " + value.label())
            .message(message(value, noun, usual, odd, baseline, user))
            .decidedBy(seen.event());
    odd.explain(finding, noun, value.label(), usual, baseline.days());
    if (value.broad() != null) {
      finding.against("known " + category.broadNoun(), !wide);
    }
    return finding.build();
  }

  private String message(
      Category.Value value, String noun, String usual, Oddity odd, Baseline base, String user) {
    String known =
        "%s over %s, %s; a new one about once in %s"
            .formatted(
                Oddity.count(base.events(), "sign-in"),
                Oddity.count(base.days(), "day"),
                usual,
                odd.rate(base.days()));
    String peers = odd.among().isEmpty() ? "" : "; " + odd.among();
    return "%s signed in %s %s: the first time with this %s (%s)%s."
        .formatted(user, category.preposition(), value.label(), noun, known, peers);
  }
}
