package dev.lapwing.core.detector.volume;

import dev.lapwing.core.baseline.Fingerprint;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.rule.BaselineRule;
import dev.lapwing.core.rule.Measure;
import java.util.List;
import java.util.function.Function;

/** Reads from an event what a rule measures. */
final class Meter {

  private final Measure.Kind kind;
  private final Function<Event, Object> field;

  Meter(BaselineRule rule) {
    this.kind = rule.measure().kind();
    this.field = rule.field();
  }

  /** Adds an event to a window; false if it lacks what is measured. */
  boolean add(Event event, Tally window) {
    if (kind == Measure.Kind.COUNT) {
      window.add(1);
      return true;
    }
    Object value = field.apply(event);
    return kind == Measure.Kind.SUM ? addNumber(value, window) : addValues(value, window);
  }

  private static boolean addNumber(Object value, Tally window) {
    double number = number(value);
    if (!(number >= 0) || Double.isInfinite(number)) {
      return false;
    }
    window.add(Math.round(number));
    return true;
  }

  private static double number(Object value) {
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    try {
      return value == null ? Double.NaN : Double.parseDouble(value.toString().strip());
    } catch (NumberFormatException e) {
      return Double.NaN; // a text: nothing to add up
    }
  }

  private static boolean addValues(Object value, Tally window) {
    List<?> values =
        value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
    for (Object each : values) {
      window.addValue(Fingerprint.of(each.toString()));
    }
    return !values.isEmpty();
  }
}
