package dev.lapwing.core.rule;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.lapwing.core.rule.match.Glob;
import dev.lapwing.core.rule.match.Likeness;
import dev.lapwing.core.rule.match.NumberText;
import dev.lapwing.core.rule.match.Order;
import dev.lapwing.core.rule.match.TimePart;
import dev.lapwing.core.rule.match.ValueTest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The part of a field's name behind the first {@code |}: how its values are compared. */
final class Modifiers {

  private static final Set<String> PLACES = Set.of("contains", "startswith", "endswith");

  private static final Set<String> ORDERS = Set.of("lt", "lte", "gt", "gte");

  private static final Set<String> TIMES = Set.of("minute", "hour", "day", "week", "month", "year");

  /** Each says what the value is; texts need none. */
  private static final Set<String> KINDS = Set.of("re", "cidr", "exists", "fieldref");

  private static final Set<String> FLAGS = Set.of("i", "m", "s");

  private static final Set<String> OTHERS = Set.of("all", "cased", "neq", "windash", "expand");

  private final Set<String> set;
  private final String kind;
  private final Placeholders placeholders;

  private Modifiers(Set<String> set, String kind, Placeholders placeholders) {
    this.set = set;
    this.kind = kind;
    this.placeholders = placeholders;
  }

  /**
   * @throws IllegalArgumentException naming a modifier that is unknown, or does not go with another
   */
  static Modifiers of(List<String> names, Placeholders placeholders) {
    Set<String> known = new LinkedHashSet<>();
    List.of(PLACES, ORDERS, TIMES, KINDS, FLAGS, OTHERS, Encoding.NAMES).forEach(known::addAll);
    for (String name : names) {
      if (!known.contains(name)) {
        throw new IllegalArgumentException(Nearest.unknown("modifier", name, known));
      }
    }
    Set<String> set = new LinkedHashSet<>(names);
    return new Modifiers(set, kind(set), placeholders);
  }

  /** What the value is: {@code re}, {@code cidr}, …, {@code number}, {@code time} or text. */
  private static String kind(Set<String> set) {
    String kind = null;
    for (String name : set) {
      String here = KINDS.contains(name) ? name : TIMES.contains(name) ? "time" : null;
      if (here != null && kind != null) {
        throw clash(name, kind);
      }
      kind = here != null ? here : kind;
    }
    boolean ordered = set.stream().anyMatch(ORDERS::contains);
    kind = kind == null ? (ordered ? "number" : "text") : kind;
    for (String name : set) {
      if (!goes(name, kind)) {
        throw clash(name, kind);
      }
    }
    return kind;
  }

  private static IllegalArgumentException clash(String name, String kind) {
    boolean text = kind.equals("text");
    return new IllegalArgumentException(
        "modifier '"
            + name
            + "' does not go with "
            + (text ? "a text" : "'" + kind + "'")
            + "; drop one of them");
  }

  private static boolean goes(String name, String kind) {
    boolean text = kind.equals("text");
    if (PLACES.contains(name) || name.equals("cased")) {
      return text || kind.equals("fieldref");
    }
    if (ORDERS.contains(name)) {
      return kind.equals("number") || kind.equals("time");
    }
    if (FLAGS.contains(name)) {
      return kind.equals("re");
    }
    if (name.equals("windash") || Encoding.NAMES.contains(name)) {
      return text;
    }
    boolean spreads = name.equals("all") || name.equals("expand");
    return !spreads || !(kind.equals("exists") || kind.equals("fieldref"));
  }

  boolean fieldref() {
    return kind.equals("fieldref");
  }

  Likeness likeness() {
    return new Likeness(
        set.contains("contains")
            ? Likeness.Place.ANYWHERE
            : set.contains("startswith")
                ? Likeness.Place.START
                : set.contains("endswith") ? Likeness.Place.END : Likeness.Place.WHOLE,
        set.contains("cased"));
  }

