package dev.lapwing.connectors.parse;

import java.time.DateTimeException;
import java.util.Locale;
import java.util.NoSuchElementException;

/** What an exception of a log source says of the record, without the record's own text. */
final class Malformed {

  private Malformed() {}

  static String inWords(Throwable e) {
    if (e instanceof DateTimeException) {
      return "its time cannot be read";
    }
    if (e instanceof NumberFormatException) {
      return "a number cannot be read";
    }
    if (e instanceof NullPointerException || e instanceof NoSuchElementException) {
      return "a field is missing";
    }
    if (e instanceof ClassCastException) {
      return "a field is of the wrong type";
    }
    if (e instanceof IndexOutOfBoundsException) {
      return "a field is cut short";
    }
    if (e instanceof StackOverflowError) {
      return "nested too deeply";
    }
    if (e instanceof IllegalArgumentException) {
      return "a field has a value that cannot be";
    }
    return "malformed field (" + words(e.getClass().getSimpleName()) + ")";
  }

  /** {@code UnsupportedOperationException} becomes {@code unsupported operation}. */
  private static String words(String className) {
    return className
        .replaceFirst("(Exception|Error)$", "")
        .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
        .toLowerCase(Locale.ROOT);
  }
}
