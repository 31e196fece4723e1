package dev.lapwing.core.rule;

import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The {@code settings:} of a detector, with units. Every key read is remembered, so that {@link
 * #rejectUnknown} can name those that nobody reads.
 */
public final class Settings {

  private final Map<String, Object> values;

  /** Operators of one process share rules, and each makes its detectors of them when it opens. */
  private final Set<String> known = Collections.synchronizedSet(new HashSet<>());

  private Settings(Map<String, Object> values) {
    this.values = values;
  }

  public static Settings of(Map<String, Object> values) {
    return new Settings(new LinkedHashMap<>(values));
  }

  public static Settings none() {
    return new Settings(Map.of());
  }

  /**
   * A number, with or without its unit: {@code 900km/h}, {@code 300km}, {@code 50MB}, {@code 10}.
   *
   * @param unit the unit it must have when one is written; {@code ""} for none. {@code B} takes kB,
   *     MB, GB (powers of 1,000)
   * @throws IllegalArgumentException if it is no number of that unit
   */
  public double number(String key, String unit, double otherwise) {
    Object value = take(key);
    return value == null ? otherwise : Quantity.parse(key, value.toString(), unit);
  }

  public int whole(String key, int otherwise) {
    double number = number(key, "", otherwise);
    if (number != Math.rint(number)) {
      throw new IllegalArgumentException(
          key + ": expected a whole number, found '" + take(key) + "'");
    }
    return (int) number;
  }

  /**
   * A duration: {@code 10m}, {@code 2h}, {@code 14d}, {@code 30s}, {@code 250ms}.
   *
   * @throws IllegalArgumentException if it is none
   */
  public Duration duration(String key, Duration otherwise) {
    Object value = take(key);
    return value == null ? otherwise : Quantity.duration(key, value.toString());
  }

  public String text(String key, String otherwise) {
    Object value = take(key);
    return value == null ? otherwise : value.toString();
  }

  public boolean flag(String key, boolean otherwise) {
    Object value = take(key);
    if (value == null) {
      return otherwise;
    }
    return switch (value.toString()) {
      case "true", "yes" -> true;
      case "false", "no" -> false;
      default ->
          throw new IllegalArgumentException(
              key + ": expected true or false, found '" + value + "'");
    };
  }

  /** Nested settings; empty where the key is missing. */
  @SuppressWarnings("unchecked")
  public Settings section(String key) {
    Object value = take(key);
    if (value == null) {
      return none();
    }
    if (!(value instanceof Map)) {
      throw new IllegalArgumentException(key + ": expected nested settings, found " + value);
    }
    return of((Map<String, Object>) value);
  }

  /**
   * Call last: what was not asked for is a mistake.
   *
   * @throws IllegalArgumentException naming the key and those that exist
   */
  public void rejectUnknown() {
    for (String key : values.keySet()) {
      if (!known.contains(key)) {
        throw new IllegalArgumentException(Nearest.unknown("setting", key, known));
      }
    }
  }

  private Object take(String key) {
    known.add(key);
    return values.get(key);
  }

  @Override
  public String toString() {
    return values.toString().toLowerCase(Locale.ROOT);
  }
}
