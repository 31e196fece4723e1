package dev.lapwing.core.rule.match;

import dev.lapwing.core.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a condition looks at: an event, or an example written beside a rule. */
public interface Values {

  /** Null, a String, a Number, a Boolean or a List of Strings. */
  Object of(FieldRef field);

  /**
   * The values of an event.
   *
   * @param event never null
   */
  record OfEvent(Event event) implements Values {
    @Override
    public Object of(FieldRef field) {
      return field.reader().apply(event);
    }
  }

  /**
   * The values of an example, by the names that the rule uses.
   *
   * @param sample texts, lists of texts, or nulls
   */
  record OfSample(Map<String, Object> sample) implements Values {
    @Override
    public Object of(FieldRef field) {
      return field.isKeywords() ? texts() : sample.get(field.name());
    }

    private List<String> texts() {
      List<String> texts = new ArrayList<>();
      sample.values().forEach(value -> add(value, texts));
      return texts;
    }

    private static void add(Object value, List<String> into) {
      if (value instanceof List<?> list) {
        list.forEach(item -> add(item, into));
      } else if (value != null) {
        into.add(value.toString());
      }
    }
  }
}
