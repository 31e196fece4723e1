package dev.lapwing.core.detector.novelty;

import dev.lapwing.core.detector.FailedSignIns;
import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.rule.BaselineRule;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Reads from an event the values of the field that a rule names, and says when they tell nothing.
 */
final class ValueField {

  static final String MISSING = "what is measured is not in the record";

  /** Of a list, so many values; one record must not push out all that was known. */
  static final int MAX_VALUES = 8;

  private final String name;
  private final Function<Event, Object> field;
  private final boolean place;

  ValueField(BaselineRule rule) {
    this.name = rule.measure().field();
    this.field = rule.field();
    this.place = name.contains(".location.") || name.contains(".autonomous_system.");
  }

  /** As rules write it. */
  String name() {
    return name;
  }

  /** Why an event can neither be judged nor learnt from; null if it can. */
  String objection(Event event) {
    if (FailedSignIns.contain(event)) {
      return FailedSignIns.REASON;
    }
    Endpoint end = place ? endpoint(event) : null;
    return end == null || end.networkOrUnknown().anchorsTravel()
        ? null
        : "a " + end.networkOrUnknown().text() + " address tells no place";
  }

  private Endpoint endpoint(Event event) {
    return name.startsWith("src_endpoint.")
        ? event.src()
        : name.startsWith("dst_endpoint.") ? event.dst() : event.host();
  }

  /**
   * The values by what tells them apart: lower case, for logs spell one machine in several ways.
   * Empty where the event has none; in order, so that a list's order changes nothing.
   */
  Map<String, String> values(Event event) {
    Object value = field.apply(event);
    List<?> all = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
    TreeMap<String, String> values = new TreeMap<>();
    for (Object each : all) {
      String text = each.toString().strip();
      if (!text.isEmpty()) {
        values.merge(text.toLowerCase(Locale.ROOT), text, (a, b) -> a.compareTo(b) <= 0 ? a : b);
      }
    }
    while (values.size() > MAX_VALUES) {
      values.pollLastEntry();
    }
    return values;
  }
}
