package dev.lapwing.connectors.parse;

/**
 * Takes pieces out of a line of text by fixed words around them: linear, unlike a regular
 * expression over text that an attacker wrote.
 */
public final class Excerpt {

  private Excerpt() {}

  /** What stands after the first {@code open} and before the next {@code close}; null if not so. */
  public static String between(String text, String open, String close) {
    int start = text.indexOf(open);
    if (start < 0) {
      return null;
    }
    int end = text.indexOf(close, start + open.length());
    return end < 0 ? null : text.substring(start + open.length(), end).strip();
  }

  /** The word (up to a blank or the end) that follows the first {@code mark}; null if none. */
  public static String wordAfter(String text, String mark) {
    int start = text.indexOf(mark);
    return start < 0 ? null : wordAt(text, start + mark.length());
  }

  /** The word at or after this index; null if only blanks follow. */
  public static String wordAt(String text, int at) {
    int start = Digits.skipBlanks(text, at);
    int end = text.indexOf(' ', start);
    String word = end < 0 ? text.substring(start) : text.substring(start, end);
    return word.isEmpty() ? null : word;
  }

  /** All that follows the first {@code mark}, stripped; null if the mark is not there. */
  public static String after(String text, String mark) {
    int start = text.indexOf(mark);
    return start < 0 ? null : text.substring(start + mark.length()).strip();
  }

  /** A whole number of ASCII digits; otherwise the default. */
  public static long number(String text, long otherwise) {
    if (text == null || text.isEmpty() || text.length() > 18) {
      return otherwise;
    }
    return Digits.count(text, 0) == text.length() ? Long.parseLong(text) : otherwise;
  }

  /** The text without these characters at its end. */
  public static String trimEnd(String text, String characters) {
    int end = text == null ? 0 : text.length();
    while (end > 0 && characters.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text == null ? null : text.substring(0, end);
  }
}
