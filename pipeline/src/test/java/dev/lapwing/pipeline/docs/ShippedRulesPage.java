package dev.lapwing.pipeline.docs;

import dev.lapwing.core.detector.Detectors;
import dev.lapwing.core.finding.Technique;
import dev.lapwing.core.rule.Attack;
import dev.lapwing.core.rule.AttackCoverage;
import dev.lapwing.core.rule.BaselineRule;
import dev.lapwing.core.rule.DetectorRule;
import dev.lapwing.core.rule.EventRule;
import dev.lapwing.core.rule.ExceptionRule;
import dev.lapwing.core.rule.Rule;
import dev.lapwing.core.rule.RuleSet;
import dev.lapwing.core.rule.SequenceRule;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The page of the rules that are shipped. */
final class ShippedRulesPage {

  private static final String ABOUT =
      """

      How to read and write rules: [rules](rules.md), [write a rule](../how-to/write-a-rule.md). What this build lacks the code
      for is listed, and does not run: a detector or baseline that is not there yet, and the sequences that wait for it. *Alerts
      alone* says whether its findings may become alerts; all of them feed risk and sequences.
      """;

  private static final String COVERAGE =
      """

      ## What they cover of ATT&CK

      By the ids of version %s. `lapwing rules list` says the same of the rules that are on with a configuration.

      """;

  private ShippedRulesPage() {}

  static String text() {
    RuleSet rules = RuleSet.builtin();
    StringBuilder page =
        new StringBuilder(Docs.head("Shipped rules", "the rules that `builtin` stands for"));
    page.append(ABOUT);
    page.append(
        Docs.table(
            "name",
            "kind",
            "level",
            "runs",
            "alerts alone",
            "ATT&CK",
            "title",
            "known innocent causes",
            "what to do first"));
    rules.all().stream()
        .sorted(Comparator.comparing(Rule::name))
        .forEach(rule -> page.append(row(rule, rules)));
    return page.append(coverage(rules)).toString();
  }

  private static String coverage(RuleSet rules) {
    StringBuilder text = new StringBuilder(COVERAGE.formatted(Attack.VERSION));
    text.append(Docs.table("tactic", "technique", "rules", "of these alert"));
    AttackCoverage.of(rules, rule -> lacking(rule, rules) == null)
        .byTactic()
        .forEach(
            (tactic, techniques) ->
                techniques.forEach(
                    (technique, cover) ->
                        text.append(
                            Docs.row(
                                tactic,
                                technique,
                                Integer.toString(cover.rules()),
                                Integer.toString(cover.alerting())))));
    return text.toString();
  }

  private static String row(Rule rule, RuleSet rules) {
    String lacking = lacking(rule, rules);
    boolean on = lacking == null;
    List<Technique> techniques = rule.head().techniques();
    return Docs.row(
        Docs.code(rule.name()),
        kind(rule),
        rule.head().level().text(),
        on ? "yes" : "no: " + lacking,
        on && rules.alertsAlone(rule) ? "yes" : "no",
        techniques.stream().map(Technique::uid).collect(Collectors.joining(" ")),
        rule.head().title(),
        String.join("; ", rule.head().falsePositives()),
        rule.head().response() == null ? "" : rule.head().response());
  }

  /** Why it does not run; null if it does. */
  private static String lacking(Rule rule, RuleSet rules) {
    if (!rules.enabled().contains(rule)) {
      return rule instanceof DetectorRule ? "not built yet" : "off";
    }
    if (rule instanceof BaselineRule) {
      boolean built =
          Detectors.of(rules).stream().anyMatch(each -> each.rule().name().equals(rule.name()));
      return built ? null : "not built yet";
    }
    if (rule instanceof SequenceRule sequence) {
      return sequence.steps().stream()
          .map(step -> step.name())
          .filter(step -> lacking(rules.named(step).orElseThrow(), rules) != null)
          .map(step -> "waits for " + Docs.code(step))
          .findFirst()
          .orElse(null);
    }
    return null;
  }

  private static String kind(Rule rule) {
    if (rule instanceof DetectorRule detector) {
      return "detector " + Docs.code(detector.detector());
    }
    if (rule instanceof SequenceRule sequence) {
      return "sequence of "
          + sequence.steps().stream()
              .map(step -> Docs.code(step.name()))
              .collect(Collectors.joining(", "));
    }
    if (rule instanceof BaselineRule) {
      return "baseline";
    }
    return rule instanceof EventRule ? "event" : rule instanceof ExceptionRule ? "exception" : "?";
  }
}
