package dev.lapwing.core.detector;

import dev.lapwing.core.baseline.Fingerprint;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.peer.Amounts;
import dev.lapwing.core.rule.BaselineRule;
import java.util.List;
import java.util.function.Function;

/** What an event adds to the amounts of a baseline that compares with peers. */
final class PeerAmount {

  private final BaselineRule rule;
  private final Function<Event, Object> field;

  PeerAmount(BaselineRule rule) {
    this.rule = rule;
    this.field = rule.field();
  }

  void of(Event event, Amounts out) {
    String name = rule.head().name();
    switch (rule.measure().kind()) {
      case COUNT, HOUR -> out.add(name, rule.window(), 1);
      case SUM -> sum(name, field.apply(event), out);
      case DISTINCT -> distinct(name, field.apply(event), out);
      case NEW -> {
        // Values, not amounts.
      }
    }
  }

  private void sum(String name, Object value, Amounts out) {
    double number = Double.NaN;
    try {
      number =
          value instanceof Number said
              ? said.doubleValue()
              : value == null ? number : Double.parseDouble(value.toString().strip());
    } catch (NumberFormatException e) {
      return; // a text: nothing to add up
    }
    if (number >= 0 && number < Long.MAX_VALUE) {
      out.add(name, rule.window(), Math.round(number));
    }
  }

  private void distinct(String name, Object value, Amounts out) {
    List<?> values =
        value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
    for (Object each : values) {
      out.addDistinct(name, rule.window(), Fingerprint.of(each.toString()));
    }
  }
}
