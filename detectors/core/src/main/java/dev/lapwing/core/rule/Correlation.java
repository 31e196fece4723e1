package dev.lapwing.core.rule;

import dev.lapwing.core.rule.SequenceRule.Step;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A Sigma correlation: several things about the same one, within some time. */
public sealed interface Correlation extends Rule permits SequenceRule, WindowRule {

  /** What must happen. */
  List<Step> steps();

  /** What must not. */
  List<Step> absent();

  /** OCSF paths, or aliases, whose values all steps share; never empty. */
  List<String> groupBy();

  /** Within which all of it counts. */
  Duration timespan();

  /** For each alias in {@link #groupBy}: the path to read, by name of the step. */
  Map<String, Map<String, String>> aliases();

  /** Examples beside it. */
  List<StoryTest> tests();

  /** What its findings are called. */
  String reportedName();

  /**
   * What its state depends on, and nothing else: not the status, the level nor any text. Two rules
   * with the same hash may take over each other's state.
   */
  String structureHash();

  /** The same with its steps called otherwise. */
  Correlation renamed(UnaryOperator<String> names);

  /**
   * What to group by at this step, aliases resolved; OCSF paths, in the order of {@code groupBy}.
   */
  default List<String> pathsOf(String step) {
    return groupBy().stream()
        .map(field -> aliases().getOrDefault(field, Map.of()).getOrDefault(step, field))
        .toList();
  }

  /** Whether one of its steps, or one that must be absent, is called so. */
  default boolean waitsFor(String name) {
    return Stream.concat(steps().stream(), absent().stream()).anyMatch(s -> s.name().equals(name));
  }

  /** Whether it uses what another finds. */
  default boolean uses(Correlation other) {
    return waitsFor(other.name()) || waitsFor(other.reportedName());
  }
}
