package dev.lapwing.core.detector.volume;

import dev.lapwing.core.detector.Observation;
import dev.lapwing.core.finding.Baseline;
import dev.lapwing.core.finding.Family;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.FindingBuilder;
import dev.lapwing.core.rule.BaselineRule;
import java.time.LocalDate;

/**
 * Writes down a slow change.
 *
 * @param rule whose findings they are
 * @param scale how its amounts are read
 */
record SlowFinding(BaselineRule rule, VolumeScale scale) {

  /**
   * @param first the day on which it began
   * @param drip −log₁₀ p of more on some days
   * @param ramp −log₁₀ p of more and more for weeks
   */
  Finding of(
      SlowState state, int first, double drip, double ramp, boolean alerts, Observation seen) {
    int today = state.today.number;
    AmountWords words = new AmountWords(rule.measure());
    String observed = words.of(state.today.amount()) + " today";
    String usual = words.of(state.change.usual(today) * scale.unit()) + " on such a day";
    LocalDate since = LocalDate.ofEpochDay(first);
    String who = seen.entity().id();
    boolean rising = ramp > drip;
    String what = rising ? "more from week to week" : "more for days";
    return FindingBuilder.of(rule.head(), seen.entity())
        .anchor("since " + since)
        .family(Family.VOLUME)
        .surprise(Math.max(drip, ramp))
        .alerts(alerts)
        .baseline(new Baseline(Baseline.State.READY, state.change.days(), state.change.days()))
        .title(rule.head().title() + ": " + who + ", " + what + " since " + since)
        .message(
            "%s: %s of %s, and %s since %s; about %s is usual."
                .formatted(who, observed, rule.measure().text(), what, since, usual))
        .because("more on some days", observed, usual, drip)
        .because("more and more for weeks", observed, usual, ramp)
        .against("less than the floor", false)
        .decidedBy(seen.event())
        .build();
  }
}
