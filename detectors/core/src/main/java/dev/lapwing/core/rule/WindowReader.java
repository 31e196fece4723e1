package dev.lapwing.core.rule;

import dev.lapwing.core.rule.SequenceRule.Step;
import dev.lapwing.core.rule.WindowRule.Bound;
import dev.lapwing.core.rule.WindowRule.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads what a correlation asks of a window. */
final class WindowReader {

  static final Set<String> KEYS =
      Set.of("type", "rules", "condition", "group-by", "timespan", "aliases", "generate");

  private static final String FIELD = "field";
  private static final Set<String> OPERATORS = Set.of("gt", "gte", "lt", "lte", "eq", "neq");

  /** More different values of a group than these are not told apart. */
  private static final int MOST_VALUES = 1000;

  private final RuleHead head;
  private final Kind kind;
  private final Problems problems;

  /**
   * @param head null if it is wrong
   * @param type one of {@link #types}
   */
  WindowReader(RuleHead head, String type, Problems problems) {
    this.head = head;
    this.kind = Kind.valueOf(type.toUpperCase(Locale.ROOT));
    this.problems = problems;
  }

  /** Sigma's types of correlations that look at windows. */
  static Set<String> types() {
    Set<String> types = new TreeSet<>();
    for (Kind kind : Kind.values()) {
      types.add(kind.name().toLowerCase(Locale.ROOT));
    }
    return types;
  }

  /**
   * @return null if it is wrong
   */
  WindowRule read(
      Keys rule,
      List<String> rules,
      List<String> groupBy,
      Duration timespan,
      Map<String, Map<String, String>> aliases) {
    int before = problems.errors();
    Keys keys = new Keys(rule.get("correlation"), "correlation", problems);
    List<StoryTest> tests = new StoryTestReader(rules, problems).read(rule);
    List<Step> absent = List.of();
    List<Step> steps = SequenceReader.steps(rules, Set.of(), false);
    List<String> fields = List.of();
    List<Bound> bounds = List.of();
    if (kind == Kind.TEMPORAL) {
      Set<String> not =
          keys.read("condition", Set.of(), value -> SequenceReader.absent(value, rules));
      steps = SequenceReader.steps(rules, not, false);
      absent = SequenceReader.steps(rules, not, true);
      checkSteps(steps, absent, keys);
    } else {
      YamlValue said = condition(keys);
      if (said == null) {
        return null;
      }
      Keys condition = new Keys(said, "condition", problems);
      fields = fields(condition);
      bounds = bounds(condition);
    }
    return problems.errors() > before
        ? null
        : new WindowRule(
            head, kind, steps, absent, fields, bounds, groupBy, timespan, aliases, tests);
  }

  private YamlValue condition(Keys keys) {
    YamlValue condition = keys.require("condition", value -> value);
    if (condition != null && !condition.isMap()) {
      problems.error(
          keys.file(),
          condition.line(),
          "condition: for " + name() + " expected a comparison such as 'gte: 10', found a text");
      return null;
    }
    return condition;
  }

  private String name() {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private void checkSteps(List<Step> steps, List<Step> absent, Keys keys) {
    if (steps.isEmpty() || steps.size() + absent.size() < 2) {
      problems.error(
          keys.file(),
          keys.line(),
          "correlation: expected two rules or more, one of which must happen");
    }
  }

  private List<String> fields(Keys condition) {
    if (kind == Kind.EVENT_COUNT) {
      return List.of();
    }
    List<String> fields = condition.require(FIELD, value -> value.texts("condition: field"));
    if (fields == null) {
      return List.of();
    }
    boolean one = kind == Kind.VALUE_SUM || kind == Kind.VALUE_AVG;
    if (one && fields.size() > 1) {
      problems.add(
          condition
              .get(FIELD)
              .wrong("condition: " + name() + " takes one field; expected no list"));
    }
    for (String field : fields) {
      problems.read("condition", condition.get(FIELD), null, value -> Fields.compile(field));
    }
    return fields;
  }

  private List<Bound> bounds(Keys condition) {
    Set<String> known = new TreeSet<>(OPERATORS);
    if (kind != Kind.EVENT_COUNT) {
      known.add(FIELD);
    }
    int before = problems.errors();
    condition.only(known);
    List<Bound> bounds = new ArrayList<>();
    for (String operator : new TreeSet<>(OPERATORS)) {
      Double number = condition.read(operator, null, value -> number(operator, value));
      if (number != null) {
        bounds.add(new Bound(operator, number));
      }
    }
    if (problems.errors() == before) {
      check(bounds, condition);
    }
    return bounds;
  }

  private static Double number(String operator, YamlValue value) {
    return Quantity.parse("condition: " + operator, value.text(operator), "");
  }

  private void check(List<Bound> bounds, Keys condition) {
    String wrong = null;
    if (bounds.isEmpty()) {
      wrong =
          "condition: no comparison in it; expected one of "
              + String.join(", ", new TreeSet<>(OPERATORS));
    } else if (impossible(bounds)) {
      wrong = "condition: no number is " + words(bounds) + "; turn one bound round";
    } else if (kind == Kind.EVENT_COUNT
        && bounds.stream().allMatch(b -> b.holds(1) && b.isLower())) {
      wrong =
          "condition: every event by itself is "
              + words(bounds)
              + "; expected a higher number, or the rule without a correlation";
    } else if (kind == Kind.VALUE_PERCENTILE && !possible(bounds, 0, 100)) {
      wrong =
          "condition: a share is 0 to 100 in a hundred, none is "
              + words(bounds)
              + "; write, for instance, 'lte: 1'";
    } else if (kind == Kind.VALUE_COUNT
        && bounds.stream().anyMatch(bound -> bound.value() > MOST_VALUES)) {
      wrong =
          "condition: value_count tells up to "
              + MOST_VALUES
              + " values apart; expected no higher number";
    }
    if (wrong != null) {
      problems.error(condition.file(), condition.line(), wrong);
    }
  }

  private boolean impossible(List<Bound> bounds) {
    boolean whole = kind == Kind.EVENT_COUNT || kind == Kind.VALUE_COUNT;
    double least = whole ? 1 : Double.NEGATIVE_INFINITY;
    return !possible(bounds, least, Double.POSITIVE_INFINITY);
  }

  /** Tries the ends, and what lies at and beside each bound. */
  private static boolean possible(List<Bound> bounds, double least, double most) {
    List<Double> candidates = new ArrayList<>(List.of(least, most));
    for (Bound bound : bounds) {
      candidates.addAll(List.of(bound.value() - 1, bound.value(), bound.value() + 1));
      bounds.forEach(other -> candidates.add((bound.value() + other.value()) / 2));
    }
    return candidates.stream()
        .filter(number -> number >= least && number <= most)
        .anyMatch(number -> bounds.stream().allMatch(bound -> bound.holds(number)));
  }

  private static String words(List<Bound> bounds) {
    return String.join(" and ", bounds.stream().map(Bound::toString).toList());
  }
}
