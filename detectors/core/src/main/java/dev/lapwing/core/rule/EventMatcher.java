package dev.lapwing.core.rule;

import dev.lapwing.core.event.Event;
import dev.lapwing.core.rule.match.Condition;
import dev.lapwing.core.rule.match.Values;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a rule's {@code detection} or an exception's {@code selection} looks for, compiled. Texts
 * are compared without regard to case unless {@code cased} says so; regular expressions run in RE2,
 * whose time is linear in the text.
 */
public final class EventMatcher {

  private static final EventMatcher ALL = new EventMatcher(Condition.TRUE);

  private final Condition condition;

  EventMatcher(Condition condition) {
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
   * A {@code detection}: selections and their condition. What is wrong is noted.
   *
   * @return null if it is wrong
   */
  static EventMatcher detection(
      YamlValue detection, Taxonomy taxonomy, Placeholders placeholders, Problems problems) {
    return new DetectionReader(taxonomy, placeholders, problems)
        .read("detection", detection, Set.of("timeframe"));
  }

  /**
   * A {@code filter}: the same, and which rules it is for.
   *
   * @return null if it is wrong
   */
  static EventMatcher filter(
      YamlValue filter, Taxonomy taxonomy, Placeholders placeholders, Problems problems) {
    return new DetectionReader(taxonomy, placeholders, problems)
        .read("filter", filter, Set.of("rules"));
  }

  /**
   * One selection without a condition.
   *
   * @return null if it is wrong
   */
  static EventMatcher selection(YamlValue selection, Taxonomy taxonomy, Problems problems) {
    int before = problems.errors();
    Selections compiler = new Selections(taxonomy, new Placeholders(), problems);
    EventMatcher matcher = new EventMatcher(compiler.compile("selection", selection));
    return problems.errors() > before ? null : matcher;
  }
}
