package dev.lapwing.core.rule;

/** Tells numbers from other text, without the cost of an exception for each that is none. */
final class NumberText {

  private NumberText() {}

  /** Whether it is an optional minus, digits, and maybe a point and more digits. */
  static boolean looksLikeOne(String text) {
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
}
