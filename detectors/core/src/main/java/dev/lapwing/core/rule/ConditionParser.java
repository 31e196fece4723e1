package dev.lapwing.core.rule;

import dev.lapwing.core.rule.match.Condition;
import dev.lapwing.core.rule.match.Glob;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sigma's condition language: {@code not} binds closest, then {@code and}, then {@code or}; {@code
 * 1 of x*}, {@code all of x*}, {@code 1 of them}, {@code all of them}. Recursive descent.
 */
final class ConditionParser {

  private static final Pattern TOKEN = Pattern.compile("\\s*([()]|[^\\s()]+)");

  /** A condition nested deeper is no human's. */
  private static final int MAX_DEPTH = 50;

  private final Map<String, Condition> selections;
  private final Set<String> used = new LinkedHashSet<>();
  private final List<String> tokens = new ArrayList<>();
  private int at;
  private int depth;

  private ConditionParser(String text, Map<String, Condition> selections) {
    this.selections = selections;
    Matcher m = TOKEN.matcher(text);
    while (m.find()) {
      tokens.add(m.group(1));
    }
  }

  /**
   * What a text means.
   *
   * @param used the selections that it names
   */
  record Parsed(Condition condition, Set<String> used) {}

  /**
   * @throws IllegalArgumentException saying what is wrong
   */
  static Parsed parse(String text, Map<String, Condition> selections) {
    if (text.contains("|")) {
      throw new IllegalArgumentException(
          "condition: '|' and an aggregation are of Sigma before 2.0; write a correlation");
    }
    ConditionParser parser = new ConditionParser(text, selections);
    Condition condition = parser.or();
    if (parser.at < parser.tokens.size()) {
      throw new IllegalArgumentException(
          "condition: expected 'and', 'or' or the end, found '" + parser.peek() + "'");
    }
    return new Parsed(condition, Collections.unmodifiableSet(parser.used));
  }

  private Condition or() {
    List<Condition> parts = new ArrayList<>(List.of(and()));
    while (take("or")) {
      parts.add(and());
    }
    return Condition.or(parts);
  }

  private Condition and() {
    List<Condition> parts = new ArrayList<>(List.of(not()));
    while (take("and")) {
      parts.add(not());
    }
    return Condition.and(parts);
  }

  private Condition not() {
    if (++depth > MAX_DEPTH) {
      throw new IllegalArgumentException("condition: nested more than " + MAX_DEPTH + " deep");
    }
    Condition condition = take("not") ? new Condition.Not(not()) : operand();
    depth--;
    return condition;
  }

  private Condition operand() {
    if (take("(")) {
      Condition inner = or();
      if (!take(")")) {
        throw new IllegalArgumentException("condition: a ')' is missing; close what a '(' opens");
      }
      return inner;
    }
    String token = next();
    String word = token.toLowerCase(Locale.ROOT);
    boolean quantified = at < tokens.size() && peek().equalsIgnoreCase("of");
    if (quantified && (word.equals("1") || word.equals("any") || word.equals("all"))) {
      at++;
      List<Condition> chosen = chosen(next());
      return word.equals("all") ? Condition.and(chosen) : Condition.or(chosen);
    }
    if (quantified) {
      throw new IllegalArgumentException(
          "condition: '" + token + " of' is not of Sigma; there are '1 of' and 'all of'");
    }
    return selection(token);
  }

  private Condition selection(String name) {
    Condition selection = selections.get(name);
    if (selection == null) {
      throw new IllegalArgumentException(
          "condition: " + Nearest.unknown("selection", name, selections.keySet()));
    }
    used.add(name);
    return selection;
  }

  private List<Condition> chosen(String pattern) {
    if (!pattern.contains("*") && !pattern.equals("them")) {
      return List.of(selection(pattern));
    }
    boolean them = pattern.equals("them");
    Glob glob = Glob.of(them ? "*" : pattern, false, false, true);
    List<Condition> chosen = new ArrayList<>();
    selections.forEach(
        (name, selection) -> {
          if (glob.matches(name) && !(them && name.startsWith("_"))) {
            chosen.add(selection);
            used.add(name);
          }
        });
    if (chosen.isEmpty()) {
      throw new IllegalArgumentException(
          "condition: no selection is called '"
              + pattern
              + "'; there are: "
              + String.join(", ", selections.keySet()));
    }
    return chosen;
  }

  private boolean take(String word) {
    boolean there = at < tokens.size() && peek().equalsIgnoreCase(word);
    at += there ? 1 : 0;
    return there;
  }

  private String peek() {
    return tokens.get(at);
  }

  private String next() {
    if (at == tokens.size()) {
      throw new IllegalArgumentException(
          "condition: it ends where a selection is expected; there are: "
              + String.join(", ", selections.keySet()));
    }
    return tokens.get(at++);
  }
}
