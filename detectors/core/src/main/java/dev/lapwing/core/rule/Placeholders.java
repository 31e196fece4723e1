package dev.lapwing.core.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values that {@code %names%} stand for in rules with the modifier {@code expand}: a document
 * with {@code placeholders} gives them, in any file of rules. A later source's replace an earlier
 * one's.
 */
final class Placeholders {

  static final String KEY = "placeholders";

  private static final Pattern NAME = Pattern.compile("%([^%\\s]+)%");

  /** More values than these from one text are a mistake, or a list for an identity directory. */
  private static final int MOST = 10_000;

  private final Map<String, List<String>> values = new HashMap<>();

  /** Whether a document gives values; it is no rule then. */
  static boolean isIn(Keys document) {
    return document.has(KEY);
  }

  void add(Keys document) {
    document.only(Set.of("title", "description", KEY));
    document.read(KEY, null, map -> add(map));
  }

  private Void add(YamlValue map) {
    map.entries(KEY).forEach((name, value) -> values.put(name, value.texts(KEY)));
    return null;
  }

  /**
   * A text with each value in its place.
   *
   * @throws IllegalArgumentException if some name has no values
   */
  List<String> expand(String text) {
    List<String> texts = new ArrayList<>();
    expand(text, 0, texts);
    return texts;
  }

  private String advice(String name) {
    String said = Nearest.unknown("placeholder", name, values.keySet());
    return said.contains("did you mean")
        ? said.substring(said.indexOf(';') + 2)
        : "give them in a document of its own: 'placeholders: { " + name + ": [one, two] }'";
  }

  private void expand(String text, int from, List<String> into) {
    Matcher matcher = NAME.matcher(text);
    if (!matcher.find(from)) {
      into.add(text);
      return;
    }
    List<String> all = values.get(matcher.group(1));
    if (all == null || all.isEmpty()) {
      throw new IllegalArgumentException(
          "placeholder '" + matcher.group() + "' has no values; " + advice(matcher.group(1)));
    }
    for (String value : all) {
      String head = text.substring(0, matcher.start()) + value;
      expand(head + text.substring(matcher.end()), head.length(), into);
      if (into.size() > MOST) {
        throw new IllegalArgumentException("placeholders make more than " + MOST + " texts of it");
      }
    }
  }
}
