package dev.lapwing.core.rule;

import dev.lapwing.core.finding.NameIds;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A Sigma correlation of type {@code temporal_ordered}: some things one after the other, about the
 * same one, within some time.
 *
 * @param steps what must happen, in this order; at least two
 * @param absent none of these between the first step and the last
 * @param groupBy OCSF paths, or aliases, whose values all steps share; never empty
 * @param timespan longest time from the first step to the last
 * @param aliases for each alias in {@code groupBy}: the path to read, by name of the step
 * @param tests examples beside it
 * @param reporting under which name its findings go, and how many make one
 */
public record SequenceRule(
    RuleHead head,
    List<Step> steps,
    List<Step> absent,
    List<String> groupBy,
    Duration timespan,
    Map<String, Map<String, String>> aliases,
    Reporting reporting,
    List<StoryTest> tests)
    implements Correlation, java.io.Serializable {

  /** Raised when what is hashed, and so every sequence's state, changes. */
  private static final int HASH_VERSION = 1;

  /**
   * One part of a sequence.
   *
   * @param name the event rule, detector, baseline or other sequence that it waits for
   * @param within longest time from the step before to this one; null where only the whole is bound
   */
  public record Step(String name, Duration within) implements java.io.Serializable {

    public Step(String name) {
      this(name, null);
    }

    static List<Step> renamed(List<Step> steps, UnaryOperator<String> names) {
      return steps.stream().map(step -> new Step(names.apply(step.name()), step.within())).toList();
    }

    static Map<String, Map<String, String>> renamed(
        Map<String, Map<String, String>> aliases, UnaryOperator<String> names) {
      Map<String, Map<String, String>> all = new HashMap<>();
      aliases.forEach(
          (alias, fields) -> {
            Map<String, String> byStep = new HashMap<>();
            fields.forEach((step, field) -> byStep.put(names.apply(step), field));
            all.put(alias, byStep);
          });
      return all;
    }
  }

  /**
   * How its matches become findings. One thing done may show in several ways, each a sequence: they
   * report as one rule, and what they find about one entity within {@code onePer} is one finding.
   *
   * @param as name of another rule; null for its own
   * @param onePer matches of the same such span of event time make one finding; zero when each
   *     makes its own
   */
  public record Reporting(String as, Duration onePer) implements java.io.Serializable {
    public static final Reporting OWN = new Reporting(null, Duration.ZERO);
  }

  public SequenceRule {
    steps = List.copyOf(steps);
    absent = List.copyOf(absent);
    groupBy = List.copyOf(groupBy);
    aliases = Map.copyOf(aliases);
    tests = List.copyOf(tests);
  }

  /**
   * What its partial matches depend on, and nothing else: not the status, the level nor any text.
   * Two rules with the same hash may take over each other's state. A step is known by its name, so
   * a renamed step makes another structure.
   *
   * @return {@code v1-} and eight hexadecimal digits
   */
  @Override
  public String structureHash() {
    Map<String, Map<String, String>> sorted = new TreeMap<>();
    aliases.forEach((alias, fields) -> sorted.put(alias, new TreeMap<>(fields)));
    String id =
        NameIds.of(
            "sequence",
            names(steps),
            names(absent),
            String.join("\n", groupBy),
            Long.toString(timespan.toMillis()),
            sorted.toString());
    return "v" + HASH_VERSION + "-" + id.substring(0, 8);
  }

  /** The uid of the operator that runs it: it keeps its state as long as this stays the same. */
  public String operatorId() {
    return "sequence-" + head.id() + "-" + structureHash();
  }

  @Override
  public String reportedName() {
    return reporting.as() == null ? name() : reporting.as();
  }

  @Override
  public SequenceRule renamed(UnaryOperator<String> names) {
    return new SequenceRule(
        head,
        Step.renamed(steps, names),
        Step.renamed(absent, names),
        groupBy,
        timespan,
        Step.renamed(aliases, names),
        reporting,
        tests.stream().map(test -> test.renamed(names)).toList());
  }

  private static String names(List<Step> steps) {
    return steps.stream()
        .map(step -> step.name() + (step.within() == null ? "" : " within " + step.within()))
        .collect(Collectors.joining("\n"));
  }
}
