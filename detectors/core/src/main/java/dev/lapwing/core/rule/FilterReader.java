package dev.lapwing.core.rule;

import dev.lapwing.core.finding.Severity;
import java.util.List;
import java.util.Set;

/** Reads a filter. */
final class FilterReader {

  /** These instead of a list mean every rule with the filter's logs. */
  private static final Set<String> ALL = Set.of("any", "all");

  private final Problems problems;
  private final List<Entry.Reference> references;
  private final Placeholders placeholders;

  FilterReader(Problems problems, List<Entry.Reference> references, Placeholders placeholders) {
    this.problems = problems;
    this.references = references;
    this.placeholders = placeholders;
  }

  /**
   * @return null if it is wrong
   */
  FilterRule read(Keys rule) {
    RuleHead head = HeadReader.read(rule, true, Severity.INFORMATIONAL);
    EventRuleReader reader = new EventRuleReader(problems, placeholders);
    Taxonomy taxonomy = reader.taxonomy(rule);
    LogSourceSpec logsource = reader.logsource(rule, taxonomy);
    EventMatcher matcher =
        rule.require("filter", map -> EventMatcher.filter(map, taxonomy, placeholders, problems));
    List<String> rules =
        matcher == null
            ? null
            : new Keys(rule.get("filter"), "filter", problems).require("rules", this::rules);
    if (head == null || logsource == null || rules == null) {
      return null;
    }
    warnOfKeeping(rule.get("filter"));
    return new FilterRule(head, logsource, rules, matcher);
  }

  private List<String> rules(YamlValue value) {
    List<String> names = value.texts("rules");
    if (names.isEmpty()) {
      throw value.wrong("rules: names no rule; write 'any' for all with the filter's logs");
    }
    if (names.size() == 1 && ALL.contains(names.get(0))) {
      return List.of();
    }
    for (YamlValue item : value.items()) {
      references.add(new Entry.Reference(item.text("rules"), item.line()));
    }
    return names;
  }

  /** The condition is added to the rules' by AND: one without {@code not} keeps what matches. */
  private void warnOfKeeping(YamlValue filter) {
    YamlValue condition = filter.entries("filter").get("condition");
    if (condition.texts("condition").stream()
        .noneMatch(text -> text.matches("(?is).*\\bnot\\b.*"))) {
      problems.warn(
          condition.file(),
          condition.line(),
          "filter: the rules are left with what matches; to keep that out, write 'not ' before it");
    }
  }
}
