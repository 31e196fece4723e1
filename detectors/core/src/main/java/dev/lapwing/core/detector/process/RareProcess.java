package dev.lapwing.core.detector.process;

import dev.lapwing.core.baseline.MinuteTrail;
import dev.lapwing.core.baseline.PitmanYor;
import dev.lapwing.core.detector.Detector;
import dev.lapwing.core.detector.Judgement;
import dev.lapwing.core.detector.Observation;
import dev.lapwing.core.detector.Section;
import dev.lapwing.core.event.EntityType;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.finding.Baseline;
import dev.lapwing.core.peer.Popularity;
import dev.lapwing.core.rule.RuleHead;
import java.util.function.ObjIntConsumer;

/**
 * A program started by one that never starts it, on this machine or on those like it.
 *
 * <p>Idea: Word ran on a hundred days and started a printer's helper and nothing else; that it
 * starts a shell is rare. The desktop starts something new every week; that is not. One test for
 * each pair of programs, machine and day: its first sight. Names lose their version numbers first.
 *
 * <p>Formula: p = P(new child | parent) · P(so little known to others | new here). The first is
 * Pitman–Yor's of the parent's children, (θfg + dKₚ)/(nₚ + θ) with d = N₁/Kₚ: nₚ counts its pairs
 * by days, or the days on which it ran if those are more; N₁ are its children of one day only; g,
 * the machine's own rate of novelty by {@link PitmanYor}, stands in for what is not known of the
 * parent, with the strength θ = 2, but no less than a quarter of an observation; f is the share of
 * the organisation's machines with the parent on which it starts anything, (s + ¼)/(r + ½): Outlook
 * on 200 machines and never starting a thing makes its first child 800 times as rare as the
 * desktop's. The second is {@link Popularity#p} of the pair, among all machines until the day
 * before. A known pair's p is 1.
 *
 * <p>Error: the table holds 96 pairs; one forgotten is new again, counted. Cost: O(96), 1 µs; 7
 * bytes a pair, 700 at most. Roll-outs: as what others showed counts from the next day on, the
 * first day of a new program surprises wherever it is started by what seldom starts anything new;
 * installers and the service manager start new things all the time and surprise little. Evasion:
 * act through a parent that starts much (a shell, the desktop), bear the name of a known child, or
 * show the pair while the baseline learns.
 *
 * <p>Papers: Pitman and Yor, "The two-parameter Poisson–Dirichlet distribution", Annals of
 * Probability 25 (1997); for process chains, Filar and French, "ProblemChild", arXiv 2008.04676
 * (2020).
 */
final class RareProcess implements Detector<LineageState> {

  static final String LIMIT = "pairs_evicted";

  /** Strength of the machine's own rate of novelty beside what is known of one parent. */
  private static final double THETA = 2;

  private final RuleHead rule;
  private final ProcessSettings settings;
  private final RareProcessFinding findings;

  RareProcess(RuleHead rule, ProcessSettings settings) {
    this.rule = rule;
    this.settings = settings;
    this.findings = new RareProcessFinding(rule);
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
    return event.type() == EventType.PROCESS_LAUNCH
        && event.process() != null
        && event.process().name() != null;
  }

  @Override
  public Section<LineageState> section() {
    return LineageState.SECTION;
  }

  @Override
  public boolean calibrated() {
    return true;
  }

  @Override
  public void values(Event event, ObjIntConsumer<String> out) {
    Lineage lineage = Lineage.of(event);
    out.accept(rule.name(), lineage.print());
    out.accept(programs(rule), lineage.childPrint());
    out.accept(parents(rule), lineage.parentPrint());
  }

  /** The table of programs that start others. */
  static String parents(RuleHead rule) {
    return rule.name() + "/parent";
  }

  /** The table of programs that peers run, whoever starts them. */
  static String programs(RuleHead rule) {
    return rule.name() + "/program";
  }

  @Override
  public void observe(LineageState state, Observation seen, Judgement judgement) {
    int minute = MinuteTrail.minute(seen.event().time());
    int day = Math.floorDiv(minute, 24 * 60);
    Baseline baseline =
        settings.learning().baseline(state.minutes, minute - ProcessSettings.LATENESS);
    if (baseline.state() == Baseline.State.STALE) {
      state.minutes.clear();
    }
    int before = state.pairs.evicted();
    if (baseline.state() == Baseline.State.READY) {
      judgement.judged();
      judge(state, day, baseline, seen, judgement);
    } else {
      judgement.notJudged(ProcessSettings.LEARNING);
      state.pairs.see(Lineage.of(seen.event()).key(), day);
    }
    state.minutes.add(minute);
    for (int n = state.pairs.evicted(); n > before; n--) {
      judgement.limit(LIMIT);
    }
  }

  private void judge(
      LineageState state, int day, Baseline baseline, Observation seen, Judgement judgement) {
    Lineage lineage = Lineage.of(seen.event());
    int key = lineage.key();
    if (state.pairs.seenOn(key, day)) {
      return;
    }
    state.pairs.forgetBefore(day - settings.memoryDays());
    boolean known = state.pairs.contains(key);
    Verdict verdict = known ? null : verdict(state.pairs, lineage, key, day, seen);
    double surprise = known ? 0 : verdict.surprise();
    judgement.tested(surprise);
    if (surprise >= CANDIDATE) {
      judgement.found(findings.of(lineage, verdict, baseline, seen));
      state.pairs.note(key, day);
    } else {
      state.pairs.see(key, day);
    }
  }

  private Verdict verdict(PairTable pairs, Lineage lineage, int key, int day, Observation seen) {
    PairTable.Tally host = pairs.all(day);
    PairTable.Tally parent = pairs.childrenOf(PairTable.parent(key), day);
    Popularity others = seen.peers().values(rule.name());
    Popularity programs = seen.peers().values(programs(rule));
    double readiness = readiness(lineage, programs, seen.peers().values(parents(rule)));
    return new Verdict(
        host,
        parent,
        unseen(host, parent, readiness),
        others,
        lineage.print(),
        programs.organisation(lineage.childPrint()));
  }

  /** Of the machines of the organisation on which the parent runs, where it starts anything. */
  private static double readiness(Lineage lineage, Popularity programs, Popularity parents) {
    if (parents.organisationSize() == 0) {
      return 1;
    }
    double starts = parents.organisation(lineage.parentPrint()) + PitmanYor.THETA;
    double runs = programs.organisation(lineage.parentPrint()) + 2 * PitmanYor.THETA;
    return Math.min(1, starts / runs);
  }

  /** Probability that a parent starts what it never started here. */
  static double unseen(PairTable.Tally host, PairTable.Tally parent, double readiness) {
    double rate = PitmanYor.fitted(host.once, host.kinds).unseen(host.votes, host.kinds);
    double prior = readiness * Math.max(THETA * rate, PitmanYor.THETA);
    return Math.min(1, (prior + parent.once) / (parent.chances() + THETA));
  }

  /**
   * What speaks of a pair never seen here.
   *
   * @param host all pairs of the machine
   * @param parent those of its parent
   * @param unseen probability of something new from this parent, here
   * @param others the pair among peers
   * @param pair its fingerprint there
   * @param programOn machines of the organisation that run the program, whoever started it
   */
  record Verdict(
      PairTable.Tally host,
      PairTable.Tally parent,
      double unseen,
      Popularity others,
      int pair,
      int programOn) {

    double rarity() {
      return others.p(pair);
    }

    double surprise() {
      return Math.max(0, -Math.log10(unseen * rarity()));
    }
  }
}
