package dev.lapwing.core.correlation;

import dev.lapwing.core.baseline.Fingerprint;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.manifest.KeptRule;
import dev.lapwing.core.rule.RuleSet;
import dev.lapwing.core.rule.WindowRule;
import dev.lapwing.core.rule.WindowRule.Kind;
import dev.lapwing.core.sequence.StepOrder;
import dev.lapwing.core.stage.Output;
import dev.lapwing.core.stage.Stage;
import dev.lapwing.core.wire.Codec;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Runs the correlations that look at windows: one state for each rule and group.
 *
 * <p>Idea: what can only become truer (a count that is to be large, steps that are all to be there)
 * is judged when an event arrives: every window that ends with an event and holds the new one. What
 * a later arrival could make untrue (an average, a share, an absence) is judged when event time has
 * come to the event. A bound from above asks for windows that are over: the first begins with the
 * first event, the next with the first after it.
 *
 * <p>Of a group at most one finding is made for each timespan on the clock, named by it: whatever
 * order events come in, the findings are the same, as long as none is later than a timespan; later
 * ones are counted and left out. An event that comes twice counts once. Cost: {@link Cells}.
 */
public final class WindowStage implements Stage<Counted, WindowState, Finding> {

  private final Map<String, WindowRule> rules = new HashMap<>();
  private final Map<String, WindowFinding> findings = new HashMap<>();
  private final List<KeptRule> kept;
  private final Set<String> parts;

  /** For all correlations of a rule set. */
  public WindowStage(RuleSet set) {
    this(set.windows());
  }

