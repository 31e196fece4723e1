package dev.lapwing.core.detector.volume;

import dev.lapwing.core.rule.Measure;
import java.util.Locale;

/**
 * Writes amounts for people.
 *
 * @param measure what they are of
 */
record AmountWords(Measure measure) {

  private static final double SMALL = 10;
  private static final double MEGABYTE = 1e6;
  private static final double GIGABYTE = 1e9;

  String of(double amount) {
    boolean bytes =
        measure.kind() == Measure.Kind.SUM
            && (measure.field().contains("bytes") || measure.field().contains("size"));
    if (!bytes) {
      String form = amount < SMALL && amount % 1 != 0 ? "%.1f" : "%,.0f";
      return String.format(Locale.ROOT, form, amount);
    }
    return amount >= GIGABYTE
        ? String.format(Locale.ROOT, "%.1f GB", amount / GIGABYTE)
        : String.format(Locale.ROOT, "%.1f MB", amount / MEGABYTE);
  }
}
