package dev.lapwing.core.detector.volume;

import dev.lapwing.core.baseline.Fingerprint;
import dev.lapwing.core.detector.BaselineDetector;
import dev.lapwing.core.detector.Judgement;
import dev.lapwing.core.detector.Observation;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.finding.Severity;
import dev.lapwing.core.rule.BaselineRule;

/**
 * More in a window than is usual for the entity.
 *
 * <p>Idea: what a window has held so far is compared with what a whole one is expected to hold
 * ({@link dev.lapwing.core.baseline.RateModel}): it is told of as soon as it is too much, and
 * looking often costs nothing, for the count only grows. One finding a window. What was found is
 * not learnt, until 24 windows in a row were.
 *
 * <p>Error: a repeat is noticed if it is one of the two latest events; the stage before drops the
 * rest. Arrivals up to a window late count; later ones are not judged. Cost: O(1); 60 bytes of
 * state, 400 with a season, and 130 for each of two windows that count many different values.
 * Evasion: stay below the floor, or raise the level slowly.
 */
public final class VolumeDetector extends BaselineDetector<VolumeState> {

  static final String LEARNING = "unknown: still learning";
  static final String LATE = "later than a window";
  static final String MISSING = "what is measured is not in the record";

  private final VolumeScale scale;
  private final Meter meter;
  private final VolumeFinding findings;

  /**
   * @param rule whose measure is count, sum or distinct
   */
  public VolumeDetector(BaselineRule rule) {
    super(rule, new VolumeSection(tag("vol", rule)));
    this.scale = VolumeScale.of(rule);
    this.meter = new Meter(rule);
    this.findings = new VolumeFinding(rule, scale);
  }

  /** A test is a window in which something happened; what stays below the floor is no surprise. */
  @Override
  public boolean calibrated() {
    return true;
  }

  @Override
  public void observe(VolumeState state, Observation seen, Judgement judgement) {
    Event event = seen.event();
    Window window = state.window(scale.window(event.time()), scale, judgement::tested);
    if (window == null) {
      judgement.notJudged(LATE);
    } else if (state.repeated(Fingerprint.of(event.id()))) {
      judgement.judged();
    } else if (!meter.add(event, window)) {
      judgement.notJudged(MISSING);
    } else if (!window.ready()) {
      judgement.notJudged(LEARNING);
    } else {
      judgement.judged();
      judge(state, window, seen, judgement);
    }
  }

  private void judge(VolumeState state, Window window, Observation seen, Judgement judgement) {
    double surprise = window.surprise(scale);
    if (surprise < CANDIDATE) {
      return;
    }
    if (window.amount() < scale.floor()) {
      judgement.suppressed("below the floor");
      return;
    }
    if (window.due(surprise)) {
      boolean alerts = rule.head().level() != Severity.INFORMATIONAL;
      judgement.found(findings.of(window, state.model, surprise, alerts, seen));
    }
  }
}
