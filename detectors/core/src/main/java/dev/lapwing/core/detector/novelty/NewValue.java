package dev.lapwing.core.detector.novelty;

import dev.lapwing.core.baseline.Fingerprint;
import dev.lapwing.core.baseline.Learning;
import dev.lapwing.core.baseline.MinuteTrail;
import dev.lapwing.core.detector.BaselineDetector;
import dev.lapwing.core.detector.Judgement;
import dev.lapwing.core.detector.Observation;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.finding.Baseline;
import dev.lapwing.core.rule.BaselineRule;
import java.util.Map;
import java.util.function.ObjIntConsumer;

/**
 * A baseline's {@code new(field)}: an entity with a value of a field that it was never seen with.
 *
 * <p>Idea: as {@link Novelty}, for any entity and any field: the values with their days; one
 * finding for each entity and value, named after the value. Its surprise is that of {@link
 * dev.lapwing.core.baseline.PitmanYor}: whoever often shows something new surprises little.
 *
 * <p>Formula: P(new) = (θ + dK)/(n + θ), of one vote for each value and day. Error: the table holds
 * 32 values; the one unseen for longest is forgotten, counted, and is new again. Two values share a
 * fingerprint with probability 2⁻³². Cost: O(32); 30 bytes for one value, 300 at most. Evasion:
 * show the value while the baseline learns, or wait until it does so anew, after 60 days' absence.
 *
 * <p>Paper: Sanna Passino and Heard, "Modelling dynamic network evolution as a Pitman–Yor process",
 * Foundations of Data Science 1 (2019).
 */
public final class NewValue extends BaselineDetector<NoveltyState> {

  /** Ready after so many days, or minutes in which something was seen. */
  static final int LEARNING_DAYS = 5;

  private static final int LEARNING_EVENTS = 10;
  private static final int STALE_DAYS = 60;

  private final ValueField field;
  private final Learning learning;
  private final int memoryDays;
  private final NewValueFinding findings;

  /**
   * @param rule whose measure is new
   */
  public NewValue(BaselineRule rule) {
    super(rule, new NoveltySection(tag("new", rule)));
    this.field = new ValueField(rule);
    this.memoryDays = (int) Math.max(1, Math.min(36_500, rule.memory().toDays()));
    this.learning = new Learning(LEARNING_DAYS, LEARNING_EVENTS, false, STALE_DAYS);
    this.findings = new NewValueFinding(rule);
  }

  @Override
  public void values(Event event, ObjIntConsumer<String> out) {
    if (field.objection(event) == null) {
      field.values(event).keySet().forEach(v -> out.accept(rule().name(), Fingerprint.of(v)));
    }
  }

  @Override
  public void observe(NoveltyState state, Observation seen, Judgement judgement) {
    String objection = field.objection(seen.event());
    Map<String, String> values = objection == null ? field.values(seen.event()) : Map.of();
    if (values.isEmpty()) {
      judgement.notJudged(objection == null ? ValueField.MISSING : objection);
      return;
    }
    int before = state.evictions();
    judge(state, values, seen, judgement);
    for (int n = state.evictions(); n > before; n--) {
      judgement.limit(Novelty.LIMIT);
    }
  }

  private void judge(
      NoveltyState state, Map<String, String> values, Observation seen, Judgement judgement) {
    int minute = MinuteTrail.minute(seen.event().time());
    int day = Math.floorDiv(minute, 24 * 60);
    state.expire(minute, day - memoryDays);
    Baseline baseline = learning.baseline(state.logins, minute - NoveltyState.LATENESS);
    if (baseline.state() == Baseline.State.STALE) {
      state.logins.clear();
    }
    boolean ready = baseline.state() == Baseline.State.READY;
    if (ready) {
      judgement.judged();
    } else {
      judgement.notJudged(Novelty.LEARNING);
    }
    values.forEach(
        (value, label) -> {
          int key = Fingerprint.of(value);
          if (ready && state.unseen(key, minute)) {
            judgement.found(findings.of(value, label, state.values, baseline, seen));
            state.found(key, 0, day);
          } else {
            state.learn(key, minute, day);
          }
        });
    state.logins.add(minute);
  }
}
