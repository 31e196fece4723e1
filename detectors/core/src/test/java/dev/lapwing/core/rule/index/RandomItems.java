package dev.lapwing.core.rule.index;

import static dev.lapwing.core.rule.index.Sample.pick;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Random {@code field|modifiers: values}. */
final class RandomItems {

  /** What {@code %some%} stands for in every rule. */
  static final List<String> SOME = List.of("ab", "cab", "10*");

  private static final List<String> FIELDS =
      List.of("f", "g", "h", "QueryResults", "DestinationPort");

  private static final List<String> PATTERNS =
      List.of(
          "a",
          "ab",
          "abc",
          "*",
          "?",
          "a*b",
          "a?b",
          "a\\*b",
          "*.exe",
          "\\cab.exe",
          "\\\\cab*",
          "-enc",
          "x -enc *b",
          "/enc b",
          "cab",
          "5",
          "1*",
          "käse",
          "K\u00E4se",
          "",
          "x?-enc",
          "b",
          "kab",
          "B*c",
          "a-b");

  private static final List<String> REGEXES =
      List.of(
          "ab",
          "^a",
          "b$",
          "(a|bc)a",
          "[ab]+c",
          "a{2}b",
          "ab?c",
          "x*ab",
          "\\.exe",
          "(?:ab|ca)b?\\.",
          "(cab|ab){1,2}",
          "c\\Bab|x",
          "(?i)EXE",
          "a.b",
          "[^a]b",
          "(ab)*x",
          "\\d+\\.\\d",
          "",
          "(a|)b",
          ".{12,}",
          "[a-c.]{3,6}x?e",
          "ca(b|B)\\.[eE]xe");

  private static final List<String> BLOCKS = List.of("10.0.0.0/8", "10.0.0.0/30", "192.168.0.0/16");

  private static final Map<String, BiPredicate<Double, Double>> ORDERS =
      Map.of(
          "lt", (a, b) -> a < b,
          "lte", (a, b) -> a <= b,
          "gt", (a, b) -> a > b,
          "gte", (a, b) -> a >= b);

  private static final List<String> TIMES =
      List.of("minute", "hour", "day", "week", "month", "year");

  private final Random random;

  RandomItems(Random random) {
    this.random = random;
  }

  Say item() {
    String field = pick(FIELDS, random);
    return switch (random.nextInt(12)) {
      case 0 -> regex(field);
      case 1 -> block(field);
      case 2 -> number(field);
      case 3 -> time(field);
      case 4 -> encoded(field);
      case 5 -> fieldref(field);
      case 6 -> present(field);
      case 7 -> expanded(field);
      default -> text(field);
    };
  }

