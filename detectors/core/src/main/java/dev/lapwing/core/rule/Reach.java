package dev.lapwing.core.rule;

import dev.lapwing.core.rule.match.Condition;
import dev.lapwing.core.rule.match.FieldRef;
import java.util.Collection;
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
    LogSourceSpec logs = rule.logsource();
    boolean delivered = false;
    Set<String> missing = new TreeSet<>();
    for (LogFormat format : formats) {
      if (!format.delivers(logs)) {
        continue;
      }
      delivered = true;
      Condition condition = rule.matcher().condition();
      Predicate<FieldRef> has = field -> format.has(logs, field);
      if (Outcomes.of(condition, has).canHold()) {
        return Optional.empty();
      }
      Condition.fields(condition).stream()
          .filter(has.negate())
          .forEach(field -> missing.add(field.name()));
    }
    return Optional.of(
        delivered
            ? "no source has, in " + logs + ", the field " + String.join(", ", missing)
            : "no source delivers " + logs);
  }

  /** What a condition can come to. */
  private record Outcomes(boolean canHold, boolean canFail) {

    static Outcomes of(Condition condition, Predicate<FieldRef> has) {
      if (condition instanceof Condition.And and) {
        return both(and, has);
      }
      if (condition instanceof Condition.Or or) {
        return either(or, has);
      }
      if (condition instanceof Condition.Not not) {
        return of(not.inner(), has).turned();
      }
      if (condition instanceof Condition.Alike alike) {
        return new Outcomes(has.test(alike.field()) && has.test(alike.other()), true);
      }
      Condition.Has test = (Condition.Has) condition;
      if (has.test(test.field())) {
        return new Outcomes(true, true);
      }
      boolean holds = test.test().test(null);
      return new Outcomes(holds, !holds);
    }

    private Outcomes turned() {
      boolean holds = canFail;
      boolean fails = canHold;
      return new Outcomes(holds, fails);
    }

    private static Outcomes both(Condition.And and, Predicate<FieldRef> has) {
      boolean canHold = true;
      boolean canFail = false;
      for (Condition part : and.parts()) {
        Outcomes outcome = of(part, has);
        canHold &= outcome.canHold();
        canFail |= outcome.canFail();
      }
      return new Outcomes(canHold, canFail);
    }

    private static Outcomes either(Condition.Or or, Predicate<FieldRef> has) {
      boolean canHold = false;
      boolean canFail = true;
      for (Condition part : or.parts()) {
        Outcomes outcome = of(part, has);
        canHold |= outcome.canHold();
        canFail &= outcome.canFail();
      }
      return new Outcomes(canHold, canFail);
    }
  }
}
