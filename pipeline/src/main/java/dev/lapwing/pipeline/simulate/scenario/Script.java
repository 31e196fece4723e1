package dev.lapwing.pipeline.simulate.scenario;

import dev.lapwing.pipeline.simulate.vendor.Entry;
import dev.lapwing.pipeline.simulate.vendor.RecordNumbers;
import dev.lapwing.pipeline.simulate.vendor.Rendered;
import dev.lapwing.pipeline.simulate.vendor.Timeline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is to be written and has not been yet. */
public final class Script implements Timeline {

  /** Something that happens, in ordinary life (no incident) or as part of an incident. */
  public record Action(long timeMs, Entry entry, Incident incident) {}

  private final RecordNumbers numbers = new RecordNumbers();
  private List<Action> actions = new ArrayList<>();

  @Override
  public void at(long timeMs, Entry entry) {
    add(timeMs, entry, null);
  }

  void add(long timeMs, Entry entry, Incident incident) {
    actions.add(new Action(timeMs, entry, incident));
  }

  /**
   * Takes out what happens before this time, in order; what happens at the same millisecond, in the
   * order it was planned.
   */
  public List<Action> due(long before) {
    List<Action> due = new ArrayList<>();
    List<Action> later = new ArrayList<>();
    for (Action action : actions) {
      (action.timeMs < before ? due : later).add(action);
    }
    actions = later;
    due.sort(Comparator.comparingLong(Action::timeMs));
    return due;
  }

  /** The action's line. Must be called once for each action, in the order of time. */
  public String write(Action action) {
    Rendered rendered = action.entry.render(action.timeMs, numbers);
    if (action.incident != null) {
      action.incident.written(rendered.uid());
    }
    return rendered.raw();
  }
}
