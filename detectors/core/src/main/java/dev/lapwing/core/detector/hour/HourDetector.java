package dev.lapwing.core.detector.hour;

import dev.lapwing.core.baseline.HourHistogram;
import dev.lapwing.core.detector.BaselineDetector;
import dev.lapwing.core.detector.FailedSignIns;
import dev.lapwing.core.detector.Judgement;
import dev.lapwing.core.detector.Observation;
import dev.lapwing.core.finding.Severity;
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
 * <p>Hours are those of UTC: an event does not carry its user's time zone. Whoever travels, or
 * moves, is found for a week and then learnt.
 *
 * <p>Error: a day is judged by what lies two days back and more, so that no order of arrival within
 * a day, and no repeat, changes which findings there are. What is more than a day late is not
 * judged. Cost: O(48); 40 bytes for a typical user, 120 at most. Evasion: strike in working hours.
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

  private static final long HOUR = 3_600_000L;
  private static final int HOURS = 24;

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
  public void observe(HourState state, Observation seen, Judgement judgement) {
    if (FailedSignIns.contain(seen.event())) {
      judgement.notJudged(FailedSignIns.REASON);
      return;
    }
    long hours = Math.floorDiv(seen.event().time(), HOUR);
    int day = (int) Math.floorDiv(hours, (long) HOURS);
    int hour = (int) Math.floorMod(hours, (long) HOURS);
    int back = state.moveTo(day);
    if (back < 0) {
      judgement.notJudged(LATE);
      return;
    }
    boolean first = state.see(back, hour);
    HourState before = state.asOf(back);
    if (day - before.origin < LEARNING_DAYS) {
      judgement.notJudged(LEARNING);
      return;
    }
    judgement.judged();
    if (first) {
      judge(state, before, back, hour, seen, judgement);
    }
  }

  private void judge(
      HourState state, HourState before, int back, int hour, Observation seen, Judgement said) {
    int day = state.today - back;
    int bin = HourHistogram.bin(day, hour);
    double p = before.learnt.tail(bin, day, before.origin);
    boolean known = before.learnt.near(bin, day, before.origin) >= KNOWN;
    double surprise = -Math.log10(p);
    said.tested(known ? 0 : surprise);
    if (surprise < TOLD) {
      return;
    }
    if (known) {
      said.suppressed(SEEN_BEFORE);
    } else if (state.tell(back)) {
      boolean alerts = rule.head().level() != Severity.INFORMATIONAL;
      said.found(findings.of(before, day, hour, p, alerts, seen));
    }
  }
}
