package dev.lapwing.core.rule;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * An example beside a correlation: what happened, and whether it is to be found. Its steps are
 * taken for granted: whether an event is a step is what the tests beside that rule show.
 *
 * @param name what it shows
 * @param moments in any order
 * @param expectFinding whether the correlation must find something
 * @param line where it stands in the rule's file, from 1
 */
public record StoryTest(String name, List<Moment> moments, boolean expectFinding, int line)
    implements java.io.Serializable {

  /**
   * Something that happened.
   *
   * @param step name of the rule that it is an event or finding of
   * @param at since the beginning
   * @param times how often, at least once
   * @param every time from one to the next
   * @param fields values by OCSF path, as texts: what the correlation groups by or counts
   */
  public record Moment(
      String step, Duration at, int times, Duration every, Map<String, String> fields)
      implements java.io.Serializable {}

  public StoryTest {
    moments = List.copyOf(moments);
  }

  /** The same with its steps called otherwise. */
  StoryTest renamed(UnaryOperator<String> names) {
    List<Moment> all =
        moments.stream()
            .map(m -> new Moment(names.apply(m.step()), m.at(), m.times(), m.every(), m.fields()))
            .toList();
    return new StoryTest(name, all, expectFinding, line);
  }
}
