package dev.lapwing.core.rule;

import java.util.List;

/**
 * Sigma's filter: what more must hold of the events of several rules, as a rule most often {@code
 * not} something. It acts before they match, so that neither risk nor sequences see what it keeps
 * out; an {@link ExceptionRule} only silences.
 *
 * @param logsource of rules with these logs only; what it does not ask for may be anything
 * @param rules names or ids of event rules; empty for all with those logs
 * @param matcher what must hold
 */
public record FilterRule(
    RuleHead head, LogSourceSpec logsource, List<String> rules, EventMatcher matcher)
    implements Rule {

  public FilterRule {
    rules = List.copyOf(rules);
  }

  /** Whether it acts on this rule. */
  boolean actsOn(EventRule rule) {
    boolean named =
        rules.isEmpty() || rules.contains(rule.name()) || rules.contains(rule.head().id());
    return named && covers(rule.logsource());
  }

  boolean covers(LogSourceSpec other) {
    return within(other.product(), logsource.product())
        && within(other.service(), logsource.service())
        && within(other.category(), logsource.category());
  }

  private static boolean within(String one, String all) {
    return all == null || all.equals(one);
  }
}
