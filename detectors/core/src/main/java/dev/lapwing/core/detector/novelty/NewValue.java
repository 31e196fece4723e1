package dev.lapwing.core.detector.novelty;

import dev.lapwing.core.baseline.Fingerprint;
import dev.lapwing.core.baseline.Learning;
import dev.lapwing.core.baseline.MinuteTrail;
import dev.lapwing.core.detector.BaselineDetector;
import dev.lapwing.core.detector.Judgement;
import dev.lapwing.core.detector.Observation;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.finding.Baseline;
import dev.lapwing.core.peer.Popularity;
import dev.lapwing.core.rule.BaselineRule;
import java.util.Map;
import java.util.function.ObjIntConsumer;

/**
 * A baseline's {@code new(field)}: an entity with a value of a field that it was never seen with.
 *
 * <p>Idea: as {@link Novelty}, for any entity and any field: the values with their days, each day
 * one vote; one finding for each entity and value, named after the value. Whoever often shows
 * something new surprises little, and so does a value that peers share (where the rule says {@code
 * peers: true}): user → group → organisation.
 *
 * <p>Formula: p = P(new | entity) · p(value | peers) for a value never seen, the discrete mid-p for
 * a known one ({@link dev.lapwing.core.baseline.Predictive}), by what was seen on days before. Each
 * value's first sight of a day is a test, reported as such; a new one with p ≤ 10⁻² is a finding.
 *
 * <p>Learning: a value that was a finding gets its first vote on another day, and none for two
 * weeks after findings on two days near each other (quarantine); a week later, or six where it was
 * in quarantine, it counts as novelty that the entity is known for. After a change of role all
 * votes count a tenth. Failed sign-ins, and places of addresses that tell none, teach nothing.
 *
 * <p>Error: the table holds 32 values; the one unseen for longest makes room, counted, and is new
 * again. Two values share a fingerprint with probability 2⁻³². Cost: O(32); 40 bytes for one value,
 * 300 at most. Evasion: show the value while the baseline learns, or wait until it does so anew,
 * after 60 days' absence; take a value that colleagues use.
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
  private final boolean peers;
  private final NewValueFinding findings;

  /**
   * @param rule whose measure is new
   */
  public NewValue(BaselineRule rule) {
    super(rule, new NoveltySection(tag("new", rule)));
    this.field = new ValueField(rule);
    this.memoryDays = (int) Math.max(1, Math.min(36_500, rule.memory().toDays()));
    this.learning = new Learning(LEARNING_DAYS, LEARNING_EVENTS, false, STALE_DAYS);
    this.peers = rule.peers();
    this.findings = new NewValueFinding(rule);
  }

  @Override
  public boolean calibrated() {
    return true;
  }

  @Override
  public void values(Event event, ObjIntConsumer<String> out) {
    if (field.objection(event) == null) {
      field.values(event).keySet().forEach(v -> out.accept(rule().name(), Fingerprint.of(v)));
    }
  }

  @Override
  public boolean decide(NoveltyState state, boolean own) {
    return state.decide(own);
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
    state.noteRole(seen.event().user());
    Baseline baseline = Novelty.baseline(state, learning, minute, day);
    boolean ready = Novelty.ready(baseline, judgement);
    values.forEach(
        (value, label) -> {
          int key = Fingerprint.of(value);
          Oddity odd = ready ? test(state, key, minute, day, seen, judgement) : null;
          if (odd != null && odd.unseen() && odd.surprise() >= CANDIDATE) {
            judgement.found(findings.of(value, label, odd, baseline, seen));
            state.found(key, 0, day);
          } else {
            state.learn(key, 0, minute, day);
          }
        });
    state.logins.add(minute);
  }

  /** Null for what was seen today already. */
  private Oddity test(
      NoveltyState state, int key, int minute, int day, Observation seen, Judgement judgement) {
    boolean unseen = state.unseen(key, minute);
    boolean first = !state.values.contains(key) || state.values.returns(key, day);
    if (!unseen && !first) {
      return null;
    }
    Popularity known = peers ? seen.peers().values(rule().name()) : Popularity.NONE;
    Oddity odd = Oddity.of(state.values, unseen, key, day, known);
    if (first) {
      judgement.tested(odd.surprise());
    }
    return odd;
  }
}
