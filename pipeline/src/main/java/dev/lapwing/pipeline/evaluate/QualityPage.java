package dev.lapwing.pipeline.evaluate;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The page of what was measured; good or bad, it says so. */
final class QualityPage {

  /** A rule that alerts in vain less often than that is no one's first concern. */
  private static final int NOISIEST = 20;

  private static final int MISSED_SHOWN = 30;

  private final QualitySettings settings;
  private final Totals totals;

  QualityPage(QualitySettings settings, Totals totals) {
    this.settings = settings;
    this.totals = totals;
  }

  String text() {
    return head()
        + "\n## What is reached, and what is not\n\n"
        + targets()
        + "\n## By seed\n\n"
        + seeds()
        + "\n## Calibration\n\n"
        + calibration()
        + "\n## Fairness\n\n"
        + fairness()
        + "\n## By scenario\n\n"
        + scenarios()
        + "\n## Attacks that were missed\n\n"
        + missed()
        + "\n## False alerts by rule\n\n"
        + falseAlerts()
        + "\n"
        + QualityText.LIMITS;
  }

  private String head() {
    return QualityText.HEAD.formatted(
        command(),
        settings.users(),
        settings.days(),
        settings.learningDays(),
        settings.seeds().size(),
        settings.benignSeeds().size(),
        number(settings.budget()));
  }

  private String command() {
    return String.format(
        Locale.ROOT,
        "./lapwing quality --users %d --days %d --learning-days %d --seeds %s --benign-seeds %s"
            + " --budget %s/day --work work --out docs/explanation/detection-quality.md",
        settings.users(),
        settings.days(),
        settings.learningDays(),
        list(settings.seeds()),
        list(settings.benignSeeds()),
        number(settings.budget()));
  }

  private static String list(List<Long> seeds) {
    return seeds.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  private String targets() {
    MarkdownTable table = new MarkdownTable("target", "wanted", "measured", "");
    Target.of(totals).forEach(t -> table.row(t.what(), t.wanted(), t.measured(), t.verdict()));
    return table.toString();
  }

  private String seeds() {
    MarkdownTable table =
        new MarkdownTable(
            "",
            "records",
            "attacks found",
            "alerts a day",
            "false alerts a day",
            "benign days",
            "false alerts a benign day",
            "high on benign",
            "time to detect, median",
            "95th percentile",
            "audit");
    totals.seeds().forEach(seed -> seed(table, seed));
    return table.toString();
  }

  private static void seed(MarkdownTable table, SeedResult seed) {
    Evaluation e = seed.evaluation();
    int days = e.benignDays().size();
    table.row(
        seed.name(),
        String.format(Locale.ROOT, "%,d", seed.records()),
        seed.attacked() ? e.found() + " of " + e.outcomes().size() : "",
        number(e.alertsPerDay()),
        number(e.falseAlertsPerDay()),
        days,
        days == 0 ? "" : number(e.falseOnBenignDays() / (double) days),
        e.alarms().highOnBenign().size(),
        e.found() == 0 ? "" : span(e.secondsToDetect(0.5)),
        e.found() == 0 ? "" : span(e.secondsToDetect(0.95)),
        seed.took().isZero() ? "" : seed.took().toSeconds() + " s");
  }

  private String calibration() {
    MarkdownTable table =
        new MarkdownTable(
            "detector", "at 1e-3: seen", "nominal", "ratio", "at 1e-4: seen", "nominal", "ratio");
    totals.calibration().forEach((rule, at) -> calibration(table, "`" + rule + "`", at));
    totals.calibration().values().stream()
        .reduce(QualityPage::sum)
        .ifPresent(all -> calibration(table, "all", all));
    return QualityText.CALIBRATION + table;
  }

  private static Map<String, Ratio> sum(Map<String, Ratio> one, Map<String, Ratio> other) {
    return Map.of(
        "1e-3", one.get("1e-3").plus(other.get("1e-3")),
        "1e-4", one.get("1e-4").plus(other.get("1e-4")));
  }

  private static void calibration(MarkdownTable table, String name, Map<String, Ratio> at) {
    Ratio thousandth = at.get("1e-3");
    Ratio tenThousandth = at.get("1e-4");
    table.row(
        name,
        thousandth.seen(),
        number(thousandth.expected()),
        Calibrated.marked(thousandth),
        tenThousandth.seen(),
        number(tenThousandth.expected()),
        Calibrated.marked(tenThousandth));
  }

  private String fairness() {
    MarkdownTable table =
        new MarkdownTable("", "", "people", "false alerts", "to be expected", "ratio");
    for (Fairness group : totals.fairness()) {
      table.row(
          group.trait().replace('_', ' '),
          group.value(),
          group.people(),
          group.rate().seen(),
          number(group.rate().expected()),
          group.rate() + (group.rate().value() > Target.FAIR ? " !" : ""));
    }
    return QualityText.FAIRNESS + table;
  }

  private String scenarios() {
    MarkdownTable table = new MarkdownTable("scenario", "attacks", "found", "");
    totals
        .scenarios()
        .forEach(
            (name, n) ->
                table.row("`" + name + "`", n[0], n[1], Math.round(100.0 * n[1] / n[0]) + " %"));
    return table.toString();
  }

  private String missed() {
    List<Totals.Missed> missed = totals.missed();
    if (missed.isEmpty()) {
      return "None.\n";
    }
    MarkdownTable table = new MarkdownTable("seed", "attack", "what came nearest");
    missed.stream()
        .limit(MISSED_SHOWN)
        .forEach(
            m ->
                table.row(m.seed(), "`" + m.outcome().incident().id() + "`", nearest(m.outcome())));
    String more =
        missed.size() > MISSED_SHOWN ? "\nAnd " + (missed.size() - MISSED_SHOWN) + " more.\n" : "";
    return table + more;
  }

  private static String nearest(Outcome outcome) {
    return outcome.nearest().stream()
        .findFirst()
        .map(
            touch ->
                (touch.alert() ? "an alert" : "a finding, no alert,")
                    + " of `"
                    + touch.rule()
                    + "`"
                    + (touch.alert() && touch.severity() < Raised.MEDIUM ? ", below medium" : "")
                    + (touch.cites() ? "" : ", of none of its events")
                    + (touch.inTime() ? "" : ", too late"))
        .orElse("nothing");
  }

  private String falseAlerts() {
    double days = totals.evaluations().mapToDouble(e -> e.period().days()).sum();
    MarkdownTable table = new MarkdownTable("rule", "false alerts", "a day");
    totals.falseByRule().entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(NOISIEST)
        .forEach(
            rule ->
                table.row(
                    "`" + rule.getKey() + "`", rule.getValue(), number(rule.getValue() / days)));
    return table.toString();
  }

  private static String number(double value) {
    if (value == Math.rint(value)) {
      return String.format(Locale.ROOT, "%.0f", value);
    }
    return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
  }

  private static String span(double seconds) {
    return seconds < 120
        ? String.format(Locale.ROOT, "%.0f s", seconds)
        : seconds < 7_200
            ? String.format(Locale.ROOT, "%.0f min", seconds / 60)
            : String.format(Locale.ROOT, "%.1f h", seconds / 3_600);
  }
}
