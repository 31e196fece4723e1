package dev.lapwing.core.detector.beacon;

import dev.lapwing.core.baseline.Fingerprint;
import dev.lapwing.core.baseline.Learning;
import dev.lapwing.core.baseline.MinuteTrail;
import dev.lapwing.core.detector.Detector;
import dev.lapwing.core.detector.Judgement;
import dev.lapwing.core.detector.Observation;
import dev.lapwing.core.detector.Section;
import dev.lapwing.core.event.EntityType;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.finding.Baseline;
import dev.lapwing.core.peer.Popularity;
import dev.lapwing.core.rule.RuleHead;
import java.util.function.ObjIntConsumer;

/**
 * A machine that calls somebody outside by the clock whom hardly anybody else calls, and has begun
 * to lately.
 *
 * <p>Idea: whoever is contacted a fourth time is watched: the intervals ({@link Intervals}), the
 * phase ({@link Phase}), the bytes, the hours of the day. Regular is what half the company's
 * software is (updates, mail, telemetry), so regularity counts to 10⁻⁴ at most, and the rest is
 * context: a destination that at least 3 machines and 10 % of all contact is not watched at all;
 * what was regular while the machine was learnt, or was told of on three days, is known. It has no
 * part in the budget: regular pairs are so few that there is no history to calibrate by. Whatever
 * it finds alerts; three simulated companies of 2,000 raised no false one in four weeks.
 *
 * <p>Formula: s = min(4, regularity) − log₁₀ P(so little known to others) ± ½ for bytes always or
 * never alike ± ½ for round the clock or within 11 hours of the day. A five-minute beacon with 30 %
 * jitter is there after an hour and a half.
 *
 * <p>Error: as of {@link Intervals}; a contact more than one place out of order is left out. Cost:
 * O(16), about 1 µs; 1,500 bytes at most, in which 16 destinations are watched: the least regular
 * one makes room, counted. On a machine that contacts new places all the time, calls rarer than
 * once an hour may never be let in. Evasion: intervals spread by more than a factor of three, a
 * destination that others use too (a large cloud), or one that changes daily.
 *
 * <p>Papers: Hu et al., "BAYWATCH: robust beaconing detection to identify infected hosts in
 * large-scale enterprise networks", DSN 2016. RITA 5 scores the same pairs by the skew and
 * deviation of their intervals and bytes, which have no null hypothesis and no rate of error.
 */
final class Beaconing implements Detector<BeaconState> {

  static final String LEARNING = "unknown: still learning";
  static final String COMMON = "many in the organisation contact it";
  static final String LIMIT = "destinations_evicted";

  private static final int DAY_SECONDS = 86_400;
  private static final int LATENESS_MINUTES = 5;
  private static final int COMMON_MACHINES = 3;
  private static final double COMMON_SHARE = 0.1;

  /** Regular enough to be known, when seen while learning. */
  private static final double REGULAR = 2;

  /** A finding that grew by so much is told again. */
  private static final double GROWTH = 0.5;

  private final RuleHead rule;
  private final Learning learning;
  private final BeaconFinding findings;

  Beaconing(RuleHead rule, Learning learning) {
    this.rule = rule;
    this.learning = learning;
    this.findings = new BeaconFinding(rule);
  }

  @Override
  public RuleHead rule() {
    return rule;
  }

  @Override
  public EntityType scope() {
    return EntityType.HOST;
  }

  @Override
  public boolean watches(Event event) {
    return Destinations.outward(event);
  }

  @Override
  public Section<BeaconState> section() {
    return BeaconState.SECTION;
  }

  @Override
  public void values(Event event, ObjIntConsumer<String> out) {
    out.accept(rule.name(), Fingerprint.of(Destinations.of(event)));
  }

  @Override
  public void observe(BeaconState state, Observation seen, Judgement judgement) {
    int minute = MinuteTrail.minute(seen.event().time());
    Baseline baseline = learning.baseline(state.minutes, minute - LATENESS_MINUTES);
    if (baseline.state() == Baseline.State.STALE) {
      state.minutes.clear();
    }
    boolean ready = baseline.state() == Baseline.State.READY;
    state.minutes.add(minute);
    Popularity others = seen.peers().values(rule.name());
    int print = Fingerprint.of(Destinations.of(seen.event()));
    if (common(others, print)) {
      judgement.notJudged(COMMON);
      return;
    }
    if (ready) {
      judgement.judged();
    } else {
      judgement.notJudged(LEARNING);
    }
    Pair pair = watched(state, print, seen.event(), judgement);
    if (pair != null && contact(pair, seen.event(), ready)) {
      judge(pair, others, baseline, seen, judgement);
    }
  }

  private static boolean common(Popularity others, int print) {
    int machines = others.organisation(print);
    return machines >= COMMON_MACHINES && machines >= COMMON_SHARE * others.organisationSize();
  }

  private Pair watched(BeaconState state, int print, Event event, Judgement judgement) {
    Pair pair = state.find(print);
    if (pair == null && state.door.knock(print)) {
      pair = new Pair(print);
      if (state.admit(pair, event.time() / 1000)) {
        judgement.limit(LIMIT);
      }
    }
    return pair;
  }

  /** Takes a contact in; whether there is something to judge. */
  private static boolean contact(Pair pair, Event event, boolean ready) {
    long time = event.time() / 1000;
    int day = (int) (time / DAY_SECONDS);
    if (day > pair.day()) {
      if (!ready && pair.ripe() && pair.regularity() >= REGULAR) {
        pair.know();
      }
      pair.turn(day);
    }
    boolean counts = pair.contact(time, event.traffic() == null ? -1 : event.traffic().bytesOut());
    return counts && ready && pair.ripe();
  }

  private void judge(
      Pair pair, Popularity others, Baseline baseline, Observation seen, Judgement judgement) {
    BeaconScore score = BeaconScore.of(pair, others);
    double surprise = pair.known() ? 0 : score.surprise();
    if (surprise >= CANDIDATE && surprise >= pair.reported() + GROWTH) {
      pair.report(surprise);
      judgement.found(findings.of(pair, score, others, baseline, seen));
    }
  }
}
