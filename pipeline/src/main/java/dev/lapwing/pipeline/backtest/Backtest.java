package dev.lapwing.pipeline.backtest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What each rule would have found. */
public final class Backtest {

  /**
   * One rule's part.
   *
   * @param findings different ones
   * @param alerts that people would have had
   * @param entities that they are about
   * @param examples messages of the first findings
   */
  public record Line(String rule, int findings, int alerts, int entities, List<String> examples) {}

  private Backtest() {}

  /**
   * A line for each rule that found something, most findings first.
   *
   * @param wanted whether a rule is asked for, by name
   * @param examples so many of each
   */
  public static List<Line> of(Trial trial, Predicate<String> wanted, int examples) {
    Map<String, Map<String, Raised>> found = new TreeMap<>();
    for (Raised each : trial.findings()) {
      if (wanted.test(each.rule())) {
        found
            .computeIfAbsent(each.rule(), r -> new LinkedHashMap<>())
            .putIfAbsent(each.uid(), each);
      }
    }
    Map<String, Set<String>> alerts = new TreeMap<>();
    for (Raised each : trial.alerts()) {
      alerts.computeIfAbsent(each.rule(), rule -> new HashSet<>()).add(each.uid());
    }
    List<Line> lines = new ArrayList<>();
    found.forEach(
        (rule, all) ->
            lines.add(
                new Line(
                    rule,
                    all.size(),
                    alerts.getOrDefault(rule, Set.of()).size(),
                    (int) all.values().stream().map(Raised::entity).distinct().count(),
                    all.values().stream().limit(examples).map(Raised::message).toList())));
    lines.sort((a, b) -> Integer.compare(b.findings(), a.findings()));
    return lines;
  }
}
