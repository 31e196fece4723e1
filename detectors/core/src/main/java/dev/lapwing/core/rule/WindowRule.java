package dev.lapwing.core.rule;

import dev.lapwing.core.finding.NameIds;
import dev.lapwing.core.rule.SequenceRule.Step;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A Sigma correlation that looks at what a window holds, in whatever order: every type but {@code
 * temporal_ordered}.
 *
 * @param steps what is counted, or for {@link Kind#TEMPORAL} must all be there
 * @param absent for {@link Kind#TEMPORAL}: none of these may be there; else empty
 * @param fields OCSF paths whose values are counted or added up; several are taken together. Empty
 *     for {@link Kind#EVENT_COUNT} and {@link Kind#TEMPORAL}
 * @param bounds what the number must be; all of them. Empty for {@link Kind#TEMPORAL}
 */
public record WindowRule(
    RuleHead head,
    Kind kind,
    List<Step> steps,
    List<Step> absent,
    List<String> fields,
    List<Bound> bounds,
    List<String> groupBy,
    Duration timespan,
    Map<String, Map<String, String>> aliases,
    List<StoryTest> tests)
    implements Correlation {

  private static final int HASH_VERSION = 1;

  /** What is asked of a window. */
  public enum Kind {
    /** How many there are. */
    EVENT_COUNT,
    /** How many different values there are. */
    VALUE_COUNT,
    /** What the values add up to. */
    VALUE_SUM,
    /** Their mean. */
    VALUE_AVG,
    /** How many in a hundred have the value of the one that came last. */
    VALUE_PERCENTILE,
    /** Whether all steps are there, and none that must be absent. */
    TEMPORAL
  }

  /**
   * One comparison.
   *
   * @param operator {@code gt}, {@code gte}, {@code lt}, {@code lte}, {@code eq} or {@code neq}
   */
  public record Bound(String operator, double value) {

    /** Whether a number is within. */
    public boolean holds(double number) {
      return switch (operator) {
        case "gt" -> number > value;
        case "gte" -> number >= value;
        case "lt" -> number < value;
        case "lte" -> number <= value;
        case "eq" -> number == value;
        default -> number != value;
      };
    }

    /** Whether more can only help. */
    public boolean isLower() {
      return operator.startsWith("gt");
    }

    @Override
    public String toString() {
      return operator + " " + (value == Math.rint(value) ? Long.toString((long) value) : value);
    }
  }

  public WindowRule {
    steps = List.copyOf(steps);
    absent = List.copyOf(absent);
    fields = List.copyOf(fields);
    bounds = List.copyOf(bounds);
    groupBy = List.copyOf(groupBy);
    aliases = Map.copyOf(aliases);
    tests = List.copyOf(tests);
  }

  /** Whether a number is what is looked for. */
  public boolean holds(double number) {
    return bounds.stream().allMatch(bound -> bound.holds(number));
  }

  /**
   * Whether it can be told only of windows that are over, one after the other: more events may
   * still make it untrue.
   */
  public boolean ofWholeWindows() {
    return kind != Kind.VALUE_PERCENTILE
        && kind != Kind.TEMPORAL
        && !bounds.stream().allMatch(Bound::isLower);
  }

  /** Whether what holds on arrival holds whatever else comes late. */
  public boolean decidesOnArrival() {
    return kind == Kind.EVENT_COUNT
        || kind == Kind.VALUE_COUNT
        || (kind == Kind.TEMPORAL && absent.isEmpty());
  }

  @Override
  public String reportedName() {
    return name();
  }

  /**
   * {@inheritDoc} Bounds are left out: another threshold is judged by what was counted already; but
   * whether whole windows are judged is not.
   */
  @Override
  public String structureHash() {
    Map<String, Map<String, String>> sorted = new TreeMap<>();
    aliases.forEach((alias, paths) -> sorted.put(alias, new TreeMap<>(paths)));
    String id =
        NameIds.of(
            "window",
            kind + "/" + ofWholeWindows(),
            steps.toString(),
            absent.toString(),
            fields.toString(),
            groupBy.toString(),
            Long.toString(timespan.toMillis()),
            sorted.toString());
    return "v" + HASH_VERSION + "-" + id.substring(0, 8);
  }

  /** What begins the keys of its state. */
  public String stateId() {
    return head.id() + "-" + structureHash();
  }

  @Override
  public WindowRule renamed(UnaryOperator<String> names) {
    return new WindowRule(
        head,
        kind,
        Step.renamed(steps, names),
        Step.renamed(absent, names),
        fields,
        bounds,
        groupBy,
        timespan,
        Step.renamed(aliases, names),
        tests.stream().map(test -> test.renamed(names)).toList());
  }
}
