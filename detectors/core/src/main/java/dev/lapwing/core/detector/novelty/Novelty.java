package dev.lapwing.core.detector.novelty;

import dev.lapwing.core.baseline.Fingerprint;
import dev.lapwing.core.baseline.Learning;
import dev.lapwing.core.baseline.MinuteTrail;
import dev.lapwing.core.detector.Detector;
import dev.lapwing.core.detector.Judgement;
import dev.lapwing.core.detector.Observation;
import dev.lapwing.core.detector.Section;
import dev.lapwing.core.detector.travel.Eligibility;
import dev.lapwing.core.event.EntityType;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.finding.Baseline;
import dev.lapwing.core.rule.RuleHead;
import java.util.function.ObjIntConsumer;

/**
 * A sign-in with a value that the account was never seen with.
 *
 * <p>Idea: the values of a category with their days, each day one vote, and the wider kinds that
 * they belong to (a network's country). One finding for each user and value, named after the value,
 * or after its country where that is new too: no order of arrival within 5 minutes and no repeat
 * changes which there are. Readiness counts only what is older than that, and odds only what was
 * seen on days before.
 *
 * <p>Formula: of a known value, the discrete mid-p; of a new one in a known country, P(new network
 * | user) · p(network | peers); of a new country, P(new country | user) · p(country | peers), see
 * {@link dev.lapwing.core.baseline.Predictive}. The first sight of a value on a day is a test,
 * reported as such; a new one with p ≤ 10⁻² is a finding.
 *
 * <p>Learning: as {@link NewValue}. Error: the table holds 32 values; the one unseen for longest is
 * forgotten, counted. Cost: O(32); 70 bytes for a typical user, 330 at most. Evasion: sign in while
 * the baseline learns, from a network that colleagues use, or use a value on different days: it
 * counts from the second day on.
 *
 * <p>Paper: Sanna Passino and Heard, "Modelling dynamic network evolution as a Pitman–Yor process",
 * Foundations of Data Science 1 (2019).
 */
final class Novelty implements Detector<NoveltyState> {

  static final String LEARNING = "unknown: still learning";
  static final String LIMIT = "values_evicted";

  private final Category category;
  private final RuleHead rule;
  private final Learning learning;
  private final int memoryDays;
  private final NoveltyFinding findings;
  private final Section<NoveltyState> section;

  Novelty(Category category, RuleHead rule, Learning learning, int memoryDays) {
    this.category = category;
    this.rule = rule;
    this.learning = learning;
    this.memoryDays = memoryDays;
    this.findings = new NoveltyFinding(category, rule);
    this.section = new NoveltySection(category.tag());
  }

  @Override
  public RuleHead rule() {
    return rule;
  }

  @Override
  public EntityType scope() {
    return EntityType.USER;
  }

  @Override
  public boolean watches(Event event) {
    return event.succeeded() && Eligibility.signIn(event);
  }

  @Override
  public Section<NoveltyState> section() {
    return section;
  }

  @Override
  public boolean calibrated() {
    return true;
  }

  @Override
  public void values(Event event, ObjIntConsumer<String> out) {
    if (category.objection(event) == null) {
      Category.Value value = category.value(event);
      out.accept(rule.name(), Fingerprint.of(value.key()));
      if (value.broad() != null) {
        out.accept(rule.name() + '/' + category.broadNoun(), Fingerprint.of(value.broad()));
      }
    }
  }

  @Override
  public boolean decide(NoveltyState state, boolean own) {
    return state.decide(own);
  }

  @Override
  public void observe(NoveltyState state, Observation observation, Judgement judgement) {
    String objection = category.objection(observation.event());
    if (objection != null) {
      judgement.notJudged(objection);
      return;
    }
    int before = state.evictions();
    judge(state, observation, judgement);
    for (int n = state.evictions(); n > before; n--) {
      judgement.limit(LIMIT);
    }
  }

  /** How far the baseline had come; one that is stale begins anew. */
  static Baseline baseline(NoveltyState state, Learning learning, int minute, int day) {
    Baseline baseline = learning.baseline(state.logins, minute - NoveltyState.LATENESS);
    if (baseline.state() == Baseline.State.STALE) {
      state.logins.clear();
    }
    boolean held = baseline.state() == Baseline.State.READY && state.quarantined(day);
    return held
        ? new Baseline(Baseline.State.QUARANTINED, baseline.events(), baseline.days())
        : baseline;
  }

  /** Whether there is enough to judge by; says so either way. In quarantine it judges. */
  static boolean ready(Baseline baseline, Judgement judgement) {
    boolean ready =
        baseline.state() == Baseline.State.READY || baseline.state() == Baseline.State.QUARANTINED;
    if (ready) {
      judgement.judged();
    } else {
      judgement.notJudged(LEARNING);
    }
    return ready;
  }

  private void judge(NoveltyState state, Observation seen, Judgement judgement) {
    int minute = MinuteTrail.minute(seen.event().time());
    int day = Math.floorDiv(minute, 24 * 60);
    state.expire(minute, day - memoryDays);
    state.noteRole(seen.event().user());
    Category.Value value = category.value(seen.event());
    int key = Fingerprint.of(value.key());
    int broad = Fingerprint.of(value.broad());
    Baseline baseline = baseline(state, learning, minute, day);
    boolean wide = broad == 0 || !state.broad.seenBefore(broad, day);
    Oddity odd = null;
    if (ready(baseline, judgement)) {
      odd = test(state, wide ? broad : 0, key, minute, day, seen, judgement);
    }
    if (odd != null && odd.unseen() && odd.surprise() >= CANDIDATE) {
      judgement.found(findings.of(value, wide, odd, baseline, seen));
      state.found(key, broad, day);
    } else {
      state.learn(key, broad, minute, day);
    }
    state.logins.add(minute);
  }

  /**
   * Null for what was seen today already.
   *
   * @param broad the value's wider kind where that is new too; else 0
   */
  private Oddity test(
      NoveltyState state,
      int broad,
      int key,
      int minute,
      int day,
      Observation seen,
      Judgement judgement) {
    boolean unseen = state.unseen(key, minute);
    boolean first = !state.values.contains(key) || state.values.returns(key, day);
    if (!unseen && !first) {
      return null;
    }
    String table = rule.name() + '/' + category.broadNoun();
    Oddity odd =
        unseen && broad != 0
            ? Oddity.of(state.broad, true, broad, day, seen.peers().values(table))
            : Oddity.of(state.values, unseen, key, day, seen.peers().values(rule.name()));
    if (first) {
      judgement.tested(odd.surprise());
    }
    return odd;
  }
}
