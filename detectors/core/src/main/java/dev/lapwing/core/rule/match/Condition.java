package dev.lapwing.core.rule.match;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Something that an event fulfils or not. Has a structure that can be looked at. */
public sealed interface Condition {

  /** Every event fulfils it. */
  Condition TRUE = new And(List.of());

  boolean test(Values values);

  static Condition and(List<Condition> parts) {
    return parts.size() == 1 ? parts.get(0) : new And(parts);
  }

  static Condition or(List<Condition> parts) {
    return parts.size() == 1 ? parts.get(0) : new Or(parts);
  }

  /** The fields that a condition looks at. */
  static Set<FieldRef> fields(Condition condition) {
    Set<FieldRef> fields = new LinkedHashSet<>();
    addFields(condition, fields);
    return fields;
  }

  /**
   * The shortest text that values without a field may be about.
   *
   * @return {@link Integer#MAX_VALUE} where there are none
   */
  static int shortestKeyword(Condition condition) {
    if (condition instanceof And and) {
      return shortest(and.parts());
    }
    if (condition instanceof Or or) {
      return shortest(or.parts());
    }
    if (condition instanceof Not not) {
      return shortestKeyword(not.inner());
    }
    return condition instanceof Has has && has.field().isKeywords()
        ? has.test().shortest()
        : Integer.MAX_VALUE;
  }

  private static int shortest(List<Condition> parts) {
    return parts.stream().mapToInt(Condition::shortestKeyword).min().orElse(Integer.MAX_VALUE);
  }

  private static void addFields(Condition condition, Set<FieldRef> into) {
    if (condition instanceof And and) {
      and.parts().forEach(part -> addFields(part, into));
    } else if (condition instanceof Or or) {
      or.parts().forEach(part -> addFields(part, into));
    } else if (condition instanceof Not not) {
      addFields(not.inner(), into);
    } else if (condition instanceof Has has) {
      into.add(has.field());
    } else if (condition instanceof Alike alike) {
      into.add(alike.field());
      into.add(alike.other());
    }
  }

  /** All of these; true where there are none. */
  record And(List<Condition> parts) implements Condition {
    public And {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean test(Values values) {
      for (Condition part : parts) {
        if (!part.test(values)) {
          return false;
        }
      }
      return true;
    }
  }

  /** One of these at least; false where there are none. */
  record Or(List<Condition> parts) implements Condition {
    public Or {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean test(Values values) {
      for (Condition part : parts) {
        if (part.test(values)) {
          return true;
        }
      }
      return false;
    }
  }

  /** Not this. */
  record Not(Condition inner) implements Condition {
    @Override
    public boolean test(Values values) {
      return !inner.test(values);
    }
  }

  /** The value of a field passes a test. */
  record Has(FieldRef field, ValueTest test) implements Condition {
    @Override
    public boolean test(Values values) {
      return test.test(values.of(field));
    }
  }

  /** The values of two fields are alike. */
  record Alike(FieldRef field, FieldRef other, Likeness how) implements Condition {
    @Override
    public boolean test(Values values) {
      return how.test(values.of(field), values.of(other));
    }
  }
}
