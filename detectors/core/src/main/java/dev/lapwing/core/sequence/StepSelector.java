package dev.lapwing.core.sequence;

import dev.lapwing.core.event.Event;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.rule.Correlation;
import dev.lapwing.core.rule.EventRule;
import dev.lapwing.core.rule.GroupKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Finds out of which sequences an event or finding is a step: sequences never see the full stream,
 * and each record reaches only those that wait for it.
 */
public final class StepSelector {

  private final Map<String, List<Place>> places = new HashMap<>();

  /** Where a step's name stands in a sequence. */
  private record Place(Correlation sequence, long steps, long absent, GroupKey key) {}

  /** For some correlations of a rule set. */
  public StepSelector(List<? extends Correlation> correlations) {
    for (Correlation sequence : correlations) {
      masks(sequence)
          .forEach(
              (name, mask) ->
                  places
                      .computeIfAbsent(name, each -> new ArrayList<>())
                      .add(new Place(sequence, mask[0], mask[1], GroupKey.of(sequence, name))));
    }
  }

  private static Map<String, long[]> masks(Correlation sequence) {
    Map<String, long[]> masks = new LinkedHashMap<>();
    for (int i = 0; i < sequence.steps().size(); i++) {
      masks.computeIfAbsent(sequence.steps().get(i).name(), n -> new long[2])[0] |= 1L << i;
    }
    for (int i = 0; i < sequence.absent().size(); i++) {
      masks.computeIfAbsent(sequence.absent().get(i).name(), n -> new long[2])[1] |= 1L << i;
    }
    return masks;
  }

  /**
   * Inputs for every sequence that has a step for this event.
   *
   * @param matched the rules that it matches
   */
  public void select(Event event, List<EventRule> matched, Consumer<SequenceInput> out) {
    Map<Correlation, SequenceInput> found = null;
    Event slim = null;
    for (EventRule rule : matched) {
      for (Place place : places.getOrDefault(rule.name(), List.of())) {
        found = found == null ? new LinkedHashMap<>() : found;
        slim = slim == null ? event.slim() : slim;
        add(found, place, place.key().of(event), slim, null);
      }
    }
    if (found != null) {
      found.values().forEach(out);
    }
  }

  /** Inputs for every sequence that waits for this finding. */
  public void select(Finding finding, Consumer<SequenceInput> out) {
    Map<Correlation, SequenceInput> found = new LinkedHashMap<>();
    for (Place place : places.getOrDefault(finding.rule(), List.of())) {
      add(found, place, place.key().of(finding), null, finding);
    }
    found.values().forEach(out);
  }

  private static void add(
      Map<Correlation, SequenceInput> found,
      Place place,
      String key,
      Event event,
      Finding finding) {
    if (key != null) {
      SequenceInput old = found.get(place.sequence());
      long steps = place.steps() | (old == null ? 0 : old.steps());
      long absent = place.absent() | (old == null ? 0 : old.absent());
      String name = place.sequence().name();
      found.put(place.sequence(), new SequenceInput(name, key, steps, absent, event, finding));
    }
  }
}
