package dev.lapwing.core.detector.volume;

import dev.lapwing.core.baseline.Fingerprint;
import dev.lapwing.core.baseline.Windows;
import dev.lapwing.core.detector.BaselineDetector;
import dev.lapwing.core.detector.Judgement;
import dev.lapwing.core.detector.Observation;
import dev.lapwing.core.event.Context;
import dev.lapwing.core.event.EntityType;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.finding.Severity;
import dev.lapwing.core.rule.BaselineRule;

/**
 * A baseline that is {@code slow}: more in a day than usual for some days, or more and more from
 * week to week, though no hour of it is unusual.
 *
 * <p>Idea: see {@link dev.lapwing.core.baseline.SlowChange}. What a day has held so far is taken
 * for all of it, so that a change is told of as soon as the day's count is enough. One finding a
 * change, named by the day on which it began; told again when twice as rare. A test is a day in
 * which something happened.
 *
 * <p>Error: as {@link dev.lapwing.core.baseline.Cusum}; arrivals a day late still count. Days are
 * local, as in {@link VolumeDetector}. Cost: O(1); 140 bytes, and 130 for each of two days that
 * count many different values. Evasion: see {@link dev.lapwing.core.baseline.Cusum} and {@link
 * dev.lapwing.core.baseline.SlowChange}.
 */
public final class SlowDetector extends BaselineDetector<SlowState> {

  static final String LEARNING = "unknown: still learning";
  static final String LATE = "later than a day";
  static final String FLOOR = "below the floor";
  static final String MISSING = "what is measured is not in the record";

  /** Of a change over days one in ten is a candidate, for few come to the floor. */
  private static final double TOLD = 1;

  private static final double GROWTH = 0.3;
  private static final int HOURS = 24;
  private static final double LN_10 = Math.log(10);

  private final VolumeScale scale;
  private final Meter meter;
  private final SlowFinding findings;

  /**
   * @param rule whose measure is count, sum or distinct, by the day
   */
  public SlowDetector(BaselineRule rule) {
    super(rule, new SlowSection(tag("slow", rule)));
    this.scale = VolumeScale.of(rule);
    this.meter = new Meter(rule);
    this.findings = new SlowFinding(rule, scale);
  }

  @Override
  public boolean calibrated() {
    return true;
  }

  @Override
  public boolean decide(SlowState state, boolean own) {
    return state.decide(own);
  }

  @Override
  public void observe(SlowState state, Observation seen, Judgement judgement) {
    Event event = seen.event();
    Context context = event.user() == null ? null : event.user().context();
    if (context != null) {
      learnAbout(state, context);
    }
    int number = (int) Math.floorDiv(Windows.localHour(event.time(), state.zone), HOURS);
    SlowDay day = state.day(number, scale, judgement::tested);
    if (day == null) {
      judgement.notJudged(LATE);
    } else if (state.repeated(Fingerprint.of(event.id()))) {
      judgement.judged();
    } else if (!meter.add(event, day)) {
      judgement.notJudged(MISSING);
    } else {
      if (context != null && context.absent() && scope() == EntityType.USER) {
        day.sawAbsent();
      }
      conclude(state, seen, judgement);
    }
  }

  private void learnAbout(SlowState state, Context context) {
    boolean person = scope() == EntityType.USER;
    if (context.zone() != null && (person || state.zone == null)) {
      state.zone = context.zone();
    }
    if (person && context.role() != null) {
      state.take(context.role().hashCode());
    }
  }

  private void conclude(SlowState state, Observation seen, Judgement judgement) {
    if (!state.change.ready()) {
      judgement.notJudged(LEARNING);
      return;
    }
    judgement.judged();
    double before = scale.units(state.yesterday.amount());
    double now = scale.units(state.today.amount());
    double drip = state.change.drip(before, now) / LN_10;
    double ramp = state.change.ramp(before, now) / LN_10;
    double surprise = Math.max(drip, ramp);
    if (surprise < TOLD) {
      return;
    }
    if (state.today.amount() < scale.floor()) {
      judgement.suppressed(FLOOR);
      return;
    }
    int since = drip > ramp ? state.change.dripSince(before) : state.change.rampSince(before);
    if (since != state.toldOf || surprise >= state.told + GROWTH) {
      state.toldOf = since;
      state.told = (float) surprise;
      boolean alerts = rule.head().level() != Severity.INFORMATIONAL;
      judgement.found(findings.of(state, since, drip, ramp, alerts, seen));
    }
  }
}
