package dev.lapwing.pipeline.backtest;

import dev.lapwing.pipeline.backtest.KnownTruths.Truth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a change of rules does to alerts.
 *
 * @param before different alerts without the change
 * @param silenced of these, those that are no longer raised, by rule
 * @param fresh those that only the change raises
 * @param kept known truths that still alert
 * @param lost names of those that did, and no longer do
 */
public record Tuning(
    int before, Map<String, Integer> silenced, int fresh, int kept, List<String> lost) {

  /** Compares two trials of the same logs. */
  public static Tuning of(Trial without, Trial with, List<Truth> truths) {
    Set<String> left = uids(with);
    Set<String> had = uids(without);
    Map<String, Integer> silenced = new TreeMap<>();
    without.alerts().stream()
        .filter(alert -> !left.contains(alert.uid()))
        .collect(Collectors.toMap(Raised::uid, Raised::rule, (a, b) -> a))
        .values()
        .forEach(rule -> silenced.merge(rule, 1, Integer::sum));
    List<Truth> alerted = truths.stream().filter(t -> t.alerts(without.alerts())).toList();
    List<String> lost =
        alerted.stream().filter(t -> !t.alerts(with.alerts())).map(Truth::name).toList();
    int fresh = (int) left.stream().filter(uid -> !had.contains(uid)).count();
    return new Tuning(had.size(), silenced, fresh, alerted.size() - lost.size(), lost);
  }

  private static Set<String> uids(Trial trial) {
    return trial.alerts().stream().map(Raised::uid).collect(Collectors.toSet());
  }

  public int silencedInAll() {
    return silenced.values().stream().mapToInt(Integer::intValue).sum();
  }
}
