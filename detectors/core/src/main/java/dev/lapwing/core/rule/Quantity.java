package dev.lapwing.core.rule;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers with units, as rules and settings write them. */
public final class Quantity {

  private static final Pattern FORM = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)\\s*([A-Za-z/%]*)");

  private static final Map<String, Double> BYTES =
      Map.of("b", 1.0, "kb", 1e3, "mb", 1e6, "gb", 1e9, "tb", 1e12);

  private static final Map<String, Long> MILLIS =
      Map.of("ms", 1L, "s", 1000L, "m", 60_000L, "h", 3_600_000L, "d", 86_400_000L);

  private Quantity() {}

  /**
   * The number in {@code text}, in {@code unit}.
   *
   * @param what for the message
   * @throws IllegalArgumentException if it is no number, or of another unit
   */
  public static double parse(String what, String text, String unit) {
    Matcher m = FORM.matcher(text.strip());
    if (!m.matches()) {
      throw new IllegalArgumentException(
          what + ": expected a number" + in(unit) + ", found '" + text + "'");
    }
    double number = Double.parseDouble(m.group(1));
    String found = m.group(2);
    if (found.isEmpty() || found.equals(unit)) {
      return number;
    }
    Double factor = unit.equals("B") ? BYTES.get(found.toLowerCase(Locale.ROOT)) : null;
    if (factor == null) {
      throw new IllegalArgumentException(
          what + ": expected a number" + in(unit) + ", found '" + text + "'");
    }
    return number * factor;
  }

  /**
   * @throws IllegalArgumentException if it is no duration such as {@code 10m}
   */
  public static Duration duration(String what, String text) {
    Matcher m = FORM.matcher(text.strip());
    Long factor = m.matches() ? MILLIS.get(m.group(2)) : null;
    if (factor == null) {
      throw new IllegalArgumentException(
          what + ": expected a duration such as 30s, 10m, 2h or 14d, found '" + text + "'");
    }
    return Duration.ofMillis(Math.round(Double.parseDouble(m.group(1)) * factor));
  }

  /** As people write it: {@code 90m}, {@code 2h}, {@code 14d}. */
  public static String text(Duration duration) {
    long ms = duration.toMillis();
    for (String unit : new String[] {"d", "h", "m", "s"}) {
      if (ms % MILLIS.get(unit) == 0) {
        return ms / MILLIS.get(unit) + unit;
      }
    }
    return ms + "ms";
  }

  private static String in(String unit) {
    return unit.isEmpty() ? "" : " in " + unit;
  }
}
