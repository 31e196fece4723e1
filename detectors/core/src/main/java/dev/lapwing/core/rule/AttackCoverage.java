package dev.lapwing.core.rule;

import dev.lapwing.core.finding.Technique;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Which techniques of ATT&amp;CK rules look for.
 *
 * @param byTactic for each tactic, in ATT&amp;CK's order, and each technique: how many rules; what
 *     names no tactic stands last, under {@value #NO_TACTIC}
 */
public record AttackCoverage(SortedMap<String, SortedMap<String, Cover>> byTactic) {

  /** Stands for the tactic of rules that name none. */
  public static final String NO_TACTIC = "no tactic";

  /**
   * How a technique is covered.
   *
   * @param rules that are about it
   * @param alerting how many of them may alert alone; the others feed risk and sequences
   */
  public record Cover(int rules, int alerting) {
    private Cover and(Cover other) {
      return new Cover(rules + other.rules, alerting + other.alerting);
    }
  }

  /**
   * Counts.
   *
   * @param counted which rules of the set count
   */
  public static AttackCoverage of(RuleSet set, Predicate<Rule> counted) {
    SortedMap<String, SortedMap<String, Cover>> all =
        new TreeMap<>(Comparator.comparingInt(AttackCoverage::place).thenComparing(t -> t));
    for (Rule rule : set.enabled()) {
      if (rule instanceof ExceptionRule || rule instanceof FilterRule || !counted.test(rule)) {
        continue;
      }
      Cover one = new Cover(1, set.alertsAlone(rule) ? 1 : 0);
      rule.head().techniques().stream().distinct().forEach(technique -> add(technique, one, all));
    }
    return new AttackCoverage(all);
  }

  private static void add(
      Technique technique, Cover one, Map<String, SortedMap<String, Cover>> all) {
    String tactic = technique.tactic() == null ? NO_TACTIC : technique.tactic();
    all.computeIfAbsent(tactic, key -> new TreeMap<>()).merge(technique.uid(), one, Cover::and);
  }

  private static int place(String tactic) {
    int place = Attack.TACTICS.indexOf(tactic);
    return place < 0 ? Attack.TACTICS.size() : place;
  }
}
