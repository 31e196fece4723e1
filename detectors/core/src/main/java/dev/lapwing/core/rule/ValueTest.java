package dev.lapwing.core.rule;

import com.google.re2j.Pattern;
import dev.lapwing.core.resolve.Cidr;
import java.util.List;
import java.util.function.Predicate;

/** What one value of a field is held against. */
interface ValueTest {

  /** Longest text that a regular expression looks at; more is cut, for time is short. */
  int MAX_REGEX_INPUT = 8192;

  /**
   * @param value null, a String, a Number, a Boolean or a List of Strings
   */
  boolean test(Object value);

  /** Holds if any of the value's texts passes; one that is missing does not. */
  static ValueTest text(Predicate<String> passes) {
    return value -> {
      if (value instanceof List<?> list) {
        for (Object item : list) {
          if (passes.test(item.toString())) {
            return true;
          }
        }
        return false;
      }
      return value != null && passes.test(value.toString());
    };
  }

  static ValueTest glob(Glob glob) {
    return text(glob::matches);
  }

  static ValueTest cidr(Cidr block) {
    return text(block::contains);
  }

  /** Finds the pattern anywhere in a text; RE2, so in time linear in the text. */
  static ValueTest regex(Pattern pattern) {
    return text(
        value ->
            pattern
                .matcher(
                    value.length() <= MAX_REGEX_INPUT ? value : value.substring(0, MAX_REGEX_INPUT))
                .find());
  }

  static ValueTest missing() {
    return value -> value == null;
  }

  static ValueTest exists(boolean wanted) {
    return value -> (value != null) == wanted;
  }

  static ValueTest any(List<ValueTest> tests) {
    return tests.size() == 1
        ? tests.get(0)
        : value -> {
          for (ValueTest test : tests) {
            if (test.test(value)) {
              return true;
            }
          }
          return false;
        };
  }

  static ValueTest every(List<ValueTest> tests) {
    return value -> {
      for (ValueTest test : tests) {
        if (!test.test(value)) {
          return false;
        }
      }
      return true;
    };
  }
}
