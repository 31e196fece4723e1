package dev.lapwing.pipeline.job;

import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.rule.ExceptionRule;
import dev.lapwing.core.rule.RuleSet;
import java.util.List;
import java.util.function.Function;

/** Finds the exception that silences a finding, if there is one. */
final class Exceptions implements Function<Finding, String> {

  private final List<ExceptionRule> rules;

  Exceptions(RuleSet rules) {
    this.rules = rules.exceptions();
  }

  @Override
  public String apply(Finding finding) {
    if (finding.deciding() == null) {
      return null;
    }
    for (ExceptionRule rule : rules) {
      if (rule.covers(finding.rule(), finding.deciding(), finding.time())) {
        return rule.name();
      }
    }
    return null;
  }
}
