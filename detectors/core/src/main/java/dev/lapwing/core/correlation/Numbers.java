package dev.lapwing.core.correlation;

import java.time.Duration;
import java.util.Locale;

/** Numbers and times as people read them. */
final class Numbers {

  private Numbers() {}

  static String plain(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? String.format(Locale.ROOT, "%d", (long) number)
        : String.format(Locale.ROOT, "%.1f", number);
  }

  static String words(Duration span) {
    long seconds = span.toSeconds();
    if (seconds % 86_400 == 0) {
      return some(seconds / 86_400, "day");
    }
    if (seconds % 3600 == 0) {
      return some(seconds / 3600, "hour");
    }
    return seconds % 60 == 0 ? some(seconds / 60, "minute") : some(seconds, "second");
  }

  private static String some(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }
}
