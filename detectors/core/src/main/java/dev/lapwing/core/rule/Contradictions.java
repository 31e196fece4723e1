package dev.lapwing.core.rule;

import dev.lapwing.core.rule.match.Condition;
import dev.lapwing.core.rule.match.Order;
import dev.lapwing.core.rule.match.ValueTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what a rule asks for that nothing can fulfil. */
final class Contradictions {

  /** With more selections than these, trying all of them costs more than it finds. */
  private static final int MOST = 8;

  private static final Condition NEVER = Condition.or(List.of());

  private Contradictions() {}

  /** Whether a field's bound rules out an earlier one of the same field. */
  static Optional<String> of(List<Condition> earlier, Condition part) {
    if (!(part instanceof Condition.Has has) || !(has.test() instanceof ValueTest.Bound bound)) {
      return Optional.empty();
    }
    for (Condition other : earlier) {
      if (other instanceof Condition.Has that
          && that.field().equals(has.field())
          && that.test() instanceof ValueTest.Bound before
          && !meet(before, bound)) {
        return Optional.of(
            "no number is both " + words(before) + " and " + words(bound) + "; turn one round");
      }
    }
    return Optional.empty();
  }

  private static boolean meet(ValueTest.Bound one, ValueTest.Bound other) {
    double between = (one.bound() + other.bound()) / 2;
    return holds(between, one, other)
        || holds(one.bound() - 1, one, other)
        || holds(one.bound() + 1, one, other)
        || holds(other.bound() - 1, one, other)
        || holds(other.bound() + 1, one, other);
  }

  private static boolean holds(double number, ValueTest.Bound one, ValueTest.Bound other) {
    return one.test(number) && other.test(number);
  }

  private static String words(ValueTest.Bound bound) {
    Order order = bound.order();
    String number = Double.toString(bound.bound());
    return order.name().toLowerCase(java.util.Locale.ROOT)
        + " "
        + (number.endsWith(".0") ? number.substring(0, number.length() - 2) : number);
  }

  /**
   * Whether a condition is false whichever of the selections that it names are fulfilled.
   *
   * @param used the selections that it names
   */
  static boolean neverHolds(String condition, Set<String> used) {
    List<String> names = List.copyOf(used);
    if (names.size() > MOST) {
      return false;
    }
    for (int fulfilled = 0; fulfilled < 1 << names.size(); fulfilled++) {
      Map<String, Condition> tried = new HashMap<>();
      for (int i = 0; i < names.size(); i++) {
        tried.put(names.get(i), (fulfilled >> i & 1) == 1 ? Condition.TRUE : NEVER);
      }
      if (ConditionParser.parse(condition, tried).condition().test(field -> null)) {
        return false;
      }
    }
    return true;
  }
}
