package dev.lapwing.core.rule.match;

import com.google.re2j.Pattern;
import dev.lapwing.core.resolve.Cidr;
import java.util.List;
import java.util.function.Predicate;

/** What the value of a field is held against. Equal ones give equal answers. */
public sealed interface ValueTest {

  /** Longest text that a regular expression looks at; more is cut, for time is short. */
  int MAX_REGEX_INPUT = 8192;

  /**
   * @param value null, a String, a Number, a Boolean or a List of Strings
   */
  boolean test(Object value);

  /** Whether any of a value's texts passes; one that is missing does not. */
  private static boolean anyText(Object value, Predicate<String> passes) {
    if (value instanceof List<?> list) {
      for (Object item : list) {
        if (passes.test(item.toString())) {
          return true;
        }
      }
      return false;
    }
    return value != null && passes.test(value.toString());
  }

  /** The length that a text must have at least to pass; 0 where nothing is known. */
  default int shortest() {
    if (this instanceof Like like) {
      return like.glob().literals().stream().mapToInt(String::length).sum();
    }
    if (this instanceof Regex regex) {
      return regex.facts().least();
    }
    List<ValueTest> parts =
        this instanceof Any any ? any.tests() : this instanceof Every every ? every.tests() : null;
    return parts == null ? 0 : parts.stream().mapToInt(ValueTest::shortest).min().orElse(0);
  }

  private static String cut(String text) {
    return text.length() <= MAX_REGEX_INPUT ? text : text.substring(0, MAX_REGEX_INPUT);
  }

  static ValueTest any(List<ValueTest> tests) {
    return tests.size() == 1 ? tests.get(0) : new Any(tests);
  }

  static ValueTest every(List<ValueTest> tests) {
    return tests.size() == 1 ? tests.get(0) : new Every(tests);
  }

  /** A text with wildcards. */
  record Like(Glob glob) implements ValueTest {
    @Override
    public boolean test(Object value) {
      return anyText(value, glob::matches);
    }
  }

  /**
   * Finds a pattern anywhere in a text; RE2, so in time linear in the text.
   *
   * @param text of the pattern
   * @param flags RE2's
   * @param pattern the two, compiled
   * @param facts what must hold of what it matches
   */
  record Regex(String text, int flags, Pattern pattern, RegexFacts facts) implements ValueTest {

    /** {@code .{1000,}}: RE2 would hold a thousand places at once for what is a length. */
    private static final java.util.regex.Pattern RUN =
        java.util.regex.Pattern.compile("\\.\\{(\\d{1,4}),}");

    /**
     * @throws com.google.re2j.PatternSyntaxException if RE2 knows no such expression
     */
    public static ValueTest of(String text, int flags) {
      Pattern pattern = Pattern.compile(text, flags);
      var run = RUN.matcher(text);
      return run.matches()
          ? new Run(Integer.parseInt(run.group(1)), (flags & Pattern.DOTALL) != 0)
          : new Regex(text, flags, pattern, RegexFacts.of(text));
    }

    @Override
    public boolean test(Object value) {
      return anyText(
          value, each -> each.length() >= facts.least() && pattern.matcher(cut(each)).find());
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Regex that && that.flags == flags && that.text.equals(text);
    }

    @Override
    public int hashCode() {
      return text.hashCode() + flags;
    }
  }

  /**
   * So many characters in a row.
   *
   * @param newlines whether the ends of lines count, too
   */
  record Run(int least, boolean newlines) implements ValueTest {
    @Override
    public boolean test(Object value) {
      return anyText(value, each -> each.length() >= least && isIn(cut(each)));
    }

    private boolean isIn(String text) {
      int run = 0;
      for (int i = 0; i < text.length() && run < least; i++) {
        char c = text.charAt(i);
        run = c == '\n' && !newlines ? 0 : run + (Character.isLowSurrogate(c) ? 0 : 1);
      }
      return run >= least;
    }
  }

  /** An address in a block. */
  record Within(String text, Cidr block) implements ValueTest {

    /**
     * @throws IllegalArgumentException if it is no block
     */
    public static Within of(String text) {
      return new Within(text, Cidr.of(text));
    }

    @Override
    public boolean test(Object value) {
      return anyText(value, block::contains);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Within that && that.text.equals(text);
    }

    @Override
    public int hashCode() {
      return text.hashCode();
    }
  }

  /** A number on one side of a bound. */
  record Bound(Order order, double bound) implements ValueTest {
    @Override
    public boolean test(Object value) {
      return order.holds(NumberText.of(value), bound);
    }
  }

  /** A part of a time, such as its hour, on one side of a bound. */
  record OfTime(TimePart part, Order order, int bound) implements ValueTest {
    @Override
    public boolean test(Object value) {
      return order.holds(part.of(value), bound);
    }
  }

  /** Whether there is a value. */
  record Exists(boolean wanted) implements ValueTest {
    @Override
    public boolean test(Object value) {
      return (value != null) == wanted;
    }
  }

  /** One of these at least. */
  record Any(List<ValueTest> tests) implements ValueTest {
    public Any {
      tests = List.copyOf(tests);
    }

    @Override
    public boolean test(Object value) {
      for (ValueTest test : tests) {
        if (test.test(value)) {
          return true;
        }
      }
      return false;
    }
  }

  /** All of these; of a list of texts, each may be another's. */
  record Every(List<ValueTest> tests) implements ValueTest {
    public Every {
      tests = List.copyOf(tests);
    }

    @Override
    public boolean test(Object value) {
      for (ValueTest test : tests) {
        if (!test.test(value)) {
          return false;
        }
      }
      return true;
    }
  }
}
