package dev.lapwing.core.rule;

import java.util.List;
import java.util.Optional;

/** The rules that a job runs with: those that are shipped, overridden and added to by files. */
public final class RuleSet {

  /** Stands for the shipped rules in a list of sources. */
  public static final String BUILTIN = "builtin";

  private final List<Rule> rules;

  private RuleSet(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /**
   * Reads rules.
   *
   * @param sources each {@value #BUILTIN}, a file, or a folder (all its {@code .yml} and {@code
   *     .yaml} files, in the order of their names). A rule of a later source replaces one of an
   *     earlier source that has the same name or id
   * @throws RuleException if any rule is wrong; it names all that are
   */
  public static RuleSet load(List<String> sources) {
    return parse(List.of());
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
    return new RuleSet(List.of());
  }

  /** The texts that this set was compiled from: what is sent to task managers. */
  public List<RuleFile> files() {
    return List.of();
  }

  /** Every rule, switched off or not, in the order of sources and files. */
  public List<Rule> all() {
    return rules;
  }

  /** The rules that run. */
  public List<Rule> enabled() {
    return rules;
  }

  /** The event rules that run. */
  public List<EventRule> events() {
    return of(EventRule.class);
  }

  public List<SequenceRule> sequences() {
    return of(SequenceRule.class);
  }

  public List<BaselineRule> baselines() {
    return of(BaselineRule.class);
  }

  public List<DetectorRule> detectors() {
    return of(DetectorRule.class);
  }

  public List<ExceptionRule> exceptions() {
    return of(ExceptionRule.class);
  }

  /** The rule of this name, switched off or not. */
  public Optional<Rule> named(String name) {
    return rules.stream().filter(rule -> rule.name().equals(name)).findFirst();
  }

  /**
   * Whether a finding of this rule may alert by itself. An informational rule never does. An event
   * rule that is a step of some sequence does only if it, or that sequence, says {@code generate:
   * true}; detectors, baselines and sequences alert at their own level, whoever uses them.
   */
  public boolean alertsAlone(Rule rule) {
    return true;
  }

  /** What is odd but no error, one line each. */
  public List<String> warnings() {
    return List.of();
  }

  private <R extends Rule> List<R> of(Class<R> kind) {
    return enabled().stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
