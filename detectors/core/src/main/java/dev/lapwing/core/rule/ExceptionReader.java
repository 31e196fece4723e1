package dev.lapwing.core.rule;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;

/** Reads an exception. */
final class ExceptionReader {

  private static final Set<String> KEYS = Set.of("rules", "selection", "owner", "reason", "until");

  private final Problems problems;
  private final List<Entry.Reference> references;

  ExceptionReader(Problems problems, List<Entry.Reference> references) {
    this.problems = problems;
    this.references = references;
  }

  /**
   * @return null if it is wrong
   */
  ExceptionRule read(RuleHead head, Keys rule) {
    Keys keys = new Keys(rule.get("exception"), "exception", problems).only(KEYS);
    List<String> rules = keys.require("rules", this::rules);
    // Findings of all rules are held against it, so it can only speak OCSF.
    EventMatcher selection =
        keys.require("selection", value -> EventMatcher.selection(value, Taxonomy.OCSF, problems));
    String owner = keys.requireText("owner");
    String reason = keys.requireText("reason");
    LocalDate until = keys.require("until", ExceptionReader::date);
    boolean whole = head != null && rules != null && selection != null;
    return whole && owner != null && reason != null && until != null
        ? new ExceptionRule(head, rules, selection, owner, reason, until)
        : null;
  }

  private List<String> rules(YamlValue value) {
    if (value.items().isEmpty()) {
      throw value.wrong("rules: names no rule; an exception is for certain rules");
    }
    for (YamlValue item : value.items()) {
      references.add(new Entry.Reference(item.text("rules"), item.line()));
    }
    return value.texts("rules");
  }

  private static LocalDate date(YamlValue value) {
    try {
      return LocalDate.parse(value.text("until"));
    } catch (DateTimeParseException e) {
      throw new RuleException(
          value.file(),
          value.line(),
          "until: expected a date such as 2026-12-20, found '" + value.text("until") + "'");
    }
  }
}
