package dev.lapwing.core.rule;

import java.util.Locale;

/**
 * What a baseline measures in a window.
 *
 * @param kind how
 * @param field of which field, in the rule's taxonomy; null for {@link Kind#COUNT} and {@link
 *     Kind#HOUR}
 */
public record Measure(Kind kind, String field) {

  /** How a baseline measures. */
  public enum Kind {
    /** How many events. */
    COUNT(false),
    /** The sum of a number. */
    SUM(true),
    /** How many different values. */
    DISTINCT(true),
    /** Whether a value was never seen before. */
    NEW(true),
    /** The hour of the week. */
    HOUR(false);

    private final boolean needsField;

    Kind(boolean needsField) {
      this.needsField = needsField;
    }

    public boolean needsField() {
      return needsField;
    }

    /** Whether it is an amount in a window. */
    public boolean addsUp() {
      return this == COUNT || this == SUM || this == DISTINCT;
    }

    /** As rules write it: {@code distinct}. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** As rules write it: {@code sum(traffic.bytes_out)}. */
  public String text() {
    return kind.needsField() ? kind.text() + "(" + field + ")" : kind.text();
  }
}
