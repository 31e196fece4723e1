package dev.lapwing.core.rule;

import java.util.Locale;

/**
 * A text with wildcards, as Sigma has them: {@code *} is any run of characters, {@code ?} any one;
 * a backslash makes a plain character of a wildcard or backslash after it, and is itself one before
 * anything else. Compares whole texts. At worst the cost is the product of both lengths, whatever
 * the text: there is no backtracking beyond the last {@code *}.
 */
final class Glob {

  private static final int ANY_RUN = -1;
  private static final int ANY_ONE = -2;

  private final int[] parts;
  private final boolean cased;

  private Glob(int[] parts, boolean cased) {
    this.parts = parts;
    this.cased = cased;
  }

  /**
   * @param before whether anything may stand before it
   * @param after whether anything may stand after it
   * @param cased whether upper and lower case are told apart
   */
  static Glob of(String text, boolean before, boolean after, boolean cased) {
    int[] parts = new int[text.length() + 2];
    int n = 0;
    if (before) {
      parts[n++] = ANY_RUN;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length() && "\\*?".indexOf(text.charAt(i + 1)) >= 0) {
        parts[n++] = fold(text.charAt(++i), cased);
      } else {
        parts[n++] = c == '*' ? ANY_RUN : c == '?' ? ANY_ONE : fold(c, cased);
      }
    }
    if (after) {
      parts[n++] = ANY_RUN;
    }
    return new Glob(java.util.Arrays.copyOf(parts, n), cased);
  }

  boolean matches(String text) {
    int part = 0;
    int at = 0;
    int lastRun = -1;
    int resume = 0;
    while (at < text.length()) {
      if (part < parts.length && parts[part] == ANY_RUN) {
        lastRun = part++;
        resume = at;
      } else if (part < parts.length && fits(parts[part], text.charAt(at))) {
        part++;
        at++;
      } else if (lastRun >= 0) {
        part = lastRun + 1;
        at = ++resume;
      } else {
        return false;
      }
    }
    while (part < parts.length && parts[part] == ANY_RUN) {
      part++;
    }
    return part == parts.length;
  }

  private boolean fits(int part, char c) {
    return part == ANY_ONE || part == fold(c, cased);
  }

  private static char fold(char c, boolean cased) {
    return cased ? c : Character.toLowerCase(Character.toUpperCase(c));
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int part : parts) {
      text.append(part == ANY_RUN ? "*" : part == ANY_ONE ? "?" : String.valueOf((char) part));
    }
    return text.toString().toLowerCase(Locale.ROOT);
  }
}
