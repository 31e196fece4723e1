package dev.lapwing.core.rule.match;

import java.util.List;
import java.util.Locale;

/**
 * In which way one field's value is another's.
 *
 * @param place where the other's value stands in the first's
 * @param cased whether upper and lower case are told apart
 */
public record Likeness(Place place, boolean cased) {

  /** Where one text stands in another. */
  public enum Place {
    WHOLE,
    START,
    END,
    ANYWHERE;

    private boolean holds(String whole, String part) {
      return switch (this) {
        case WHOLE -> whole.equals(part);
        case START -> whole.startsWith(part);
        case END -> whole.endsWith(part);
        case ANYWHERE -> whole.contains(part);
      };
    }
  }

  /** Holds if any text of the one is so like any text of the other; a missing one is like none. */
  public boolean test(Object one, Object other) {
    for (String whole : texts(one)) {
      for (String part : texts(other)) {
        if (place.holds(whole, part)) {
          return true;
        }
      }
    }
    return false;
  }

  private List<String> texts(Object value) {
    if (value == null) {
      return List.of();
    }
    List<?> all = value instanceof List<?> list ? list : List.of(value);
    return all.stream().map(each -> folded(each.toString())).toList();
  }

  private String folded(String text) {
    return cased ? text : text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }
}
