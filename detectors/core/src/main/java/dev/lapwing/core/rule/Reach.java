package dev.lapwing.core.rule;

import dev.lapwing.core.rule.match.Condition;
import dev.lapwing.core.rule.match.FieldRef;
import dev.lapwing.core.rule.match.Outcomes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Which rules can find nothing, because no log that is read has what they ask for.
 *
 * <p>A field that a log does not have is as a missing one: what needs its value is false, and
 * {@code null} and {@code not} what needs it are true. If a condition is false whatever the fields
 * that are there may hold, the rule cannot fire; one that can still fire by other branches may.
 */
public final class Reach {

  private final Collection<LogFormat> formats;

  /**
   * @param formats what is read
   */
  public Reach(Collection<LogFormat> formats) {
    this.formats = formats;
  }

  /**
   * Why a rule can find nothing: the field or the log that is missing.
   *
   * @return empty if it can find something
   */
  public Optional<String> cannotFire(EventRule rule) {
    return cannotFire(rule.logsource(), rule.matcher().condition(), List.of());
  }

  /**
   * Why a rule can find nothing: what is missing for it or for those that it is made of.
   *
   * @param set the rules that run
   * @return empty if it can find something, or nobody can tell
   */
  public Optional<String> cannotFire(Rule rule, RuleSet set) {
    if (rule instanceof EventRule event) {
      return cannotFire(event);
    }
    if (rule instanceof BaselineRule baseline) {
      String field = baseline.measure().field();
      return cannotFire(
          baseline.logsource(),
          baseline.matcher().condition(),
          field == null ? List.of() : List.of(FieldNames.of(field, baseline.taxonomy())));
    }
    return rule instanceof Correlation correlation
        ? cannotFire(correlation, set)
        : Optional.empty();
  }

  /** All steps must be found, or of what is only counted, one. */
  private Optional<String> cannotFire(Correlation correlation, RuleSet set) {
    List<String> reasons = new ArrayList<>();
    for (SequenceRule.Step step : correlation.steps()) {
      waitsInVain(step.name(), set).ifPresent(reasons::add);
    }
    boolean counts =
        correlation instanceof WindowRule window && window.kind() != WindowRule.Kind.TEMPORAL;
    int enough = counts ? correlation.steps().size() : 1;
    return reasons.size() < enough ? Optional.empty() : Optional.of(reasons.get(0));
  }

  /** Why a step is found by no rule; several may find it under one name. */
  private Optional<String> waitsInVain(String step, RuleSet set) {
    List<Rule> finders =
        set.enabled().stream()
            .filter(
                rule ->
                    rule.name().equals(step)
                        || (rule instanceof Correlation other && other.reportedName().equals(step)))
            .toList();
    if (finders.isEmpty()) {
      return Optional.of("step " + step + " is off");
    }
    Optional<String> reason = Optional.empty();
    for (Rule finder : finders) {
      reason = cannotFire(finder, set);
      if (reason.isEmpty()) {
        return reason;
      }
    }
    return reason.map(why -> "step " + step + ": " + why);
  }

  private Optional<String> cannotFire(
      LogSourceSpec logs, Condition condition, List<FieldRef> needed) {
    boolean delivered = false;
    Set<String> missing = new TreeSet<>();
    for (LogFormat format : formats) {
      if (!format.delivers(logs)) {
        continue;
      }
      delivered = true;
      Predicate<FieldRef> has = field -> format.has(logs, field);
      if (Outcomes.of(condition, has.negate(), field -> null).canHold()
          && needed.stream().allMatch(has)) {
        return Optional.empty();
      }
      Condition.fields(condition).stream()
          .filter(has.negate())
          .forEach(field -> missing.add(field.name()));
      needed.stream().filter(has.negate()).forEach(field -> missing.add(field.name()));
    }
    return Optional.of(
        delivered
            ? "no source has, in " + logs + ", the field " + String.join(", ", missing)
            : "no source delivers " + logs);
  }
}
