package dev.lapwing.core.calibrate;

import dev.lapwing.core.baseline.Fingerprint;
import dev.lapwing.core.detector.Candidate;
import dev.lapwing.core.detector.Detector;
import dev.lapwing.core.finding.Baseline;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.Rarity;
import dev.lapwing.core.stage.Output;
import dev.lapwing.core.stage.Stage;
import dev.lapwing.core.wire.Codec;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;

/**
 * Makes probabilities of the surprise of calibrated rules: each finding is judged by the tests of
 * its rule that ended before it, of its cohort as far as that has enough, else of all. Keyed by
 * tenant and rule.
 *
 * <p><b>The unheard of is not learnt.</b> A test of which not half a one is to be expected in all
 * that is remembered is told of, counted, and left out of what later ones are judged by: three
 * attacks a day would else be what is usual. Innocent ones are so rare that this makes p too small
 * by half a test at most; where it touches more than {@value CrowdGuard#CROWD} entities on a day it
 * is how the world is now, and learnt. <b>Evasion.</b> Whoever does the unheard of with six
 * entities a day for a week makes it usual for all.
 *
 * <p><b>The unfinished counts.</b> {@link Pending}.
 *
 * <p>What is not rarer than one in a thousand is no finding. What a rule finds before it has seen
 * enough tests, or of an entity that is still being learnt, alerts nobody and has no p.
 */
public final class CalibrateStage implements Stage<Candidate, CalibrateState, Finding> {

  /** Rarer than this, or it is no finding. */
  static final double FINDING = 1e-3;

  static final String BROKEN = "more tests than should come out rare these days: p is too small";

  /** What counts as rare for {@link CrowdGuard}. */
  private static final double RARE = 1e-2;

  private static final long DAY = 86_400_000L;

  /** So many tests in at least a day make a rule ready, or a tenth of them in a week. */
  private static final double ENOUGH = 1000;

  private static final long WEEK = 7 * DAY;

  /** A cohort of so many tests is judged half by its own and half by all. */
  private static final double BACK_OFF = 2000;

  private static final double LEARNING_CAP = 3;

  /** Tests of the last weeks that should have come out like it, if it is to be learnt from. */
  private static final double UNHEARD_OF = 0.5;

  private final Map<String, Double> calibrated;

  /**
   * @param calibrated rules whose tests are counted, and from which surprise of its model on each
   *     makes a finding of one; findings of others pass as they are
   */
  public CalibrateStage(Map<String, Double> calibrated) {
    this.calibrated = Map.copyOf(calibrated);
  }

  /** What the stage is keyed by. */
  public static String key(Candidate candidate) {
    String entity = candidate.entity();
    int tenant = entity.indexOf('|') + 1;
    return entity.substring(tenant, entity.indexOf('|', tenant) + 1) + candidate.rule();
  }

  @Override
  public Codec<CalibrateState> state() {
    return CalibrateState.CODEC;
  }

  @Override
  public CalibrateState create() {
    return new CalibrateState();
  }

  /** A rule's own: all tenants' tests of it. */
  @Override
  public Collection<String> parts(String key, CalibrateState state) {
    return Set.of(key.substring(key.indexOf('|') + 1));
  }

  /** Findings first: none is judged by the test that it is itself. */
  @Override
  public Comparator<Candidate> tieBreak() {
    return Comparator.comparing((Candidate each) -> each.finding() == null)
        .thenComparing(Candidate::entity)
        .thenComparingDouble(Candidate::surprise)
        .thenComparingDouble(Candidate::weight)
        .thenComparing(each -> each.finding() == null ? "" : each.finding().uid())
        .thenComparing(each -> each.finding() == null ? "" : each.finding().message());
  }

  @Override
  public boolean empty(CalibrateState state) {
    return state.first == Long.MIN_VALUE;
  }

  @Override
  public boolean on(Candidate candidate, CalibrateState state, Output<Finding> out) {
    if (candidate.finding() == null) {
      return test(candidate, state, out);
    }
    if (calibrated.containsKey(candidate.rule())) {
      return judge(candidate, state, out);
    }
    Finding finding = candidate.finding();
    out.emit(finding.surprise() > 10 ? finding.weighing(10) : finding);
    return false;
  }

