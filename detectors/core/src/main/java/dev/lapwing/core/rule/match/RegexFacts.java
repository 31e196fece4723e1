package dev.lapwing.core.rule.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What must hold of whatever a regular expression matches, so that the expression need not run
 * where it does not: certain texts are in it, and it has a length.
 *
 * <p>Of what stands in a row all texts are needed and the lengths are added, of alternatives one's
 * best text and the least length. Where it is not sure, nothing is known. Idea: R. Cox, "Regular
 * expression matching with a trigram index", 2012.
 *
 * @param clauses of each, one text at least is in it; texts are folded
 * @param least how many characters it has at least
 */
public record RegexFacts(List<List<String>> clauses, int least) {

  private static final RegexFacts NOTHING = new RegexFacts(List.of(), 0);

  /**
   * @param regex that RE2 has compiled
   */
  public static RegexFacts of(String regex) {
    Reader reader = new Reader(regex);
    try {
      RegexFacts found = reader.alternatives();
      return reader.at == regex.length() ? found : NOTHING;
    } catch (Unsure e) {
      return NOTHING;
    }
  }

  /** What stops the search: something that is not understood here. */
  private static final class Unsure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unsure() {
      super(null, null, false, false);
    }
  }

  /** Reads an expression by recursive descent. */
  private static final class Reader {

    private final String regex;
    private int at;

    /** Whether the last thing may come other than once. */
    private boolean repeated;

    Reader(String regex) {
      this.regex = regex;
    }

    private RegexFacts alternatives() {
      Row first = row();
      if (at == regex.length() || peek() != '|') {
        return new RegexFacts(first.clauses, first.least);
      }
      List<String> either = new ArrayList<>(first.best());
      boolean known = !either.isEmpty();
      int least = first.least;
      while (take('|')) {
        Row other = row();
        known &= !other.clauses.isEmpty();
        either.addAll(other.best());
        least = Math.min(least, other.least);
      }
      return new RegexFacts(known ? List.of(either) : List.of(), least);
    }

    private Row row() {
      Row row = new Row();
      while (at < regex.length() && peek() != '|' && peek() != ')') {
        char c = regex.charAt(at++);
        switch (c) {
          case '(' -> group(row);
          case '[' -> {
            set();
            any(row);
          }
          case '.' -> any(row);
          case '^', '$' -> nothing(row);
          case '\\' -> escape(row);
          default -> literal(row, c);
        }
      }
      row.gap();
      return row;
    }

    private void any(Row row) {
      row.add(repeat());
      row.gap();
    }

    private void nothing(Row row) {
      repeat();
      row.gap();
    }

    private void literal(Row row, char c) {
      int least = repeat();
      row.add(Character.isLowSurrogate(c) ? 0 : least);
      if (least > 0 && c < 128) { // RE2's folding of what is no ASCII is not ours
        row.run.append(Glob.fold(c));
      }
      if (repeated || c >= 128) {
        row.gap();
      }
    }

    private void group(Row row) {
      if (take('?')) {
        int end = at;
        while (end < regex.length() && ":)<".indexOf(regex.charAt(end)) < 0) {
          end++;
        }
        if (end == regex.length()) {
          throw new Unsure();
        }
        boolean named = regex.charAt(end) == '<';
        at = (named ? regex.indexOf('>', end) : end) + 1;
        if (regex.charAt(end) == ')') {
          row.gap(); // only flags: case is folded anyway, the others change no text
          return;
        }
      }
      RegexFacts inner = alternatives();
      if (!take(')')) {
        throw new Unsure();
      }
      int least = repeat();
      row.gap();
      row.add(Math.multiplyExact(least, inner.least()));
      if (least > 0) {
        row.clauses.addAll(inner.clauses());
      }
    }

    /** Skips what is between brackets. */
    private void set() {
      take('^');
      take(']');
      while (at < regex.length() && peek() != ']') {
        if (regex.startsWith("[:", at) && regex.indexOf(":]", at) > 0) {
          at = regex.indexOf(":]", at) + 1;
        } else if (peek() == '\\') {
          at++;
        }
        at++;
      }
      if (!take(']')) {
        throw new Unsure();
      }
    }

    private void escape(Row row) {
      char c = at < regex.length() ? regex.charAt(at++) : 'Q';
      if ("dDsSwWnrtfva".indexOf(c) >= 0) {
        any(row);
      } else if ("bBAz".indexOf(c) >= 0) {
        nothing(row);
      } else if (Character.isLetterOrDigit(c)) {
        throw new Unsure();
      } else {
        literal(row, c);
      }
    }

    /** How often at least the thing before comes. */
    private int repeat() {
      int least = 1;
      repeated = true;
      if (take('*') || take('?')) {
        least = 0;
      } else if (!take('+')) {
        repeated = at < regex.length() && peek() == '{' && counted();
        if (repeated) {
          int end = regex.indexOf('}', at);
          least = Integer.parseInt(regex.substring(at + 1, end).replaceAll(",.*", ""));
          at = end + 1;
        }
      }
      if (repeated) {
        take('?');
      }
      return least;
    }

    private boolean counted() {
      int end = regex.indexOf('}', at);
      return end > 0 && regex.substring(at + 1, end).matches("\\d+(,\\d*)?");
    }

    private boolean take(char c) {
      boolean there = at < regex.length() && peek() == c;
      at += there ? 1 : 0;
      return there;
    }

    private char peek() {
      return regex.charAt(at);
    }
  }

  /** Gathers characters that stand side by side, and all that is needed. */
  private static final class Row {
    private final StringBuilder run = new StringBuilder();
    private final List<List<String>> clauses = new ArrayList<>();
    private int least;

    void add(int characters) {
      least = Math.addExact(least, characters);
    }

    void gap() {
      if (!run.isEmpty()) {
        clauses.add(List.of(run.toString()));
        run.setLength(0);
      }
    }

    /** Empty if there is none. */
    List<String> best() {
      return clauses.stream().max(Comparator.comparingDouble(Row::worth)).orElse(List.of());
    }

    private static double worth(List<String> texts) {
      int shortest = texts.stream().mapToInt(String::length).min().orElse(0);
      return shortest - Math.log(Math.max(1, texts.size())) / Math.log(8);
    }
  }
}
