package dev.lapwing.core.rule.match;

import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a condition can come to where some fields are known and the others may hold anything.
 *
 * @param canHold whether it may be fulfilled
 * @param canFail whether it may not be
 */
public record Outcomes(boolean canHold, boolean canFail) {

  /**
   * @param known whether a field's value is known
   * @param value of a field that is known; null where it is missing
   */
  public static Outcomes of(
      Condition condition, Predicate<FieldRef> known, Function<FieldRef, Object> value) {
    return new Reader(known, value).of(condition);
  }

  private Outcomes turned() {
    boolean holds = canFail;
    boolean fails = canHold;
    return new Outcomes(holds, fails);
  }

  private record Reader(Predicate<FieldRef> known, Function<FieldRef, Object> value) {

    private Outcomes of(Condition condition) {
      if (condition instanceof Condition.And and) {
        return both(and);
      }
      if (condition instanceof Condition.Or or) {
        return either(or);
      }
      if (condition instanceof Condition.Not not) {
        return of(not.inner()).turned();
      }
      if (condition instanceof Condition.Alike alike) {
        boolean missing = isMissing(alike.field()) || isMissing(alike.other());
        return new Outcomes(!missing, true);
      }
      Condition.Has has = (Condition.Has) condition;
      if (!known.test(has.field())) {
        return new Outcomes(true, true);
      }
      boolean holds = has.test().test(value.apply(has.field()));
      return new Outcomes(holds, !holds);
    }

    private boolean isMissing(FieldRef field) {
      return known.test(field) && value.apply(field) == null;
    }

    private Outcomes both(Condition.And and) {
      boolean canHold = true;
      boolean canFail = false;
      for (Condition part : and.parts()) {
        Outcomes outcome = of(part);
        canHold &= outcome.canHold();
        canFail |= outcome.canFail();
      }
      return new Outcomes(canHold, canFail);
    }

    private Outcomes either(Condition.Or or) {
      boolean canHold = false;
      boolean canFail = true;
      for (Condition part : or.parts()) {
        Outcomes outcome = of(part);
        canHold |= outcome.canHold();
        canFail &= outcome.canFail();
      }
      return new Outcomes(canHold, canFail);
    }
  }
}
