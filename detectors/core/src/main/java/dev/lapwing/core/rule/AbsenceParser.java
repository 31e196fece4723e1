package dev.lapwing.core.rule;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The condition of an ordered correlation: {@code a and b and not c}. */
final class AbsenceParser {

  private AbsenceParser() {}

  /**
   * @param rules what the correlation lists; the condition must speak of each once
   * @return those that must not happen
   * @throws IllegalArgumentException saying what is wrong
   */
  static Set<String> parse(String condition, List<String> rules) {
    List<String> words = Arrays.asList(condition.strip().split("\\s+"));
    Set<String> present = new HashSet<>();
    Set<String> absent = new HashSet<>();
    for (int i = 0; i < words.size(); i++) {
      boolean not = word(words, i).equalsIgnoreCase("not");
      i += not ? 1 : 0;
      String name = name(word(words, i), rules);
      if (present.contains(name) || !(not ? absent : present).add(name)) {
        throw new IllegalArgumentException(
            "condition: '" + name + "' is there twice; name each rule once");
      }
      i++;
      if (i < words.size() && !words.get(i).equalsIgnoreCase("and")) {
        throw new IllegalArgumentException(
            "condition: expected 'and' after '" + name + "', found '" + words.get(i) + "'");
      }
      if (i == words.size() - 1) {
        throw new IllegalArgumentException("condition: it ends where a rule is expected");
      }
    }
    for (String rule : rules) {
      if (!present.contains(rule) && !absent.contains(rule)) {
        throw new IllegalArgumentException(
            "condition: it says nothing of '"
                + rule
                + "'; add 'and "
                + rule
                + "', or take it out of rules");
      }
    }
    return absent;
  }

  private static String word(List<String> words, int at) {
    if (at >= words.size() || words.get(at).isEmpty()) {
      throw new IllegalArgumentException("condition: it ends where a rule is expected");
    }
    return words.get(at);
  }

  private static String name(String word, List<String> rules) {
    if (word.startsWith("(") || word.toLowerCase(Locale.ROOT).equals("of")) {
      throw new IllegalArgumentException(
          "condition: '" + word + "' is not for correlations; there are 'and' and 'not'");
    }
    if (!rules.contains(word)) {
      throw new IllegalArgumentException("condition: " + Nearest.unknown("rule", word, rules));
    }
    return word;
  }
}
