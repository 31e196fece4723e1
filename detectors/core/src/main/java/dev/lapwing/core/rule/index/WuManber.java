package dev.lapwing.core.rule.index;

import dev.lapwing.core.rule.match.Glob;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds every place of some long texts in a text without looking at most of its characters.
 *
 * <p>Idea: where the pair of characters at a place is in none of the texts' beginnings (as long as
 * the shortest text is), none of them can reach over that pair, so that many characters are skipped
 * at once; where it is nearer to their ends, fewer. Formula: with m the length of the shortest
 * text, a pair that ends at place q of some beginning allows a step of m − 1 − q, the least counts;
 * where that is 0, the texts with that pair there are compared. Cost: about a pair for each m − 1
 * characters while the texts are few, and what is compared; in the worst case (a text made of their
 * beginnings) the product of both. Evasion: none, it finds all. Paper: Wu and Manber, "A fast
 * algorithm for multi-pattern searching", TR-94-17, University of Arizona, 1994.
 */
final class WuManber implements TextFinder {

  private static final int SHORTEST = 5;
  private static final int LONGEST_STEP = 100;
  private static final int MOST_TEXTS = 200;

  /** Pairs share places by a hash, which only makes steps shorter. */
  private static final int PLACES = 1 << 12;

  private static final int LATIN = 256;
  private static final char[] FOLDED = new char[LATIN];

  static {
    for (char c = 0; c < LATIN; c++) {
      FOLDED[c] = Glob.fold(c);
    }
  }

  private final String[] texts;
  private final int beginning;
  private final byte[] steps = new byte[PLACES];
  private final int[][] compared = new int[PLACES][];

  /**
   * @param texts folded, all different, none empty
   */
  WuManber(List<String> texts) {
    this.texts = texts.toArray(String[]::new);
    int shortest = texts.stream().mapToInt(String::length).min().orElse(LONGEST_STEP);
    beginning = Math.min(LONGEST_STEP, shortest);
    Arrays.fill(steps, (byte) (beginning - 1));
    List<List<Integer>> lists = new ArrayList<>();
    for (int i = 0; i < PLACES; i++) {
      lists.add(new ArrayList<>());
    }
    for (int number = 0; number < this.texts.length; number++) {
      String text = this.texts[number];
      for (int end = 1; end < beginning; end++) {
        int place = place(text.charAt(end - 1), text.charAt(end));
        steps[place] = (byte) Math.min(steps[place], beginning - 1 - end);
      }
      lists.get(place(text.charAt(beginning - 2), text.charAt(beginning - 1))).add(number);
    }
    for (int i = 0; i < PLACES; i++) {
      compared[i] = lists.get(i).stream().mapToInt(Integer::intValue).toArray();
    }
  }

  /** Whether texts are few and long enough to be sought so. */
  static boolean suits(List<String> texts) {
    return texts.size() <= MOST_TEXTS && texts.stream().allMatch(text -> text.length() >= SHORTEST);
  }

  private static int place(char first, char second) {
    return (first * 67 + second) & (PLACES - 1);
  }

  private static char fold(char c) {
    return c < LATIN ? FOLDED[c] : Glob.fold(c);
  }

  @Override
  public void scan(String text, Found found) {
    int at = beginning - 1;
    while (at < text.length()) {
      int place = place(fold(text.charAt(at - 1)), fold(text.charAt(at)));
      if (steps[place] > 0) {
        at += steps[place];
      } else {
        for (int number : compared[place]) {
          compare(number, text, at - beginning + 1, found);
        }
        at++;
      }
    }
  }

  private void compare(int number, String text, int start, Found found) {
    String sought = texts[number];
    if (start + sought.length() > text.length()) {
      return;
    }
    for (int i = 0; i < sought.length(); i++) {
      if (fold(text.charAt(start + i)) != sought.charAt(i)) {
        return;
      }
    }
    found.at(number, start + sought.length());
  }
}
