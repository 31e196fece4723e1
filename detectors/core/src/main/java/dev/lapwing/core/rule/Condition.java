package dev.lapwing.core.rule;

import java.util.List;

/** Something that an event fulfils or not. */
interface Condition {

  Condition TRUE = values -> true;

  boolean test(Values values);

  default Condition negated() {
    return values -> !test(values);
  }

  static Condition and(List<Condition> parts) {
    return parts.size() == 1
        ? parts.get(0)
        : values -> {
          for (Condition part : parts) {
            if (!part.test(values)) {
              return false;
            }
          }
          return true;
        };
  }

  static Condition or(List<Condition> parts) {
    return parts.size() == 1
        ? parts.get(0)
        : values -> {
          for (Condition part : parts) {
            if (part.test(values)) {
              return true;
            }
          }
          return false;
        };
  }
}
