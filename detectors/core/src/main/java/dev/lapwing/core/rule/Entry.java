package dev.lapwing.core.rule;

import java.util.List;

/**
 * One document of a file of rules, read.
 *
 * @param source which source it is from
 * @param name null if it has none
 * @param id null if it has none
 * @param file for messages
 * @param line its first line
 * @param rule the rule; null if it is wrong, or only switches off another
 * @param enabled whether it runs
 * @param generates whether the rules that it is made of may alert as well
 * @param timespanLine where a correlation says its timespan; the first line for other rules
 * @param references the rules that it names, with the line where it does
 */
record Entry(
    int source,
    String name,
    String id,
    String file,
    int line,
    Rule rule,
    boolean enabled,
    boolean generates,
    int timespanLine,
    List<Reference> references) {

  /**
   * The mention of another rule.
   *
   * @param name its name or id
   */
  record Reference(String name, int line) {}

  /** Whether it says only: not that one. */
  boolean isSwitch() {
    return rule == null && !enabled;
  }

  /** The same, switched off. */
  Entry off() {
    return new Entry(
        source, name, id, file, line, rule, false, generates, timespanLine, references);
  }

  Entry with(Rule other) {
    return new Entry(
        source, name, id, file, line, other, enabled, generates, timespanLine, references);
  }

  boolean calledLike(Entry other) {
    return (name != null && name.equals(other.name)) || (id != null && id.equals(other.id));
  }

  String where() {
    return file + ":" + line;
  }
}