  /** A text, or several, with any of the modifiers of texts. */
  private Say text(String field) {
    String place = pick(List.of("", "|contains", "|startswith", "|endswith"), random);
    boolean all = random.nextInt(4) == 0;
    boolean cased = random.nextInt(5) == 0;
    boolean dash = random.nextInt(5) == 0;
    boolean nothing = !all && random.nextInt(10) == 0;
    List<Test> tests = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      String pattern = pick(PATTERNS, random);
      List<String> variants = dash ? Naive.dashes(pattern) : List.of(pattern);
      tests.add(new Test(quoted(pattern), text -> any(variants, p -> like(p, text, place, cased))));
    }
    String key = place + (dash ? "|windash" : "") + (cased ? "|cased" : "") + (all ? "|all" : "");
    return list(field, key, tests, all, nothing);
  }

  private static boolean like(String pattern, String text, String place, boolean cased) {
    boolean contains = place.equals("|contains");
    return Naive.like(
        pattern,
        text,
        contains || place.equals("|endswith"),
        contains || place.equals("|startswith"),
        cased);
  }

  private Say regex(String field) {
    String flags = pick(List.of("", "|i", "|s", "|m", "|i|s"), random);
    int options =
        (flags.contains("i") ? Pattern.CASE_INSENSITIVE : 0)
            | (flags.contains("s") ? Pattern.DOTALL : 0)
            | (flags.contains("m") ? Pattern.MULTILINE : 0);
    String regex = pick(REGEXES, random) + (random.nextBoolean() ? "" : pick(REGEXES, random));
    Pattern pattern = Pattern.compile(regex, options | Pattern.UNIX_LINES);
    return list(
        field,
        "|re" + flags,
        List.of(new Test(quoted(regex), t -> pattern.matcher(t).find())),
        false,
        false);
  }

  private Say block(String field) {
    String block = pick(BLOCKS, random);
    return list(
        field, "|cidr", List.of(new Test(block, t -> Naive.within(block, t))), false, false);
  }

  private Say number(String field) {
    String order = pick(List.copyOf(new TreeSet<>(ORDERS.keySet())), random);
    double bound = random.nextInt(12);
    Test test = new Test("" + (int) bound, t -> ORDERS.get(order).test(Naive.number(t), bound));
    // A list's items are no numbers.
    return field.equals("QueryResults")
        ? new Say("", "", s -> false)
        : list(field, "|" + order, List.of(test), false, false);
  }

  private Say time(String field) {
    String part = pick(TIMES, random);
    int wanted = pick(List.of(0, 5, 7, 10, 11, 12, 13, 23, 25, 48, 59, 1970, 2026), random);
    String order = random.nextBoolean() ? "" : "gte";
    Test test =
        new Test(
            "" + wanted,
            t -> {
              int found = Naive.timePart(part, t);
              return found >= 0 && (order.isEmpty() ? found == wanted : found >= wanted);
            });
    String key = "|" + part + (order.isEmpty() ? "" : "|" + order);
    return field.equals("QueryResults")
        ? new Say("", "", s -> false)
        : list(field, key, List.of(test), false, false);
  }

  private Say encoded(String field) {
    String wide = pick(List.of("", "wide", "utf16le", "utf16be", "utf16"), random);
    String base = pick(List.of("base64", "base64offset", ""), random);
    String word = pick(List.of("ab", "Abc", "cab.exe", "käse", "x -enc b"), random);
    byte[] bytes = Naive.bytes(word, wide);
    List<String> forms =
        switch (base) {
          case "base64" -> List.of(Base64.getEncoder().encodeToString(bytes));
          case "base64offset" -> Naive.offsets(bytes);
          default ->
              List.of(wide.isEmpty() ? word : new String(bytes, StandardCharsets.ISO_8859_1));
        };
    String key =
        (wide.isEmpty() ? "" : "|" + wide) + (base.isEmpty() ? "" : "|" + base) + "|contains";
    Test test = new Test(quoted(word), text -> any(forms, form -> plainlyIn(form, text)));
    return list(field, key, List.of(test), false, false);
  }

  private static boolean plainlyIn(String form, String text) {
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    return Pattern.compile(Pattern.quote(form), flags).matcher(text).find();
  }

  private Say fieldref(String field) {
    String other = pick(FIELDS, random);
    String place = pick(List.of("", "|contains", "|startswith", "|endswith"), random);
    return new Say(
        "'" + field + "|fieldref" + place + "': " + other,
        "fieldref" + place,
        s -> any(s.texts(field), one -> any(s.texts(other), two -> in(one, two, place))));
  }

  private static boolean in(String one, String two, String place) {
    return like(two.replaceAll("[\\\\*?]", "\\\\$0"), one, place, false);
  }

  private Say present(String field) {
    boolean wanted = random.nextBoolean();
    return new Say(
        "'" + field + "|exists': " + wanted, "exists", s -> wanted != s.texts(field).isEmpty());
  }

  private Say expanded(String field) {
    String tail = pick(List.of("", "*", "c"), random);
    Test test =
        new Test(
            "'%some%" + tail + "'",
            text -> any(SOME, v -> Naive.like(v + tail, text, false, false, false)));
    return list(field, "|expand", List.of(test), false, false);
  }

  /** A value and what it says of one text. */
  record Test(String yaml, Predicate<String> holds) {}

  private Say list(String field, String key, List<Test> tests, boolean all, boolean nothing) {
    boolean negated = random.nextInt(6) == 0;
    String values = tests.stream().map(Test::yaml).collect(Collectors.joining(", "));
    String yaml =
        "'" + field + key + (negated ? "|neq" : "") + "': [" + values + (nothing ? ", null]" : "]");
    return new Say(
        yaml,
        key + (nothing ? " or null" : ""),
        s -> negated != holds(s.texts(field), tests, all, nothing));
  }

  static boolean holds(List<String> texts, List<Test> tests, boolean all, boolean nothing) {
    if (nothing && texts.isEmpty()) {
      return true;
    }
    return all
        ? tests.stream().allMatch(test -> texts.stream().anyMatch(test.holds()))
        : tests.stream().anyMatch(test -> texts.stream().anyMatch(test.holds()));
  }

  static <T> boolean any(List<T> list, Predicate<T> holds) {
    return list.stream().anyMatch(holds);
  }

  static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
