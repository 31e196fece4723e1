package dev.lapwing.core.detector.volume;

import dev.lapwing.core.baseline.RateModel;
import dev.lapwing.core.detector.Observation;
import dev.lapwing.core.finding.Baseline;
import dev.lapwing.core.finding.Family;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.FindingBuilder;
import dev.lapwing.core.rule.BaselineRule;
import dev.lapwing.core.rule.Measure;
import java.util.Locale;

/**
 * Writes down an unusual window.
 *
 * @param rule whose findings they are
 * @param scale how its amounts are read
 */
record VolumeFinding(BaselineRule rule, VolumeScale scale) {

  Finding of(Window window, RateModel model, double surprise, boolean alerts, Observation seen) {
    String observed = amount(window.amount());
    String usual = amount(window.expected().mean() * scale.unit());
    Baseline baseline = new Baseline(Baseline.State.READY, model.learnt(), scale.days(model));
    return FindingBuilder.of(rule.head(), seen.entity())
        .anchor(Long.toString(window.index()))
        .family(Family.VOLUME)
        .surprise(surprise)
        .alerts(alerts)
        .baseline(baseline)
        .title(rule.head().title() + ": " + seen.entity().id() + ", " + observed)
        .message(
            "%s: %s of %s within %d minutes, where about %s is usual; so much happens about once in %s windows."
                .formatted(
                    seen.entity().id(),
                    observed,
                    rule.measure().text(),
                    Math.max(1, scale.windowMs() / 60_000),
                    usual,
                    rarity(surprise)))
        .because(rule.measure().text(), observed, usual, surprise)
        .against("less than the floor", false)
        .decidedBy(seen.event())
        .build();
  }

  private static String rarity(double surprise) {
    return surprise > 9
        ? "more than a billion"
        : String.format(Locale.ROOT, "%,d", Math.round(Math.pow(10, surprise)));
  }

  private String amount(double amount) {
    boolean bytes =
        rule.measure().kind() == Measure.Kind.SUM && rule.measure().field().contains("bytes");
    if (!bytes) {
      return String.format(Locale.ROOT, amount < 10 && amount % 1 != 0 ? "%.1f" : "%,.0f", amount);
    }
    return amount >= 1e9
        ? String.format(Locale.ROOT, "%.1f GB", amount / 1e9)
        : String.format(Locale.ROOT, "%.1f MB", amount / 1e6);
  }
}