  private boolean test(Candidate test, CalibrateState state, Output<Finding> out) {
    int entity = Fingerprint.of(test.entity());
    double place = place(test, entity ^ Long.hashCode(test.time()));
    state.pending.end(entity);
    double raw = p(test, place, state);
    double p = state.lag.correct(raw);
    int rare = p > RARE ? 0 : state.guard.count(entity, test.time());
    if (rare > CrowdGuard.PER_DAY) {
      out.count("calibration", test.rule(), "capped");
      return true;
    }
    if (ready(state, test.time())) {
      count(test, p, state, out);
      state.lag.add(p, test.weight());
    } else {
      out.add((long) test.weight(), "calibration", test.rule(), "learning");
    }
    if (unheardOf(test, place, state) && !state.guard.crowded(entity)) {
      out.count("calibration", test.rule(), "held_out");
    } else if (rare <= CrowdGuard.LEARNT) {
      learn(test, place, state);
    }
    return true;
  }

  /** Whether not one such test is to be expected in all that is remembered. */
  private static boolean unheardOf(Candidate test, double place, CalibrateState state) {
    long now = test.time();
    return place >= TailHistogram.LOWEST // what lies below is never rare: no need to look
        && ready(state, now)
        && state.all.expected(place, now) < UNHEARD_OF;
  }

  private static void learn(Candidate test, double place, CalibrateState state) {
    state.first = state.first == Long.MIN_VALUE ? test.time() : Math.min(state.first, test.time());
    state.all.add(place, test.weight(), test.time());
    state.cohort(test.cohort()).add(place, test.weight(), test.time());
  }

  private void count(Candidate test, double p, CalibrateState state, Output<Finding> out) {
    long weight = (long) test.weight();
    out.add(weight, "calibration", test.rule(), "tests");
    if (test.surprise() >= calibrated.getOrDefault(test.rule(), Detector.CANDIDATE)) {
      out.add(weight, "calibration", test.rule(), "surprising");
    }
    if (p <= 1e-3) {
      out.add(weight, "calibration", test.rule(), "1e-3");
    }
    if (p <= 1e-4) {
      out.add(weight, "calibration", test.rule(), "1e-4");
    }
    if (state.martingale.bet(p, weight, test.time())) {
      long day = Math.floorDiv(test.time(), DAY);
      out.count("calibration", test.rule(), "broken");
      if (day > state.warned) {
        state.warned = day;
        out.warn(test.rule() + ": " + BROKEN + "; see docs/explanation/calibration-and-budget.md");
      }
    }
  }

  /** Whether the state changed: what is found counts for others until its test has ended. */
  private static boolean judge(Candidate candidate, CalibrateState state, Output<Finding> out) {
    Finding finding = candidate.finding();
    long now = candidate.time();
    double tests = state.all.tests(now);
    double place = place(candidate, Fingerprint.of(finding.uid()));
    double raw = p(candidate, place, state);
    double p = state.lag.correct(raw);
    if (!ready(state, now)) {
      double known = Math.min(candidate.surprise(), -Math.log10(Math.max(p, 1 / (1 + tests))));
      out.emit(finding.weighing(known).silenced(Silence.NOT_YET));
    } else if (p > FINDING) {
      out.count("rules", candidate.rule(), "suppressed", "not rare enough");
    } else if (finding.baseline().state() == Baseline.State.LEARNING) {
      out.emit(finding.weighing(Math.min(LEARNING_CAP, -Math.log10(p))));
    } else {
      state.pending.note(Fingerprint.of(candidate.entity()), place, now);
      Rarity rarity =
          new Rarity(p, p * state.all.perDay(state.first, now), candidate.surprise(), tests);
      Finding rated = finding.rated(rarity, true);
      out.emit(state.martingale.broken(now) ? rated.noting(BROKEN) : rated);
      return true;
    }
    return false;
  }

  private static double place(Candidate candidate, int print) {
    return TailHistogram.place(candidate.surprise(), Draw.of(print));
  }

  private static double p(Candidate candidate, double place, CalibrateState state) {
    long now = candidate.time();
    int pending = state.pending.above(place, Fingerprint.of(candidate.entity()), now);
    return Math.min(1, learnt(candidate, place, state) + pending / (1 + state.all.tests(now)));
  }

  private static double learnt(Candidate candidate, double place, CalibrateState state) {
    double all = state.all.p(place, candidate.time());
    TailHistogram cohort = state.known(candidate.cohort());
    if (cohort == null || state.cohorts.size() < 2) {
      return all;
    }
    double tests = cohort.tests(candidate.time());
    double own = tests / (tests + BACK_OFF);
    return Math.pow(cohort.p(place, candidate.time()), own) * Math.pow(all, 1 - own);
  }

  private static boolean ready(CalibrateState state, long now) {
    double tests = state.all.tests(now);
    long age = state.first == Long.MIN_VALUE ? 0 : now - state.first;
    return age >= DAY && tests >= ENOUGH || age >= WEEK && tests >= ENOUGH / 10;
  }
}
