package dev.lapwing.core.detector.hour;

import dev.lapwing.core.baseline.HourHistogram;
import dev.lapwing.core.baseline.Windows;
import dev.lapwing.core.detector.BaselineDetector;
import dev.lapwing.core.detector.FailedSignIns;
import dev.lapwing.core.detector.Judgement;
import dev.lapwing.core.detector.Observation;
import dev.lapwing.core.event.Context;
import dev.lapwing.core.event.EntityType;
import dev.lapwing.core.event.User;
import dev.lapwing.core.finding.Severity;
import dev.lapwing.core.peer.Rates;
import dev.lapwing.core.rule.BaselineRule;

/**
 * A baseline's {@code hour}: an entity does something at an hour of the week at which it hardly
 * ever did.
 *
 * <p>Idea: each hour with an event has one vote a day in a {@link HourHistogram}; an event is
 * judged by the probability of its hour and of all hours that are not more probable. One finding
 * for each entity and day, none where some hours near by have votes. A day with a finding is not
 * learnt until such days are a habit.
 *
 * <p>Hours are those of the user's own time zone where the directory says one, summer and winter;
 * else of UTC, and whoever moves is found for a week and then learnt. With a new role, or after
 * sixty days of silence, a tenth of what was known is left. What is done in absence is judged and
 * not learnt.
 *
 * <p>Error: a day is judged by what lies two days back and more, so that no order of arrival within
 * a day, and no repeat, changes which findings there are. What is more than a day late is not
 * judged. Cost: O(48); 60 bytes for a typical user, 140 at most. Evasion: strike in working hours.
 *
 * <p>Paper: see {@link HourHistogram}.
 */
public final class HourDetector extends BaselineDetector<HourState> {

  static final String LEARNING = "unknown: still learning";
  static final String LATE = "more than a day late";

  static final String SEEN_BEFORE = "seen at such hours before";

  static final int LEARNING_DAYS = 14;

  /**
   * Candidates from one in twenty: what a few weeks teach makes no hour rarer than one in fifty.
   */
  private static final double TOLD = 1.3;

  /** Votes of hours near by, faded, from which on a rare hour is a habit: a shift on Saturdays. */
  private static final double KNOWN = 1.5;

  private static final int HOURS = 24;
  private static final int WEEK = 168;
  private static final int WORKING_DAYS = 5;
  private static final int ENOUGH_PEERS = 5;
  private static final double LEAST_SHARE = 0.01;

  private final HourFinding findings;

  /**
   * @param rule whose measure is hour
   */
  public HourDetector(BaselineRule rule) {
    super(rule, new HourSection(tag("hour", rule)));
    this.findings = new HourFinding(rule);
  }

  /** A test is an entity's first event in an hour of a day. */
  @Override
  public boolean calibrated() {
    return true;
  }

  @Override
  public double candidate() {
    return TOLD;
  }

  @Override
  public boolean decide(HourState state, boolean own) {
    return state.decide(own);
  }

  @Override
  public void observe(HourState state, Observation seen, Judgement judgement) {
    if (FailedSignIns.contain(seen.event())) {
      judgement.notJudged(FailedSignIns.REASON);
      return;
    }
    long time = seen.event().time();
    boolean absent = learnAbout(state, seen.event().user(), time);
    long hours = Windows.localHour(time, state.zone);
    int day = (int) Math.floorDiv(hours, (long) HOURS);
    int hour = (int) Math.floorMod(hours, (long) HOURS);
    int back = state.moveTo(day);
    if (back < 0) {
      judgement.notJudged(LATE);
      return;
    }
    // What is done in absence teaches nothing.
    boolean test = !absent && state.see(back, hour);
    HourState before = state.asOf(back);
    if (day - before.origin < LEARNING_DAYS) {
      judgement.notJudged(LEARNING);
      return;
    }
    judgement.judged();
    if (test || absent) {
      judge(new Judged(state, before, back, hour, test), seen, judgement);
    }
  }

  /** Whether the user is said to be absent. */
  private boolean learnAbout(HourState state, User user, long time) {
    Context context = user == null ? null : user.context();
    if (context == null) {
      return false;
    }
    boolean person = scope() == EntityType.USER;
    String zone = context.zone();
    if (zone != null && !zone.equals(state.zone) && (person || state.zone == null)) {
      state.moveInto(zone, time);
    }
    if (person && context.role() != null) {
      state.take(context.role().hashCode());
    }
    return person && context.absent();
  }

  /** An hour of a day that lies so far back, and whether it is a test for calibration. */
  private record Judged(HourState state, HourState before, int back, int hour, boolean test) {

    int day() {
      return state.today - back;
    }
  }

  private void judge(Judged judged, Observation seen, Judgement said) {
    HourState before = judged.before();
    int day = judged.day();
    int bin = HourHistogram.bin(day, judged.hour());
    double[] peers = shares(seen.peers().rates(rule.head().name()));
    double p = before.learnt.tail(bin, day, before.origin, peers);
    boolean known = before.learnt.near(bin, day, before.origin) >= KNOWN;
    double surprise = -Math.log10(p);
    if (judged.test()) {
      said.tested(known ? 0 : surprise);
    }
    if (surprise < TOLD) {
      return;
    }
    if (known) {
      said.suppressed(SEEN_BEFORE);
    } else if (judged.state().tell(judged.back())) {
      boolean alerts = rule.head().level() != Severity.INFORMATIONAL;
      said.found(findings.of(before, day, judged.hour(), p, alerts, seen));
    }
  }

  /** How peers' activity is spread over the hours; null if there are too few of them. */
  private static double[] shares(Rates rates) {
    if (rates.members() < ENOUGH_PEERS) {
      return null;
    }
    double[] shares = new double[HourHistogram.BINS];
    double sum = 0;
    for (int h = 0; h < WEEK; h++) {
      double share = Math.max(LEAST_SHARE, rates.profile(h));
      shares[(h / HOURS < WORKING_DAYS ? 0 : HOURS) + h % HOURS] += share;
      sum += share;
    }
    for (int bin = 0; bin < shares.length; bin++) {
      shares[bin] /= sum;
    }
    return shares;
  }
}
