package dev.lapwing.core.rule.match;

/**
 * Numbers in texts. Tells numbers from other text, without the cost of an exception for each that
 * is none.
 */
public final class NumberText {

  private NumberText() {}

  /** Whether it is an optional minus, digits, and maybe a point and more digits. */
  public static boolean looksLikeOne(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    boolean point = false;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.' && !point && i > start && i < text.length() - 1) {
        point = true;
      } else if (c < '0' || c > '9') {
        return false;
      }
    }
    return text.length() > start && text.length() <= 32;
  }

  /** A value as a number: itself, or what a text says; NaN for anything else. */
  public static double of(Object value) {
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    if (value instanceof String text && looksLikeOne(text)) {
      return Double.parseDouble(text);
    }
    return Double.NaN;
  }
}
