package dev.lapwing.core.sequence;

import dev.lapwing.core.rule.SequenceRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds what a sequence says in a few records of one group that are all at hand: the plain reading
 * of the rule, for tests beside rules. The job's pattern of Flink CEP is held to find the same.
 *
 * <p>In the order of time, what fits the next step is taken and the rest passed over. What must be
 * absent ends what has begun; the last step is not between the steps, whatever else it is. What
 * began before the end of a match is told by it.
 */
public final class PlainReading {

  private final SequenceRule rule;

  private record Begun(long since, List<SequenceInput> seen) {
    private Begun and(SequenceInput next) {
      List<SequenceInput> more = new ArrayList<>(seen);
      more.add(next);
      return new Begun(since, more);
    }
  }

  public PlainReading(SequenceRule rule) {
    this.rule = rule;
  }

  /** Each match, as what its steps were. */
  public List<List<SequenceInput>> matches(List<SequenceInput> inputs) {
    List<SequenceInput> sorted = new ArrayList<>(inputs);
    sorted.sort(Comparator.comparingLong(SequenceInput::time).thenComparing(StepOrder.INSTANCE));
    List<List<SequenceInput>> matches = new ArrayList<>();
    List<Begun> begun = new ArrayList<>();
    for (SequenceInput input : sorted) {
      List<Begun> next = new ArrayList<>();
      List<SequenceInput> match = null;
      for (Begun each : begun) {
        Begun after = after(each, input);
        if (after != null && after.seen().size() < rule.steps().size()) {
          next.add(after);
        } else if (after != null && match == null) {
          match = after.seen();
        }
      }
      if (input.isStep(0)) {
        next.add(new Begun(input.time(), List.of(input)));
      }
      if (match != null) {
        matches.add(match);
        next.clear();
      }
      begun = next;
    }
    return matches;
  }

  /** What becomes of it; null if it has ended in vain. */
  private Begun after(Begun begun, SequenceInput input) {
    int step = begun.seen().size();
    boolean fits = input.isStep(step);
    boolean last = step == rule.steps().size() - 1;
    if (tooLate(begun, step, input) || (input.absent() != 0 && !(fits && last))) {
      return null;
    }
    return fits ? begun.and(input) : begun;
  }

  private boolean tooLate(Begun begun, int step, SequenceInput input) {
    if (input.time() - begun.since() >= rule.timespan().toMillis()) {
      return true;
    }
    SequenceInput before = begun.seen().get(step - 1);
    var within = rule.steps().get(step).within();
    return within != null && input.time() - before.time() >= within.toMillis();
  }
}
