package dev.lapwing.core.detector.process;

import dev.lapwing.core.baseline.MinuteTrail;
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
import java.util.Map;
import java.util.function.ObjIntConsumer;

/**
 * A program started in a way in which it never is, on this machine or on those like it.
 *
 * <p>Idea: a command line is a few words of a language that its program speaks. A word not heard
 * from it, or heard only after another, is rare; the three rarest decide. What is written to hide
 * or to fetch something looks so, and that adds, unless it is usual for the program.
 *
 * <p>Formula: a back-off from the pair of words to the word to the peers: P = 1 for a known pair;
 * max(u, v/r) for a known word in a new place, with v of the r days on which the program ran here;
 * u · P(so little known to others) for a new one ({@link Popularity#p}). u = (θg + R₁)/(r + θ) is
 * the program's own rate of novelty: R₁ days on which it came in a new way, g the machine's rate, θ
 * = 2; 1 where the program is new here, so that only others and its shape speak. s = mean of the
 * three greatest −log₁₀ P + the points of {@link Shape}, 2 at most. One test for each line of a
 * machine and day that brings a pair not seen on it yet.
 *
 * <p>Error: a new word passes for a known one with probability 10⁻⁴; 208 words and pairs are known
 * at most, the one unseen for longest makes room. Cost: 8 µs for 30 words of 430 characters, 1,050
 * bytes at most. Evasion: put the command into a file with a known name, or speak only in known
 * words; padding does not help, for the mean is of three.
 *
 * <p>Papers: Hendler, Kels and Rubin, "Detecting malicious PowerShell commands using deep neural
 * networks", AsiaCCS 2018, for the shapes; Ongun et al., "Living-off-the-land command detection
 * using active learning", RAID 2021, for rare words; Teh, "A hierarchical Bayesian language model
 * based on Pitman–Yor processes", ACL 2006, for the back-off.
 */
final class OddCommandLine implements Detector<CommandState> {

  static final String LIMIT = "tokens_evicted";

  private final RuleHead rule;
  private final ProcessSettings settings;
  private final OddCommandFinding findings;

  OddCommandLine(RuleHead rule, ProcessSettings settings) {
    this.rule = rule;
    this.settings = settings;
    this.findings = new OddCommandFinding(rule);
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
        && event.process().name() != null
        && event.process().commandLine() != null;
  }

  @Override
  public Section<CommandState> section() {
    return CommandState.SECTION;
  }

  @Override
  public boolean calibrated() {
    return true;
  }

  private static int program(Event event) {
    return Prints.of(ProgramName.of(event.process().name()));
  }

  @Override
  public void values(Event event, ObjIntConsumer<String> out) {
    CommandLine line = new CommandLine(event.process().commandLine());
    int program = program(event);
    for (int i = 0; i < line.size(); i++) {
      out.accept(rule.name(), Prints.of(program, line.print(i)));
    }
    for (Shape shape : Shape.values()) {
      if (line.has(shape)) {
        out.accept(rule.name(), Prints.of(program, shape.print()));
      }
    }
  }

  @Override
  public void observe(CommandState state, Observation seen, Judgement judgement) {
    int minute = MinuteTrail.minute(seen.event().time());
    int day = Math.floorDiv(minute, 24 * 60);
    Baseline baseline =
        settings.learning().baseline(state.minutes, minute - ProcessSettings.LATENESS);
    if (baseline.state() == Baseline.State.STALE) {
      state.clear();
    }
    if (state.minutes.isEmpty() || day > Math.floorDiv(state.minutes.last(), 24 * 60)) {
      state.tokens.forget(day, settings.memoryDays());
    }
    int before = state.tokens.evicted();
    CommandScore score = score(state, day, seen);
    if (baseline.state() == Baseline.State.READY) {
      judgement.judged();
      judge(score, day, baseline, seen, judgement);
    } else {
      judgement.notJudged(ProcessSettings.LEARNING);
    }
    score.learn();
    state.minutes.add(minute);
    for (int n = state.tokens.evicted(); n > before; n--) {
      judgement.limit(LIMIT);
    }
  }

  private CommandScore score(CommandState state, int day, Observation seen) {
    CommandLine line = new CommandLine(seen.event().process().commandLine());
    Popularity others = seen.peers().values(rule.name());
    return new CommandScore(line, program(seen.event()), state, day, others);
  }

  private void judge(
      CommandScore score, int day, Baseline baseline, Observation seen, Judgement judgement) {
    if (!score.fresh()) {
      return;
    }
    Map<Shape, Double> shapes = score.shapes();
    double surprise =
        score.words() + shapes.values().stream().mapToDouble(Double::doubleValue).sum();
    judgement.tested(surprise);
    if (surprise >= CANDIDATE) {
      judgement.found(findings.of(score, shapes, surprise, day, baseline, seen));
    }
  }
}
