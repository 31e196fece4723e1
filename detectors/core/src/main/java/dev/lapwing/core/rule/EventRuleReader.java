package dev.lapwing.core.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a plain Sigma rule, and the parts that it shares with a baseline. */
final class EventRuleReader {

  private static final Set<String> LOGSOURCE =
      Set.of("product", "service", "category", "definition");

  private final Problems problems;
  private final Placeholders placeholders;

  EventRuleReader(Problems problems) {
    this(problems, new Placeholders());
  }

  EventRuleReader(Problems problems, Placeholders placeholders) {
    this.problems = problems;
    this.placeholders = placeholders;
  }

  /**
   * @return null if it is wrong
   */
  EventRule read(RuleHead head, Keys rule) {
    Taxonomy taxonomy = taxonomy(rule);
    LogSourceSpec logsource = logsource(rule, taxonomy);
    EventMatcher matcher =
        rule.require(
            "detection", value -> EventMatcher.detection(value, taxonomy, placeholders, problems));
    List<RuleTest> tests = new ArrayList<>();
    if (rule.has("tests")) {
      rule.get("tests").items().forEach(test -> tests.add(test(test, taxonomy)));
    }
    if (head == null || logsource == null || matcher == null) {
      return null;
    }
    return new EventRule(head, logsource, taxonomy, matcher, rule.flag("generate", false), tests);
  }

  Taxonomy taxonomy(Keys rule) {
    return rule.read(
        "taxonomy",
        Taxonomy.SIGMA,
        value ->
            switch (value.text("taxonomy")) {
              case "sigma" -> Taxonomy.SIGMA;
              case "ocsf" -> Taxonomy.OCSF;
              default ->
                  throw value.wrong(
                      Nearest.unknown("taxonomy", value.text(""), Set.of("sigma", "ocsf")));
            });
  }

  LogSourceSpec logsource(Keys rule, Taxonomy taxonomy) {
    return rule.require(
        "logsource",
        value -> {
          Keys keys = new Keys(value, "logsource", problems).warnOfOthersThan(LOGSOURCE);
          String category = keys.text("category", null);
          if (category != null && !Categories.names().contains(category)) {
            unknownCategory(keys.get("category"), category, taxonomy);
          }
          return new LogSourceSpec(
              keys.text("product", null), keys.text("service", null), category);
        });
  }

  /** Sigma has more categories than any one place has logs; OCSF's classes are all known. */
  private void unknownCategory(YamlValue value, String category, Taxonomy taxonomy) {
    if (taxonomy == Taxonomy.OCSF) {
      throw value.wrong(Nearest.unknown("category", category, Categories.names()));
    }
    problems.warn(
        value.file(),
        value.line(),
        "category: no log has category '"
            + category
            + "', so the rule never matches"
            + nearest(category));
  }

  private static String nearest(String category) {
    String said = Nearest.unknown("category", category, Categories.names());
    int found = said.indexOf(';');
    return found < 0 ? "; see Sigma's taxonomy for the names" : said.substring(found);
  }

  private RuleTest test(YamlValue value, Taxonomy taxonomy) {
    Keys keys = new Keys(value, "tests", problems).only(Set.of("name", "event", "expect"));
    String name = keys.requireText("name");
    Map<String, Object> event = new LinkedHashMap<>();
    keys.require("event", map -> flatten("", map, event));
    if (taxonomy == Taxonomy.OCSF) {
      event
          .keySet()
          .forEach(field -> problems.read(field, value, null, v -> Fields.compile(field)));
    }
    Boolean finding = keys.require("expect", EventRuleReader::expect);
    return new RuleTest(name, event, Boolean.TRUE.equals(finding), value.line());
  }

  private static Map<String, Object> flatten(
      String prefix, YamlValue map, Map<String, Object> into) {
    map.entries("event")
        .forEach(
            (key, value) -> {
              if (value.isMap()) {
                flatten(prefix + key + ".", value, into);
              } else {
                into.put(prefix + key, value.plain());
              }
            });
    return into;
  }

  static boolean expect(YamlValue value) {
    return switch (value.text("expect")) {
      case "finding" -> true;
      case "none" -> false;
      default ->
          throw value.wrong("expect: expected finding or none, found '" + value.text("") + "'");
    };
  }
}
