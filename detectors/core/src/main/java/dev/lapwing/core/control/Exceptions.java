package dev.lapwing.core.control;

import dev.lapwing.core.event.Event;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.rule.ExceptionRule;
import dev.lapwing.core.rule.ExceptionText;
import dev.lapwing.core.rule.Nearest;
import dev.lapwing.core.rule.RuleException;
import dev.lapwing.core.stage.Output;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The exceptions that are agreed on: those of rule files, and those that are told while the job
 * runs, of which one replaces the file's of the same name. What each silences is counted, and so is
 * what it would silence if it had not run out; the first time, it says so.
 */
final class Exceptions {

  private final List<ExceptionRule> files;
  private final Set<String> rules;
  private final Map<String, ExceptionRule> told = new TreeMap<>();
  private final Map<String, Long> positions = new HashMap<>();
  private final Map<String, List<ExceptionRule>> byRule = new HashMap<>();
  private final Set<String> saidToBeOver = new HashSet<>();

  /**
   * @param files those of rule files
   * @param rules names of the rules that run
   */
  Exceptions(List<ExceptionRule> files, Set<String> rules) {
    this.files = List.copyOf(files);
    this.rules = Set.copyOf(rules);
    index();
  }

  /** Learns what was agreed on, or that it no longer is; older news than what is known is none. */
  void learn(Switch news, Output<?> out) {
    String name = news.subject();
    if (news.position() < positions.getOrDefault(name, Long.MIN_VALUE)) {
      return;
    }
    positions.put(name, news.position());
    saidToBeOver.remove(name);
    told.remove(name);
    if (news.value() != null) {
      try {
        ExceptionRule agreed = ExceptionText.read(name, news.value());
        told.put(name, agreed);
        sayUnknown(agreed, out);
      } catch (RuleException e) {
        // It was checked where it was read: by an earlier build, then.
        out.count("exceptions", name, "unreadable");
        out.warn("exception '" + name + "' is not in force: " + e.getMessage());
      }
    }
    index();
  }

  /** It is kept: the rule may be there after the next redeploy. */
  private void sayUnknown(ExceptionRule agreed, Output<?> out) {
    for (String rule : agreed.rules()) {
      if (!rules.contains(rule)) {
        out.count("exceptions", agreed.name(), "unknown_rule");
        out.warn("exception '" + agreed.name() + "': " + Nearest.unknown("rule", rule, rules));
      }
    }
  }

  private void index() {
    byRule.clear();
    for (ExceptionRule each : files) {
      if (!told.containsKey(each.name())) {
        index(each);
      }
    }
    told.values().forEach(this::index);
  }

  private void index(ExceptionRule exception) {
    for (String rule : exception.rules()) {
      byRule.computeIfAbsent(rule, name -> new ArrayList<>()).add(exception);
    }
  }

  /**
   * The name of the exception that silences a finding.
   *
   * @return null if there is none
   */
  String of(Finding finding, Output<?> out) {
    Event event = finding.deciding();
    List<ExceptionRule> agreed = event == null ? null : byRule.get(finding.rule());
    if (agreed == null) {
      return null;
    }
    ExceptionRule over = null;
    for (ExceptionRule each : agreed) {
      if (each.selection().matches(event)) {
        if (!each.over(finding.time())) {
          out.count("exceptions", each.name(), "silenced");
          return each.name();
        }
        over = each;
      }
    }
    if (over != null) {
      sayOver(over, finding, out);
    }
    return null;
  }

  private void sayOver(ExceptionRule over, Finding finding, Output<?> out) {
    out.count("exceptions", over.name(), "expired");
    if (saidToBeOver.add(over.name())) {
      out.warn(
          "exception '%s' ended on %s and no longer silences %s: ask %s to renew or remove it"
              .formatted(over.name(), over.until(), finding.rule(), over.owner()));
    }
  }
}
