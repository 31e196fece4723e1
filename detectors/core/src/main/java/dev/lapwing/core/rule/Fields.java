package dev.lapwing.core.rule;

import dev.lapwing.core.event.Event;
import java.util.function.Function;

/** The values of an event, by OCSF path. */
public final class Fields {

  private Fields() {}

  /**
   * Reads a path.
   *
   * @return a function whose results are null, a String, a Number, a Boolean or a List of Strings
   * @throws IllegalArgumentException if there is no such path, naming the nearest
   */
  public static Function<Event, Object> compile(String path) {
    return event -> event.fields().get(path);
  }

  /** The value at a path; null where the event has none. */
  public static Object get(Event event, String path) {
    return compile(path).apply(event);
  }

  /** The number at a path; NaN where the event has none, or no number. */
  public static double number(Event event, String path) {
    return get(event, path) instanceof Number n ? n.doubleValue() : Double.NaN;
  }
}
