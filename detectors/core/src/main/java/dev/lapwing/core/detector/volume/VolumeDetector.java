package dev.lapwing.core.detector.volume;

import dev.lapwing.core.baseline.Fingerprint;
import dev.lapwing.core.baseline.Others;
import dev.lapwing.core.detector.BaselineDetector;
import dev.lapwing.core.detector.Judgement;
import dev.lapwing.core.detector.Observation;
import dev.lapwing.core.event.Context;
import dev.lapwing.core.event.EntityType;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.finding.Baseline;
import dev.lapwing.core.finding.Severity;
import dev.lapwing.core.rule.BaselineRule;

/**
 * More in a window than is usual for the entity.
 *
 * <p>Idea: what a window has held so far is compared with what a whole one is expected to hold
 * ({@link dev.lapwing.core.baseline.RateModel}), by the entity's own hours and its peers' level: it
 * is told of as soon as it is too much, and looking often costs nothing, for the count only grows.
 * One finding a window, told again when it has grown by a fifth. A test, for calibration, is a
 * window in which something happened, once it is over; what stays below the floor is no surprise.
 *
 * <p>Life: learning for three days and 24 windows, or fourteen days; stale after sixty days of
 * silence; quarantined after a flagged window, which is not learnt ({@link Quarantine}). A change
 * of role, a long silence and an accepted quarantine leave a tenth of what was known. What people
 * do in their absence is judged and not learnt. While it learns, what is beyond anything peers do
 * is told of without an alert.
 *
 * <p>Error: a repeat is noticed if it is one of the two latest events; the stage before drops the
 * rest. Arrivals up to a window late count; later ones are not judged. A host's hours are those of
 * the first of its users whose zone is known. Cost: O(1); 80 bytes of state, with a season 100 to
 * 440, and 130 for each of two windows that count many different values. Evasion: stay below the
 * floor, or raise the level slowly: see {@link dev.lapwing.core.baseline.Cusum}.
 */
public final class VolumeDetector extends BaselineDetector<VolumeState> {

  static final String LEARNING = "unknown: still learning";
  static final String STALE = "unknown: stale, learning anew";
  static final String LATE = "later than a window";
  static final String FLOOR = "below the floor";
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

  /** While learning nothing is calibrated: told of is what is beyond doubt. */
  private static final double BEYOND_DOUBT = 4;

  @Override
  public boolean calibrated() {
    return true;
  }

  @Override
  public boolean decide(VolumeState state, boolean own) {
    return state.decide(own);
  }

  @Override
  public void observe(VolumeState state, Observation seen, Judgement judgement) {
    Event event = seen.event();
    Context context = event.user() == null ? null : event.user().context();
    if (context != null) {
      learnAbout(state, context);
    }
    Others others = VolumePeers.of(seen.peers().rates(rule.head().name()), scale);
    Window window = state.window(scale.window(event.time()), scale, others, judgement::tested);
    if (window == null) {
      judgement.notJudged(LATE);
    } else if (state.repeated(Fingerprint.of(event.id()))) {
      judgement.judged();
    } else if (!meter.add(event, window)) {
      judgement.notJudged(MISSING);
    } else {
      if (context != null && context.absent() && scope() == EntityType.USER) {
        window.sawAbsent();
      }
      conclude(state, window, others, seen, judgement);
    }
  }

  private void learnAbout(VolumeState state, Context context) {
    boolean person = scope() == EntityType.USER;
    String zone = context.zone();
    if (zone != null && !zone.equals(state.zone) && (person || state.zone == null)) {
      state.moveTo(zone, scale);
    }
    if (person && context.role() != null) {
      state.take(context.role().hashCode(), scale);
    }
  }

  private void conclude(
      VolumeState state, Window window, Others others, Observation seen, Judgement said) {
    if (window.ready()) {
      said.judged();
      judge(state, window, CANDIDATE, seen, said);
      return;
    }
    said.notJudged(window.state() == Baseline.State.STALE ? STALE : LEARNING);
    if (others.known()) {
      judge(state, window, BEYOND_DOUBT, seen, said);
    }
  }

  private void judge(
      VolumeState state, Window window, double told, Observation seen, Judgement judgement) {
    double units = scale.units(window.amount());
    if (window.expected().ordinary(units)) {
      return;
    }
    double surprise = window.expected().surprise(units);
    if (surprise < told) {
      return;
    }
    if (window.amount() < scale.floor()) {
      judgement.suppressed(FLOOR);
      return;
    }
    if (window.due(surprise)) {
      boolean alerts = window.ready() && rule.head().level() != Severity.INFORMATIONAL;
      judgement.found(findings.of(window, state, surprise, alerts, seen));
    }
  }
}
