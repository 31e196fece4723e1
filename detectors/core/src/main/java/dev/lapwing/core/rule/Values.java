package dev.lapwing.core.rule;

import dev.lapwing.core.event.Event;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What a matcher looks at: an event, or an example written beside a rule. */
interface Values {

  /** Null, a String, a Number, a Boolean or a List of Strings. */
  Object of(FieldRef field);

  /** Every text in it, for keywords. */
  Collection<String> texts();

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

    /** Where raw fields are kept they are all there is; else what the event was made of. */
    @Override
    public Collection<String> texts() {
      if (!event.fields().isEmpty()) {
        return event.fields().values();
      }
      List<String> texts = new ArrayList<>();
      for (var reader : FieldTable.BY_PATH.values()) {
        if (reader.apply(event) instanceof String text) {
          texts.add(text);
        }
      }
      return texts;
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
      return sample.get(field.name());
    }

    @Override
    public Collection<String> texts() {
      List<String> texts = new ArrayList<>();
      sample.values().forEach(value -> texts.add(String.valueOf(value)));
      return texts;
    }
  }
}
