package dev.lapwing.core.rule.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text with wildcards, as Sigma has them: {@code *} is any run of characters, {@code ?} any one;
 * a backslash makes a plain character of a wildcard or backslash after it, and is itself one before
 * anything else. Compares whole texts. At worst the cost is the product of both lengths, whatever
 * the text: there is no backtracking beyond the last {@code *}.
 */
public final class Glob {

  private static final int ANY_RUN = -1;
  private static final int ANY_ONE = -2;
  private static final int ANY_DASH = -3;

  /** What Windows takes before an option. */
  private static final String DASHES = "-/\u2013\u2014\u2015";

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
  public static Glob of(String text, boolean before, boolean after, boolean cased) {
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
    return new Glob(Arrays.copyOf(parts, n), cased);
  }

  /** The same plain text, without wildcards. */
  public static Glob plain(String text, boolean before, boolean after, boolean cased) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      escaped.append("\\*?".indexOf(c) >= 0 ? "\\" : "").append(c);
    }
    return of(escaped.toString(), before, after, cased);
  }

  /** The same, taking every kind of dash where an option begins: a {@code -} or {@code /}. */
  public Glob withAnyDash() {
    int[] loose = parts.clone();
    for (int i = 0; i < parts.length - 1; i++) {
      boolean dash = parts[i] == '-' || parts[i] == '/';
      if (dash && !(i > 0 && isWord(parts[i - 1])) && isWord(parts[i + 1])) {
        loose[i] = ANY_DASH;
      }
    }
    return new Glob(loose, cased);
  }

  private static boolean isWord(int part) {
    return part == '_' || (part >= 0 && Character.isLetterOrDigit(part));
  }

  public boolean matches(String text) {
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
    return part == fold(c, cased)
        || part == ANY_ONE
        || (part == ANY_DASH && DASHES.indexOf(c) >= 0);
  }

  private static char fold(char c, boolean cased) {
    return cased ? c : fold(c);
  }

  /** A character as it is compared where case does not matter. */
  public static char fold(char c) {
    if (c < 128) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    return Character.toLowerCase(Character.toUpperCase(c));
  }

  public boolean cased() {
    return cased;
  }

  /** Whether it is one plain text, with or without {@code *} before and after it. */
  public boolean isPlain() {
    for (int i = 0; i < parts.length; i++) {
      boolean edge = i == 0 || i == parts.length - 1;
      if (parts[i] < 0 && !(edge && parts[i] == ANY_RUN)) {
        return false;
      }
    }
    return true;
  }

  public boolean openStart() {
    return parts.length > 0 && parts[0] == ANY_RUN;
  }

  public boolean openEnd() {
    return parts.length > 0 && parts[parts.length - 1] == ANY_RUN;
  }

  /** The same with each kind of dash, where it takes any in one place; else itself. */
  public List<Glob> plainForms() {
    int place = -1;
    for (int i = 0; i < parts.length; i++) {
      if (parts[i] == ANY_DASH) {
        if (place >= 0) {
          return List.of(this);
        }
        place = i;
      }
    }
    if (place < 0) {
      return List.of(this);
    }
    List<Glob> forms = new ArrayList<>();
    for (int i = 0; i < DASHES.length(); i++) {
      int[] form = parts.clone();
      form[place] = DASHES.charAt(i);
      forms.add(new Glob(form, cased));
    }
    return forms;
  }

  /** The plain texts in it, folded: each must be in whatever matches. */
  public List<String> literals() {
    List<String> literals = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    for (int part : parts) {
      if (part >= 0) {
        run.append(fold((char) part));
      } else if (!run.isEmpty()) {
        literals.add(run.toString());
        run.setLength(0);
      }
    }
    if (!run.isEmpty()) {
      literals.add(run.toString());
    }
    return literals;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Glob that && that.cased == cased && Arrays.equals(that.parts, parts);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(parts) * 2 + (cased ? 1 : 0);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int part : parts) {
      switch (part) {
        case ANY_RUN -> text.append('*');
        case ANY_ONE -> text.append('?');
        case ANY_DASH -> text.append('-');
        default -> text.append((char) part);
      }
    }
    return text.toString();
  }
}
