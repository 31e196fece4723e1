package dev.lapwing.core.rule;

import dev.lapwing.core.event.Event;
import dev.lapwing.core.rule.match.NumberText;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * The values of an event, by OCSF 1.8 path. A path is compiled once; reading it is then a few field
 * accesses.
 */
public final class Fields {

  /** Before a raw field of the source: {@code unmapped.awsRegion}. */
  static final String RAW = "unmapped.";

  /** The same without order: some are asked for by path at every event. */
  private static final Map<String, Function<Event, Object>> READERS =
      Map.copyOf(FieldTable.BY_PATH);

  private Fields() {}

  /**
   * Compiles a path.
   *
   * @param path as {@link #paths} lists them, or {@code unmapped.} and the source's own field name
   * @return a function whose results are null, a String, a Number, a Boolean or a List of Strings
   * @throws IllegalArgumentException if there is no such path, naming the nearest
   */
  public static Function<Event, Object> compile(String path) {
    if (path.startsWith(RAW) && path.length() > RAW.length()) {
      String name = path.substring(RAW.length());
      return event -> raw(event, name);
    }
    Function<Event, Object> field = READERS.get(path);
    if (field == null) {
      throw new IllegalArgumentException(Nearest.unknown("field", path, paths()));
    }
    return field;
  }

  /** A raw field: null, a text, or the texts of an array. */
  static Object raw(Event event, String name) {
    String value = event.fields().get(name);
    return value == null || value.isEmpty() || value.charAt(0) != RawFields.BEFORE_EACH
        ? value
        : List.of(value.substring(1).split(String.valueOf(RawFields.BEFORE_EACH), -1));
  }

  /**
   * Compiles a path to a number.
   *
   * @return a function whose result is NaN where the event has no number there
   * @throws IllegalArgumentException if there is no such path
   */
  public static ToDoubleFunction<Event> compileNumber(String path) {
    Function<Event, Object> field = compile(path);
    return event -> asNumber(field.apply(event));
  }

  /** The value at a path; null where the event has none. */
  public static Object get(Event event, String path) {
    return compile(path).apply(event);
  }

  /** The number at a path; NaN where the event has none, or no number. */
  public static double number(Event event, String path) {
    return asNumber(get(event, path));
  }

  /** Every path but the raw ones. */
  public static Set<String> paths() {
    return FieldTable.BY_PATH.keySet();
  }

  /** A value as a number: itself, or what a text says; NaN for anything else. */
  static double asNumber(Object value) {
    return NumberText.of(value);
  }
}
