package dev.lapwing.core.rule;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Says what a misspelt word may have meant, by edit distance (Levenshtein 1966). */
public final class Nearest {

  /** With more words than these, the list is left out of a message. */
  private static final int MANY = 16;

  private Nearest() {}

  /**
   * The message for a word that is not known: with the nearest one that is, or, where none is near,
   * with all of them if they are few.
   *
   * @param what {@code key}, {@code detector}, …
   */
  public static String unknown(String what, String word, Collection<String> known) {
    String start = "unknown " + what + " '" + word + "'";
    List<String> sorted = List.copyOf(new TreeSet<>(known));
    Comparator<String> byDistance = Comparator.comparingInt(other -> distance(word, other));
    String best = sorted.stream().min(byDistance).orElse(null);
    if (best != null && distance(word, best) <= tolerated(word)) {
      return start + "; did you mean '" + best + "'?";
    }
    return sorted.isEmpty() || sorted.size() > MANY
        ? start
        : start + "; there are: " + String.join(", ", sorted);
  }

  private static int tolerated(String word) {
    return Math.min(word.length() - 1, Math.max(2, word.length() / 3));
  }

  /** The fewest insertions, deletions and replacements that make one of the other. */
  static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
