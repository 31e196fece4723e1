package dev.lapwing.core.correlation;

import dev.lapwing.core.event.Event;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.rule.EventRule;
import dev.lapwing.core.rule.Fields;
import dev.lapwing.core.rule.RuleSet;
import dev.lapwing.core.rule.WindowRule;
import dev.lapwing.core.sequence.SequenceInput;
import dev.lapwing.core.sequence.StepSelector;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** Finds out which correlations count an event or finding, and with what value. */
public final class CountSelector {

  private static final char BETWEEN = '\u001f';

  /** What a rule reads of an event. */
  private record Reading(String stateId, List<Function<Event, Object>> fields) {
    private static Reading of(WindowRule rule) {
      return new Reading(rule.stateId(), rule.fields().stream().map(Fields::compile).toList());
    }

    /** Null where the event lacks one of the values. */
    private String value(Event event) {
      StringBuilder value = new StringBuilder();
      for (Function<Event, Object> field : fields) {
        Object part = event == null ? null : field.apply(event);
        if (part == null) {
          return null;
        }
        value.append(value.isEmpty() ? "" : BETWEEN).append(part.toString());
      }
      return value.toString().toLowerCase(Locale.ROOT);
    }
  }

  private final StepSelector steps;
  private final Map<String, Reading> readings = new HashMap<>();

  public CountSelector(RuleSet rules) {
    steps = new StepSelector(rules.windows());
    rules.windows().forEach(rule -> readings.put(rule.name(), Reading.of(rule)));
  }

  /**
   * Inputs for every correlation that counts this event.
   *
   * @param matched the rules that it matches
   */
  public void select(Event event, List<EventRule> matched, Consumer<Counted> out) {
    steps.select(event, matched, input -> count(input, event, out));
  }

  /** Inputs for every correlation that counts this finding. */
  public void select(Finding finding, Consumer<Counted> out) {
    steps.select(finding, input -> count(input, finding.deciding(), out));
  }

  private void count(SequenceInput input, Event event, Consumer<Counted> out) {
    Reading reading = readings.get(input.sequence());
    String value = reading.fields().isEmpty() ? null : reading.value(event);
    if (value != null || reading.fields().isEmpty()) {
      out.accept(new Counted(input, reading.stateId() + "|" + input.key(), value));
    }
  }
}
