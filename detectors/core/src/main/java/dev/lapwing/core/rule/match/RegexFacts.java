package dev.lapwing.core.rule.match;

import java.util.ArrayList;
import java.util.List;

/**
 * What must hold of whatever a regular expression matches, so that the expression need not run
 * where it does not: one of some texts is in it, and it has a length.
 *
 * <p>Of what stands in a row the best text is taken and the lengths are added, of alternatives each
 * one's text and the least length. Where it is not sure, nothing is known. Idea: R. Cox, "Regular
 * expression matching with a trigram index", 2012.
 *
 * @param literals folded, of which one at least is in it; null if none are known
 * @param least how many characters it has at least
 */
public record RegexFacts(List<String> literals, int least) {

  private static final RegexFacts NOTHING = new RegexFacts(null, 0);

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
      List<String> all = new ArrayList<>();
      boolean known = true;
      int least = Integer.MAX_VALUE;
      do {
        Best branch = row();
        known &= branch.texts != null;
        least = Math.min(least, branch.least);
        if (known) {
          all.addAll(branch.texts);
        }
      } while (take('|'));
      return new RegexFacts(known ? all : null, least);
    }

    /** The best of what stands in a row. */
    private Best row() {
      Best best = new Best();
      while (at < regex.length() && peek() != '|' && peek() != ')') {
        char c = regex.charAt(at++);
        switch (c) {
          case '(' -> group(best);
          case '[' -> {
            set();
            any(best);
          }
          case '.' -> any(best);
          case '^', '$' -> nothing(best);
          case '\\' -> escape(best);
          default -> literal(best, c);
        }
      }
      best.gap();
      return best;
    }

    private void any(Best best) {
      best.add(repeat());
      best.gap();
    }

    private void nothing(Best best) {
      repeat();
      best.gap();
    }

    private void literal(Best best, char c) {
      int least = repeat();
      best.add(Character.isLowSurrogate(c) ? 0 : least);
      if (least > 0 && c < 128) { // RE2's folding of what is no ASCII is not ours
        best.run.append(Glob.fold(c));
      }
      if (repeated || c >= 128) {
        best.gap();
      }
    }

    private void group(Best best) {
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
          best.gap(); // only flags: case is folded anyway, the others change no text
          return;
        }
      }
      RegexFacts inner = alternatives();
      if (!take(')')) {
        throw new Unsure();
      }
      int least = repeat();
      best.gap();
      best.add(Math.multiplyExact(least, inner.least()));
      if (inner.literals() != null && least > 0) {
        best.offer(inner.literals());
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

    private void escape(Best best) {
      char c = at < regex.length() ? regex.charAt(at++) : 'Q';
      if ("dDsSwWnrtfva".indexOf(c) >= 0) {
        any(best);
      } else if ("bBAz".indexOf(c) >= 0) {
        nothing(best);
      } else if (Character.isLetterOrDigit(c)) {
        throw new Unsure();
      } else {
        literal(best, c);
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

  /** Gathers characters that stand side by side, and keeps the best of what was offered. */
  private static final class Best {
    private final StringBuilder run = new StringBuilder();
    private List<String> texts;
    private int least;

    void add(int characters) {
      least = Math.addExact(least, characters);
    }

    void gap() {
      if (!run.isEmpty()) {
        offer(List.of(run.toString()));
        run.setLength(0);
      }
    }

    void offer(List<String> other) {
      texts = texts == null || worth(other) > worth(texts) ? other : texts;
    }

    private static double worth(List<String> texts) {
      int shortest = texts.stream().mapToInt(String::length).min().orElse(0);
      return shortest - Math.log(Math.max(1, texts.size())) / Math.log(8);
    }
  }
}
