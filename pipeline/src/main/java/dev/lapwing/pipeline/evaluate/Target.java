package dev.lapwing.pipeline.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One thing that is to be reached.
 *
 * @param what in words
 * @param wanted the bound
 * @param measured what came out
 * @param met whether that is within the bound; null where it was not measured
 */
record Target(String what, String wanted, String measured, Boolean met) {

  private static final double RECALL = 0.95;
  private static final double BUDGET_LOW = 0.75;
  private static final double BUDGET_HIGH = 1.25;
  static final double FAIR = 2;

  static List<Target> of(Totals totals) {
    return Stream.of(
            Stream.of(recall(totals), budget(totals), high(totals)),
            Calibration.NOMINAL.keySet().stream()
                .flatMap(p -> new Calibrated(totals.calibration(), p).targets()),
            Stream.of(fairness(totals)))
        .flatMap(all -> all)
        .toList();
  }

  private static Target recall(Totals totals) {
    double recall = totals.found() / (double) totals.expected();
    String measured =
        String.format(
            Locale.ROOT, "%d of %d, %.1f %%", totals.found(), totals.expected(), 100 * recall);
    return new Target(
        "attacks found before their objective",
        "at least 95 %",
        totals.expected() == 0 ? "no attack" : measured,
        totals.expected() == 0 ? null : recall >= RECALL);
  }

  private static Target budget(Totals totals) {
    Ratio ratio = totals.benignBudget();
    return new Target(
        "false alerts on benign days, over the budget",
        "0.75 to 1.25",
        ratio.expected() > 0 ? ratio.toString() : "no benign day",
        ratio.expected() > 0 ? ratio.within(BUDGET_LOW, BUDGET_HIGH) : null);
  }

  private static Target high(Totals totals) {
    long count = totals.highOnBenign();
    return new Target(
        "alerts of high severity about what is only odd", "0", String.valueOf(count), count == 0);
  }

  private static Target fairness(Totals totals) {
    List<String> above =
        totals.fairness().stream()
            .filter(group -> group.rate().value() > FAIR)
            .map(group -> group.trait() + " " + group.value())
            .toList();
    return new Target(
        "false alerts a person of any shift, contract, office and time zone, over everybody's",
        "at most 2",
        above.isEmpty() ? "none above" : "above: " + String.join(", ", above),
        totals.fairness().isEmpty() ? null : above.isEmpty());
  }

  String verdict() {
    return met == null ? "not measured" : met ? "met" : "**short**";
  }
}
