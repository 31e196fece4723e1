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
 * <p>Idea: the values of a category with their days; the surprise of a new one is that of {@link
 * dev.lapwing.core.baseline.PitmanYor}, with nobody to back off to until there are peers. One
 * finding for each user and value, named after the value: no order of arrival within 5 minutes and
 * no repeat changes which there are. Readiness counts only what is older than that.
 *
 * <p>Error: the table holds 32 values; the one unseen for longest is forgotten, counted. Cost:
 * O(32); 60 bytes for a typical user, 300 at most. Evasion: sign in while the baseline learns, or
 * use a value twice on different days: it counts from the second day on.
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

  private void judge(NoveltyState state, Observation seen, Judgement judgement) {
    int minute = MinuteTrail.minute(seen.event().time());
    int day = Math.floorDiv(minute, 24 * 60);
    state.expire(minute, day - memoryDays);
    Category.Value value = category.value(seen.event());
    int key = Fingerprint.of(value.key());
    int broad = Fingerprint.of(value.broad());
    Baseline baseline = learning.baseline(state.logins, minute - NoveltyState.LATENESS);
    if (baseline.state() == Baseline.State.STALE) {
      state.logins.clear();
    }
    if (baseline.state() != Baseline.State.READY) {
      judgement.notJudged(LEARNING);
      learn(state, key, broad, minute, day);
    } else {
      judgement.judged();
      if (state.unseen(key, minute)) {
        judgement.found(findings.of(value, state, baseline, seen));
        state.found(key, broad, day);
      } else {
        learn(state, key, broad, minute, day);
      }
    }
    state.logins.add(minute);
  }

  private static void learn(NoveltyState state, int key, int broad, int minute, int day) {
    state.learn(key, minute, day);
    if (broad != 0) {
      state.broad.see(broad, day);
    }
  }
}
