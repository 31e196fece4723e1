package dev.lapwing.core.rule;

import dev.lapwing.core.rule.match.Condition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads selections and the condition that joins them. */
final class DetectionReader {

  private static final String CONDITION = "condition";

  private final Selections compiler;
  private final Problems problems;

  DetectionReader(Taxonomy taxonomy, Placeholders placeholders, Problems problems) {
    this.compiler = new Selections(taxonomy, placeholders, problems);
    this.problems = problems;
  }

  /**
   * @param what the section's name
   * @param others keys in it that are no selections
   * @return null if it is wrong
   */
  EventMatcher read(String what, YamlValue map, Set<String> others) {
    int before = problems.errors();
    Map<String, YamlValue> entries = new LinkedHashMap<>(map.entries(what));
    if (entries.containsKey("timeframe") && others.contains("timeframe")) {
      problems.warn(
          map.file(),
          map.lineOf("timeframe"),
          "timeframe: of Sigma before 2.0, and without effect; write a correlation with timespan");
    }
    entries.keySet().removeAll(others);
    YamlValue condition = entries.remove(CONDITION);
    Map<String, Condition> selections = new LinkedHashMap<>();
    entries.forEach((name, value) -> selections.put(name, compiler.compile(name, value)));
    if (condition == null) {
      problems.error(map.file(), map.line(), CONDITION + ": missing" + example(entries));
      return null;
    }
    Condition found = join(condition, selections, map, problems.errors() > before);
    return problems.errors() > before ? null : new EventMatcher(found);
  }

  private static String example(Map<String, YamlValue> selections) {
    return selections.isEmpty()
        ? " and there is no selection"
        : "; write, for instance, 'condition: " + selections.keySet().iterator().next() + "'";
  }

  private Condition join(
      YamlValue condition, Map<String, Condition> selections, YamlValue map, boolean wrong) {
    List<Condition> conditions = new ArrayList<>();
    Set<String> unused = new LinkedHashSet<>(selections.keySet());
    for (YamlValue item : condition.items()) {
      ConditionParser.Parsed parsed =
          problems.read(
              CONDITION,
              item,
              null,
              value -> ConditionParser.parse(value.text(CONDITION), selections));
      if (parsed == null) {
        unused.clear();
      } else {
        unused.removeAll(parsed.used());
        conditions.add(parsed.condition());
        rejectImpossible(item, parsed);
      }
    }
    for (String name : wrong ? Set.<String>of() : unused) {
      problems.warn(
          map.file(),
          map.lineOf(name),
          name + ": in no condition, so without effect; use it or delete it");
    }
    return Condition.or(conditions);
  }

  private void rejectImpossible(YamlValue item, ConditionParser.Parsed parsed) {
    String text = item.text(CONDITION);
    if (Contradictions.neverHolds(text, parsed.used())) {
      problems.error(
          item.file(),
          item.line(),
          CONDITION
              + ": '"
              + text.strip()
              + "' holds for no event: it asks for a selection and for its opposite; drop one");
    }
  }
}
