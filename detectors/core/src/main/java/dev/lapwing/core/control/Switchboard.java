package dev.lapwing.core.control;

import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.Severity;
import dev.lapwing.core.rule.ExceptionRule;
import dev.lapwing.core.stage.Output;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What was ordered of rules and agreed on as exceptions, held against each finding on its way to
 * risk and alerts. It holds for findings that come after the order: those that came before, their
 * risk and their alerts, stay what they were.
 */
public final class Switchboard {

  private static final String SWITCHED_OFF = "switched off";
  private static final String EXCEPTION = "exception ";

  private final Exceptions exceptions;
  private final Set<String> off = new HashSet<>();
  private final Map<String, Severity> severities = new HashMap<>();

  /**
   * @param files exceptions of rule files
   * @param rules names under which findings come
   */
  public Switchboard(List<ExceptionRule> files, Set<String> rules) {
    exceptions = new Exceptions(files, rules);
  }

  /** See {@link Switched#obey}. */
  public boolean obey(Switch order, Output<?> out) {
    String rule = order.subject();
    switch (order.kind()) {
      case ENABLED -> {
        if (order.value() == null) {
          off.remove(rule);
        } else {
          off.add(rule);
        }
      }
      case SEVERITY -> {
        if (order.value() == null) {
          severities.remove(rule);
        } else {
          severities.put(rule, Severity.valueOf(order.value().toUpperCase(Locale.ROOT)));
        }
      }
      case EXCEPTION -> exceptions.learn(order, out);
      case BUDGET -> {
        return false;
      }
    }
    return true;
  }

  /**
   * What becomes of a finding: it counts for nothing if its rule is off; it has the severity that
   * was ordered; it alerts nobody if that was agreed.
   *
   * @param copied whether it comes from a linked entity: then it alerts, and is counted, there
   * @return null if its rule is off
   */
  public Finding judge(Finding finding, boolean copied, Output<?> out) {
    if (off.contains(finding.rule())) {
      if (!copied) {
        out.count("rules", finding.rule(), "suppressed", SWITCHED_OFF);
      }
      return null;
    }
    Severity ordered = severities.get(finding.rule());
    Finding known = ordered == null ? finding : finding.as(ordered);
    String exception = copied ? null : exceptions.of(known, out);
    return exception == null ? known : known.silenced(EXCEPTION + exception);
  }

  /** The exception that a finding names as what silenced it, as it is counted; null if none. */
  public static String exception(Finding finding) {
    return finding.against().stream()
        .filter(each -> each.found() && each.what().startsWith(EXCEPTION))
        .map(each -> each.what())
        .findFirst()
        .orElse(null);
  }
}
