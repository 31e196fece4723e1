package dev.lapwing.core.rule;

/** What a detection engineer wrote, checked and ready to run. */
public sealed interface Rule
    permits EventRule, Correlation, BaselineRule, DetectorRule, ExceptionRule, FilterRule {

  RuleHead head();

  /** What alerts, playbooks and other rules call it. */
  default String name() {
    return head().name();
  }
}
