package dev.lapwing.core.rule;

import dev.lapwing.core.detector.Detectors;
import dev.lapwing.core.finding.Severity;
import dev.lapwing.core.rule.SequenceRule.Step;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rules that a job runs with: those that are shipped, overridden and added to by files. */
public final class RuleSet {

  /** Stands for the shipped rules in a list of sources. */
  public static final String BUILTIN = "builtin";

  /** What risk itself finds. */
  public static final String RISK_THRESHOLD = "risk_threshold";

  private static final String RISK_RESPONSE =
      "Read the contributions from the top: each names a finding. Begin with the one that the owner"
          + " can least explain, and ask about it.";

  /** How long state that nothing touches is kept, where the configuration does not say. */
  public static final Duration RETENTION = Duration.ofDays(180);

  private final List<RuleFile> files;
  private final List<Rule> all;
  private final List<Rule> enabled;
  private final Set<String> steps = new HashSet<>();
  private final Set<String> generated = new HashSet<>();
  private final List<String> warnings;

  RuleSet(List<RuleFile> files, List<Entry> entries, List<String> warnings) {
    this.files = List.copyOf(files);
    this.all = entries.stream().map(Entry::rule).toList();
    this.enabled = entries.stream().filter(Entry::enabled).map(Entry::rule).toList();
    this.warnings = List.copyOf(warnings);
    for (Entry entry : entries) {
      if (entry.enabled() && entry.rule() instanceof Correlation correlation) {
        note(correlation.steps(), entry.generates());
        note(correlation.absent(), entry.generates());
      }
    }
  }

  private void note(List<Step> parts, boolean generate) {
    for (Step part : parts) {
      steps.add(part.name());
      if (generate) {
        generated.add(part.name());
      }
    }
  }

  /**
   * Reads rules.
   *
   * @param sources each {@value #BUILTIN}, a file, or a folder (all its {@code .yml} and {@code
   *     .yaml} files, at any depth, in the order of their names; nothing hidden). A rule of a later
   *     source replaces one of an earlier source that has the same name or id; a document with
   *     nothing but {@code name} or {@code id} and {@code enabled: false} switches it off
   * @throws RuleException if any rule is wrong; it names all that are
   */
  public static RuleSet load(List<String> sources) {
    return load(sources, RETENTION);
  }

  /**
   * Reads rules for a job.
   *
   * @param sources as for {@link #load(List)}
   * @param retention how long state that nothing touches is kept
   * @throws RuleException if any rule is wrong, or a correlation looks back farther; it names all
   */
  public static RuleSet load(List<String> sources, Duration retention) {
    return new RuleSetReader(Detectors.all()).read(RuleFiles.of(sources), retention);
  }

  /** The shipped rules. */
  public static RuleSet builtin() {
    return load(List.of(BUILTIN));
  }

  /**
   * Compiles the texts of rules, as {@link #files} gave them.
   *
   * @throws RuleException if any rule is wrong
   */
  public static RuleSet parse(List<RuleFile> files) {
    return new RuleSetReader(Detectors.all()).read(files);
  }

  /** The texts that this set was compiled from: what is sent to task managers. */
  public List<RuleFile> files() {
    return files;
  }

  /** Every rule, on or off, in the order of sources and files. */
  public List<Rule> all() {
    return all;
  }

  /**
   * The rules that run: not those that are switched off, deprecated, unsupported, or detectors that
   * this build lacks.
   */
  public List<Rule> enabled() {
    return enabled;
  }

  /** The event rules that run. */
  public List<EventRule> events() {
    return of(EventRule.class);
  }

  /** The sequences that run. */
  public List<SequenceRule> sequences() {
    return of(SequenceRule.class);
  }

  /** The correlations that look at windows and run. */
  public List<WindowRule> windows() {
    return of(WindowRule.class);
  }

  /** All correlations that run, in their order. */
  public List<Correlation> correlations() {
    return of(Correlation.class);
  }

  /** The baselines that run. */
  public List<BaselineRule> baselines() {
    return of(BaselineRule.class);
  }

  /** The detectors that run. */
  public List<DetectorRule> detectors() {
    return of(DetectorRule.class);
  }

  /** The exceptions that hold, as far as they have not run out. */
  public List<ExceptionRule> exceptions() {
    return of(ExceptionRule.class);
  }

  /**
   * The names under which findings come: of the rules that run, of what correlations report as, and
   * of risk's own.
   */
  public Set<String> findingNames() {
    Set<String> names = new HashSet<>(Set.of(RISK_THRESHOLD));
    enabled.stream()
        .filter(rule -> !(rule instanceof ExceptionRule))
        .forEach(rule -> names.add(rule.name()));
    correlations().forEach(rule -> names.add(rule.reportedName()));
    return names;
  }

  /** The rule of this name, on or off. */
  public Optional<Rule> named(String name) {
    return all.stream().filter(rule -> rule.name().equals(name)).findFirst();
  }

  /** Whether some sequence that runs waits for this rule, or for its absence. */
  public boolean isStep(String name) {
    return steps.contains(name);
  }

  /**
   * Whether a finding of this rule may alert by itself. An informational rule never does. An event
   * rule that is a step of some sequence does only if it, or that sequence, says {@code generate:
   * true}; detectors, baselines and sequences alert at their own level, whoever uses them.
   */
  public boolean alertsAlone(Rule rule) {
    if (rule instanceof ExceptionRule
        || rule instanceof FilterRule
        || rule.head().level() == Severity.INFORMATIONAL) {
      return false;
    }
    return !(rule instanceof EventRule event)
        || event.generate()
        || !isStep(rule.name())
        || generated.contains(rule.name());
  }

  /** By name of the rule that alerts: what to check or do first, where the rule says so. */
  public Map<String, String> responses() {
    Map<String, String> responses = new HashMap<>();
    responses.put(RISK_THRESHOLD, RISK_RESPONSE);
    for (Rule rule : enabled) {
      if (rule.head().response() != null) {
        responses.put(rule.name(), rule.head().response());
      }
    }
    return Map.copyOf(responses);
  }

  /** What is odd but no error, one line each. */
  public List<String> warnings() {
    return warnings;
  }

  private <R extends Rule> List<R> of(Class<R> kind) {
    return enabled.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