  /** For those that run in one operator. */
  public WindowStage(List<WindowRule> own) {
    for (WindowRule rule : own) {
      rules.put(rule.name(), rule);
      findings.put(rule.name(), new WindowFinding(rule));
    }
    kept = own.stream().map(KeptRule::of).toList();
    parts = kept.stream().map(KeptRule::part).collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public List<KeptRule> rules() {
    return kept;
  }

  /** A rule's own: all groups' windows of it. */
  @Override
  public Collection<String> parts(String key, WindowState state) {
    return Set.of(part(key));
  }

  private static String part(String key) {
    int end = key.indexOf('|');
    return end < 0 ? key : key.substring(0, end);
  }

  /** Of a rule that is gone, counts otherwise now, or runs in another operator. */
  @Override
  public boolean orphaned(String key) {
    return !parts.contains(part(key));
  }

  @Override
  public Codec<WindowState> state() {
    return WindowState.CODEC;
  }

  @Override
  public WindowState create() {
    return new WindowState();
  }

  @Override
  public Comparator<Counted> tieBreak() {
    return Comparator.comparing(Counted::input, StepOrder.INSTANCE);
  }

  @Override
  public boolean on(Counted counted, WindowState state, Output<Finding> out) {
    WindowRule rule = rules.get(counted.input().sequence());
    long timespan = rule.timespan().toMillis();
    double value = value(rule, counted.value());
    if (Double.isNaN(value)) {
      out.count("rules", rule.name(), "not_judged", "what is measured is no number");
      return false;
    }
    boolean late =
        rule.ofWholeWindows()
            ? counted.time() < state.judged
            : !state.cells.isEmpty() && counted.time() <= state.cells.newest() - timespan;
    if (late) {
      out.count("rules", rule.name(), "late");
      return false;
    }
    int at =
        state.cells.add(
            new Cell(
                counted.time(),
                Fingerprint.of(counted.input().id()),
                value,
                counted.input().steps(),
                counted.input().absent(),
                1));
    if (at < 0) {
      return false;
    }
    state.sample(counted.input());
    if (state.judged >= counted.time()) {
      out.count("rules", rule.name(), "late"); // later windows still hold it
    }
    if (rule.decidesOnArrival() && !rule.ofWholeWindows()) {
      judgeFrom(at, rule, state, out);
      forget(rule, state);
    } else {
      out.wakeAt(counted.time() + (rule.ofWholeWindows() ? timespan : 0));
    }
    out.wakeAt(roundedUp(counted.time() + 2 * timespan, timespan));
    limit(rule, state, out);
    return true;
  }

  /** A time in a coarse grid, so that a busy group has few timers. */
  private static long roundedUp(long time, long timespan) {
    long grid = Math.max(1, timespan / 4);
    return Math.floorDiv(time + grid - 1, grid) * grid;
  }

  private static double value(WindowRule rule, String text) {
    return switch (rule.kind()) {
      case VALUE_COUNT, VALUE_PERCENTILE -> Fingerprint.of(text);
      case VALUE_SUM, VALUE_AVG -> number(text);
      default -> 0;
    };
  }

  private static double number(String text) {
    try {
      double number = Double.parseDouble(text);
      return Double.isInfinite(number) ? Double.NaN : number;
    } catch (NumberFormatException e) {
      return Double.NaN; // counted as not judged
    }
  }

  /** Every window that holds the cell and ends with one. */
  private void judgeFrom(int at, WindowRule rule, WindowState state, Output<Finding> out) {
    long until = state.cells.get(at).time() + rule.timespan().toMillis();
    for (int end = at; end < state.cells.size() && state.cells.get(end).time() < until; end++) {
      judge(end, rule, state, out);
    }
  }

  private void judge(int end, WindowRule rule, WindowState state, Output<Finding> out) {
    long time = state.cells.get(end).time();
    if (rule.kind() == Kind.TEMPORAL) {
      if (state.cells.complete(rule, end)) {
        tell(rule, state, time, Double.NaN, out);
      }
      return;
    }
    double measured = state.cells.measure(rule, end);
    if (rule.holds(measured)) {
      tell(rule, state, time, measured, out);
    }
  }

  private void tell(
      WindowRule rule, WindowState state, long time, double measured, Output<Finding> out) {
    long number = Math.floorDiv(time, rule.timespan().toMillis());
    if (!state.told.contains(number)) {
      state.told.add(number);
      out.emit(findings.get(rule.name()).of(state, number, time, measured));
    }
  }

  @Override
  public boolean wake(long time, WindowState state, Output<Finding> out) {
    if (state.samples.isEmpty()) {
      return false;
    }
    // By its newest name: a renamed rule keeps what it had counted.
    WindowRule rule = rules.get(state.samples.get(state.samples.size() - 1).sequence());
    if (rule == null) {
      return false; // gone since; what it kept was forgotten when the job began
    }
    if (rule.ofWholeWindows()) {
      judgeWhole(time, rule, state, out);
    } else if (!rule.decidesOnArrival()) {
      judgeUpTo(time, rule, state, out);
    }
    forgetUntil(time - 2 * rule.timespan().toMillis(), rule, state);
    return true;
  }

  private void judgeUpTo(long time, WindowRule rule, WindowState state, Output<Finding> out) {
    for (int end = 0; end < state.cells.size() && state.cells.get(end).time() <= time; end++) {
      if (state.cells.get(end).time() > state.judged) {
        judge(end, rule, state, out);
      }
    }
    state.judged = Math.max(state.judged, time);
  }

  private void judgeWhole(long time, WindowRule rule, WindowState state, Output<Finding> out) {
    long timespan = rule.timespan().toMillis();
    while (!state.cells.isEmpty() && state.cells.get(0).time() + timespan <= time) {
      long end = state.cells.get(0).time() + timespan - 1;
      double measured = state.cells.measure(rule, end - timespan, end, Double.NaN);
      if (rule.holds(measured)) {
        tell(rule, state, end, measured, out);
      }
      state.cells.forgetUntil(end);
      state.judged = end + 1;
    }
  }

  private static void forget(WindowRule rule, WindowState state) {
    forgetUntil(state.cells.newest() - 2 * rule.timespan().toMillis(), rule, state);
  }

  private static void forgetUntil(long time, WindowRule rule, WindowState state) {
    long number = Math.floorDiv(time, rule.timespan().toMillis());
    state.cells.forgetUntil(time);
    state.told.removeIf(told -> told < number);
    state.samples.removeIf(sample -> sample.time() <= time);
    if (state.samples.isEmpty()) {
      state.told.clear();
    }
  }

  private static void limit(WindowRule rule, WindowState state, Output<Finding> out) {
    boolean keyed = rule.kind() == Kind.VALUE_COUNT || rule.kind() == Kind.VALUE_PERCENTILE;
    int dropped = state.cells.compact(Cells.most(rule), rule.timespan().toMillis(), keyed);
    out.add(dropped, "limits", "correlation_cells_evicted", rule.name());
  }

  @Override
  public boolean empty(WindowState state) {
    return state.isEmpty();
  }
}
