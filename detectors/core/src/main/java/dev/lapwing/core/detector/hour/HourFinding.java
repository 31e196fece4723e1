package dev.lapwing.core.detector.hour;

import dev.lapwing.core.baseline.HourHistogram;
import dev.lapwing.core.detector.Observation;
import dev.lapwing.core.event.EntityType;
import dev.lapwing.core.finding.Baseline;
import dev.lapwing.core.finding.Family;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.FindingBuilder;
import dev.lapwing.core.rule.BaselineRule;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * Writes down an unusual hour.
 *
 * @param rule whose findings they are
 */
record HourFinding(BaselineRule rule) {

  /**
   * @param before what it was judged by
   * @param p probability of this hour and those not more probable
   */
  Finding of(HourState before, int day, int hour, double p, boolean alerts, Observation seen) {
    LocalDate date = LocalDate.ofEpochDay(day);
    String weekday = date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    String observed = weekday + ' ' + clock(hour) + " " + zone(before);
    String usual = usual(before.learnt.mode()) + " " + zone(before);
    double surprise = -Math.log10(p);
    String who = seen.entity().id();
    Family family = rule.entity() == EntityType.USER ? Family.IDENTITY : Family.NETWORK;
    return FindingBuilder.of(rule.head(), seen.entity())
        .anchor(date.toString())
        .family(family)
        .surprise(surprise)
        .alerts(alerts)
        .baseline(new Baseline(Baseline.State.READY, before.votes, day - before.origin))
        .title(rule.head().title() + ": " + who + ", " + observed)
        .message(
            "%s: %s. Most usual are %s; so rare an hour is to be expected once in %d."
                .formatted(who, observed, usual, Math.round(1 / p)))
        .because("hour of the week", observed, usual, surprise)
        .against("something at such hours before", false)
        .decidedBy(seen.event())
        .build();
  }

  private static String usual(int bin) {
    String days = bin < HourHistogram.BINS / 2 ? "working days, " : "weekends, ";
    return days + clock(bin % (HourHistogram.BINS / 2));
  }

  private static String zone(HourState state) {
    return state.zone == null ? "UTC" : state.zone;
  }

  private static String clock(int hour) {
    return String.format(Locale.ROOT, "%02d:00 to %02d:00", hour, (hour + 1) % 24);
  }
}
