package dev.lapwing.core.detector.volume;

import dev.lapwing.core.baseline.RateModel;
import dev.lapwing.core.baseline.Season;
import dev.lapwing.core.detector.Observation;
import dev.lapwing.core.finding.Baseline;
import dev.lapwing.core.finding.Family;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.FindingBuilder;
import dev.lapwing.core.peer.Rates;
import dev.lapwing.core.rule.BaselineRule;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * Writes down an unusual window.
 *
 * @param rule whose findings they are
 * @param scale how its amounts are read
 */
record VolumeFinding(BaselineRule rule, VolumeScale scale) {

  private static final long HOUR = 3_600_000L;
  private static final int HOURS = 24;

  Finding of(Window window, VolumeState state, double surprise, boolean alerts, Observation seen) {
    RateModel model = state.model;
    String observed = amount(window.amount());
    String usual = amount(window.expected().mean() * scale.unit());
    long hour = state.windows(scale).hour(window.index());
    String beside = scale.seasonal() ? usual + " " + when(hour) : usual;
    String peers = peers(seen.peers().rates(rule.head().name()), hour);
    return FindingBuilder.of(rule.head(), seen.entity())
        .anchor(Long.toString(window.index()))
        .family(Family.VOLUME)
        .surprise(surprise)
        .alerts(alerts)
        .baseline(new Baseline(window.state(), model.learnt(), scale.days(model)))
        .title(rule.head().title() + ": " + seen.entity().id() + ", " + observed)
        .message(
            "%s: %s of %s within %d minutes, where about %s is usual%s."
                .formatted(
                    seen.entity().id(),
                    observed,
                    rule.measure().text(),
                    Math.max(1, scale.windowMs() / 60_000),
                    beside,
                    peers))
        .because(rule.measure().text(), observed, beside + peers, surprise)
        .against("less than the floor", false)
        .against(VolumeDetector.LEARNING, !window.ready())
        .decidedBy(seen.event())
        .build();
  }

  /** {@code on Tuesdays, 14:00 to 15:00}. */
  private String when(long hour) {
    String day =
        LocalDate.ofEpochDay(Math.floorDiv(hour, HOURS))
            .getDayOfWeek()
            .getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return scale.windowMs() > HOUR
        ? "on " + day + "s"
        : String.format(
            Locale.ROOT,
            "on %ss, %02d:00 to %02d:00",
            day,
            Math.floorMod(hour, HOURS),
            Math.floorMod(hour + 1, HOURS));
  }

  private String peers(Rates rates, long hour) {
    return rates.members() == 0
        ? ""
        : ", " + amount(rates.mean() * rates.profile(Season.hourOfWeek(hour))) + " among peers";
  }

  private String amount(double amount) {
    return new AmountWords(rule.measure()).of(amount);
  }
}
