package dev.lapwing.core.rule;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.lapwing.core.resolve.Cidr;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The part of a field's name behind the first {@code |}: how its values are compared. */
final class Modifiers {

  private static final Set<String> KNOWN =
      Set.of(
          "contains",
          "startswith",
          "endswith",
          "all",
          "exists",
          "cidr",
          "re",
          "i",
          "m",
          "s",
          "lt",
          "lte",
          "gt",
          "gte",
          "cased",
          "neq",
          "windash",
          "fieldref");

  /** Sigma's, but not built yet. */
  private static final Set<String> LATER =
      Set.of(
          "base64",
          "base64offset",
          "utf16",
          "utf16le",
          "utf16be",
          "wide",
          "expand",
          "minute",
          "hour",
          "day",
          "week",
          "month",
          "year");

  private static final String DASHES = "-/\u2013\u2014\u2015";

  private final Set<String> set;

  private Modifiers(Set<String> set) {
    this.set = set;
  }

  /**
   * @throws IllegalArgumentException naming a modifier that is unknown or not supported
   */
  static Modifiers of(List<String> names) {
    for (String name : names) {
      if (LATER.contains(name)) {
        throw new IllegalArgumentException("not yet supported: modifier '" + name + "'");
      }
      if (!KNOWN.contains(name)) {
        throw new IllegalArgumentException(Nearest.unknown("modifier", name, KNOWN));
      }
    }
    Set<String> set = new LinkedHashSet<>(names);
    if (set.contains("fieldref") && (set.size() > 2 || (set.size() == 2 && !set.contains("neq")))) {
      throw new IllegalArgumentException("not yet supported: 'fieldref' with other modifiers");
    }
    return new Modifiers(set);
  }

  boolean fieldref() {
    return set.contains("fieldref");
  }

  /** Whether the result is turned round. */
  boolean negated() {
    return set.contains("neq");
  }

  /** The test that all of these values make together. */
  ValueTest compile(List<YamlValue> values) {
    List<ValueTest> tests = new ArrayList<>();
    for (YamlValue value : values) {
      try {
        tests.add(value.isNull() ? ValueTest.missing() : one(value));
      } catch (PatternSyntaxException e) {
        throw value.wrong("no regular expression that RE2 knows: " + e.getMessage());
      } catch (RuleException e) {
        throw e;
      } catch (IllegalArgumentException e) {
        throw value.wrong(e.getMessage());
      }
    }
    return set.contains("all") ? ValueTest.every(tests) : ValueTest.any(tests);
  }

  private ValueTest one(YamlValue value) {
    String text = value.text("a value");
    if (set.contains("exists")) {
      return ValueTest.exists(value.flag("exists"));
    }
    if (set.contains("re")) {
      return ValueTest.regex(Pattern.compile(text, flags()));
    }
    if (set.contains("cidr")) {
      return ValueTest.cidr(Cidr.of(text));
    }
    return ordered() ? number(text) : globs(text);
  }

  private int flags() {
    return (set.contains("i") ? Pattern.CASE_INSENSITIVE : 0)
        | (set.contains("m") ? Pattern.MULTILINE : 0)
        | (set.contains("s") ? Pattern.DOTALL : 0);
  }

  private boolean ordered() {
    return set.contains("lt") || set.contains("lte") || set.contains("gt") || set.contains("gte");
  }

  private ValueTest number(String text) {
    if (!NumberText.looksLikeOne(text)) {
      throw new IllegalArgumentException("expected a number, found '" + text + "'");
    }
    double bound = Double.parseDouble(text);
    return value -> compare(Fields.asNumber(value), bound);
  }

  private boolean compare(double value, double bound) {
    return (!set.contains("lt") || value < bound)
        && (!set.contains("lte") || value <= bound)
        && (!set.contains("gt") || value > bound)
        && (!set.contains("gte") || value >= bound);
  }

  private ValueTest globs(String text) {
    boolean contains = set.contains("contains");
    boolean before = contains || set.contains("endswith");
    boolean after = contains || set.contains("startswith");
    List<ValueTest> tests = new ArrayList<>();
    for (String variant : set.contains("windash") ? dashes(text) : List.of(text)) {
      tests.add(ValueTest.glob(Glob.of(variant, before, after, set.contains("cased"))));
    }
    return ValueTest.any(tests);
  }

  /** The text with each kind of dash that Windows takes before an option. */
  private static List<String> dashes(String text) {
    List<String> variants = new ArrayList<>();
    for (char dash : DASHES.toCharArray()) {
      StringBuilder variant = new StringBuilder(text);
      for (int i = 0; i < text.length(); i++) {
        boolean option = "-/".indexOf(text.charAt(i)) >= 0;
        boolean begins = i == 0 || !wordAt(text, i - 1);
        if (option && begins && i + 1 < text.length() && wordAt(text, i + 1)) {
          variant.setCharAt(i, dash);
        }
      }
      variants.add(variant.toString());
    }
    return variants;
  }

  private static boolean wordAt(String text, int index) {
    return Character.isLetterOrDigit(text.charAt(index)) || text.charAt(index) == '_';
  }
}