  /** Whether the result is turned round. */
  boolean negated() {
    return set.contains("neq");
  }

  /** Whether a text may stand anywhere, wherever the modifiers do not say. */
  Modifiers anywhere() {
    Set<String> wider = new LinkedHashSet<>(set);
    if (kind.equals("text")) {
      wider.add("contains");
    }
    return new Modifiers(wider, kind, placeholders);
  }

  /** The test that all of these values make together. */
  ValueTest compile(List<YamlValue> values) {
    List<ValueTest> tests = new ArrayList<>();
    for (YamlValue value : values) {
      try {
        tests.add(value.isNull() ? new ValueTest.Exists(false) : expanded(value));
      } catch (PatternSyntaxException e) {
        throw value.wrong(
            "no regular expression that RE2 knows: "
                + e.getDescription()
                + " in '"
                + e.getPattern()
                + "'; mind that it has no look-around and no backreferences");
      } catch (RuleException e) {
        throw e;
      } catch (IllegalArgumentException e) {
        throw value.wrong(e.getMessage());
      }
    }
    return set.contains("all") ? ValueTest.every(tests) : ValueTest.any(tests);
  }

  private ValueTest expanded(YamlValue value) {
    if (kind.equals("exists")) {
      return new ValueTest.Exists(value.flag("exists"));
    }
    if (set.contains("windash") && value.isNumber()) {
      throw value.wrong(
          "'windash' is for options; expected a text such as '-enc', found " + value.text(""));
    }
    String text = value.text("value");
    if (!set.contains("expand")) {
      return one(text);
    }
    return ValueTest.any(placeholders.expand(text).stream().map(this::one).toList());
  }

  private ValueTest one(String text) {
    return switch (kind) {
      case "re" -> ValueTest.Regex.of(text, flags());
      case "cidr" -> ValueTest.Within.of(text);
      case "number" -> new ValueTest.Bound(order(), number(text));
      case "time" -> new ValueTest.OfTime(part(), order(), (int) number(text));
      default -> like(text);
    };
  }

  private int flags() {
    return (set.contains("i") ? Pattern.CASE_INSENSITIVE : 0)
        | (set.contains("m") ? Pattern.MULTILINE : 0)
        | (set.contains("s") ? Pattern.DOTALL : 0);
  }

  private Order order() {
    List<String> orders = set.stream().filter(ORDERS::contains).toList();
    if (orders.size() > 1) {
      throw new IllegalArgumentException(
          "modifiers '"
              + String.join("' and '", orders)
              + "' cannot be on one line; write two, one for each");
    }
    return orders.isEmpty() ? Order.EQ : Order.valueOf(orders.get(0).toUpperCase(Locale.ROOT));
  }

  private TimePart part() {
    String name = set.stream().filter(TIMES::contains).findFirst().orElseThrow();
    return TimePart.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static double number(String text) {
    if (!NumberText.looksLikeOne(text)) {
      throw new IllegalArgumentException("expected a number such as 10, found '" + text + "'");
    }
    return Double.parseDouble(text);
  }

  private ValueTest like(String text) {
    boolean contains = set.contains("contains");
    boolean before = contains || set.contains("endswith");
    boolean after = contains || set.contains("startswith");
    boolean cased = set.contains("cased");
    List<String> encodings = set.stream().filter(Encoding.NAMES::contains).toList();
    List<ValueTest> tests = new ArrayList<>();
    if (encodings.isEmpty()) {
      Glob glob = Glob.of(text, before, after, cased);
      tests.add(new ValueTest.Like(set.contains("windash") ? glob.withAnyDash() : glob));
    }
    for (String encoded : encodings.isEmpty() ? List.<String>of() : Encoding.of(encodings, text)) {
      tests.add(new ValueTest.Like(Glob.plain(encoded, before, after, cased)));
    }
    return ValueTest.any(tests);
  }
}
