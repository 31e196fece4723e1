package dev.lapwing.core.rule;

import dev.lapwing.core.event.Event;
import dev.lapwing.core.rule.match.Condition;
import dev.lapwing.core.rule.match.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a rule's {@code detection} or an exception's {@code selection} looks for, compiled. Texts
 * are compared without regard to case unless {@code cased} says so; regular expressions run in RE2,
 * whose time is linear in the text.
 */
public final class EventMatcher {

  private static final EventMatcher ALL = new EventMatcher(Condition.TRUE);

  private final Condition condition;

  private EventMatcher(Condition condition) {
    this.condition = condition;
  }

  /** Matches every event. */
  public static EventMatcher all() {
    return ALL;
  }

  /** What it is made of. */
  public Condition condition() {
    return condition;
  }

  /** Matches what both match. */
  EventMatcher and(EventMatcher other) {
    return new EventMatcher(Condition.and(List.of(condition, other.condition)));
  }

  public boolean matches(Event event) {
    return condition.test(new Values.OfEvent(event));
  }

  /** Whether an example matches, given by the field names that the rule uses. */
  public boolean matchesSample(Map<String, Object> sample) {
    return condition.test(new Values.OfSample(sample));
  }

  /**
   * A {@code detection}: selections and their condition.
   *
   * @throws RuleException if it is wrong
   */
  static EventMatcher detection(YamlValue detection, Taxonomy taxonomy) {
    return detection(detection, taxonomy, new Placeholders());
  }

  static EventMatcher detection(YamlValue detection, Taxonomy taxonomy, Placeholders placeholders) {
    Map<String, YamlValue> entries = new LinkedHashMap<>(detection.entries("detection"));
    entries.remove("timeframe");
    return compile("detection", detection, entries, new Selections(taxonomy, placeholders));
  }

  /**
   * A {@code filter}: the same, and which rules it is for.
   *
   * @throws RuleException if it is wrong
   */
  static EventMatcher filter(YamlValue filter, Taxonomy taxonomy, Placeholders placeholders) {
    Map<String, YamlValue> entries = new LinkedHashMap<>(filter.entries("filter"));
    entries.remove("rules");
    return compile("filter", filter, entries, new Selections(taxonomy, placeholders));
  }

  private static EventMatcher compile(
      String what, YamlValue map, Map<String, YamlValue> entries, Selections compiler) {
    YamlValue condition = entries.remove("condition");
    if (condition == null) {
      throw map.wrong(what + ": 'condition' is missing");
    }
    Map<String, Condition> selections = new LinkedHashMap<>();
    entries.forEach((name, selection) -> selections.put(name, compiler.compile(selection)));
    List<Condition> conditions = new ArrayList<>();
    for (YamlValue item : condition.items()) {
      try {
        conditions.add(ConditionParser.parse(item.text("condition"), selections));
      } catch (RuleException e) {
        throw e;
      } catch (IllegalArgumentException e) {
        throw item.wrong(e.getMessage());
      }
    }
    return new EventMatcher(Condition.or(conditions));
  }

  /**
   * One selection without a condition.
   *
   * @throws RuleException if it is wrong
   */
  static EventMatcher selection(YamlValue selection, Taxonomy taxonomy) {
    return new EventMatcher(new Selections(taxonomy, new Placeholders()).compile(selection));
  }
}
