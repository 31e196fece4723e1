package dev.lapwing.core.rule;

import dev.lapwing.core.rule.SequenceRule.Reporting;
import dev.lapwing.core.rule.SequenceRule.Step;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a Sigma correlation. */
final class SequenceReader {

  private static final Set<String> KEYS =
      Set.of(
          "type",
          "rules",
          "condition",
          "group-by",
          "timespan",
          "aliases",
          "generate",
          "reports-as",
          "one-per",
          "within");

  static final String ORDERED = "temporal_ordered";

  private final Problems problems;
  private final List<Entry.Reference> references;

  SequenceReader(Problems problems, List<Entry.Reference> references) {
    this.problems = problems;
    this.references = references;
  }

  /** Whether a rule is a correlation that lets its steps alert; both places are in use. */
  static boolean generates(Keys rule, Problems problems) {
    YamlValue correlation = rule.get("correlation");
    return correlation != null
        && correlation.isMap()
        && (rule.flag("generate", false)
            || new Keys(correlation, "correlation", problems).flag("generate", false));
  }

  /**
   * @return null if it is wrong
   */
  Correlation read(RuleHead head, Keys rule) {
    Keys keys = new Keys(rule.get("correlation"), "correlation", problems);
    String type = keys.require("type", SequenceReader::type);
    if (type == null) {
      return null;
    }
    boolean ordered = type.equals(ORDERED);
    keys.only(ordered ? KEYS : WindowReader.KEYS);
    List<String> rules = keys.require("rules", this::rules);
    List<String> groupBy = keys.require("group-by", value -> value.texts("group-by"));
    Duration timespan = keys.require("timespan", SequenceReader::timespan);
    if (head == null || rules == null || groupBy == null || timespan == null) {
      return null;
    }
    Map<String, Map<String, String>> aliases =
        keys.read("aliases", Map.of(), value -> aliases(value, rules));
    if (!ordered) {
      WindowReader reader = new WindowReader(head, type, problems);
      WindowRule window = reader.read(rule, rules, groupBy, timespan, aliases);
      checkPaths(window, keys);
      return window;
    }
    List<StoryTest> tests = new StoryTestReader(rules, problems).read(rule);
    Set<String> absent = keys.read("condition", Set.of(), value -> absent(value, rules));
    Map<String, Duration> within = keys.read("within", Map.of(), value -> within(value, rules));
    SequenceRule sequence =
        new SequenceRule(
            head,
            steps(rules, absent, false).stream()
                .map(step -> new Step(step.name(), within.get(step.name())))
                .toList(),
            steps(rules, absent, true),
            groupBy,
            timespan,
            aliases,
            reporting(keys),
            tests);
    check(sequence, rules, keys);
    return sequence;
  }

  private static String type(YamlValue value) {
    String type = value.text("type");
    Set<String> known = WindowReader.types();
    known.add(ORDERED);
    if (!known.contains(type)) {
      throw value.wrong(Nearest.unknown("correlation type", type, known));
    }
    return type;
  }

  private List<String> rules(YamlValue value) {
    Set<String> seen = new HashSet<>();
    if (value.items().isEmpty()) {
      throw value.wrong("rules: names no rule; write, for instance, 'rules: [a_rule]'");
    }
    for (YamlValue item : value.items()) {
      if (!seen.add(item.text("rules"))) {
        throw item.wrong("rules: '" + item.text("rules") + "' is there twice; name each rule once");
      }
      references.add(new Entry.Reference(item.text("rules"), item.line()));
    }
    return value.texts("rules");
  }

  private static Reporting reporting(Keys keys) {
    return new Reporting(
        keys.text("reports-as", null),
        keys.read(
            "one-per",
            Duration.ZERO,
            value -> Quantity.duration("one-per", value.text("one-per"))));
  }

  private Map<String, Duration> within(YamlValue value, List<String> rules) {
    Map<String, Duration> within = new HashMap<>();
    new Keys(value, "within", problems).only(rules);
    value
        .entries("within")
        .forEach(
            (rule, time) ->
                within.put(rule, Quantity.duration("within: " + rule, time.text(rule))));
    return within;
  }

  private static Duration timespan(YamlValue value) {
    Duration timespan = Quantity.duration("timespan", value.text("timespan"));
    if (timespan.isZero()) {
      throw value.wrong("timespan: expected more than no time, such as 10m");
    }
    return timespan;
  }

  private Map<String, Map<String, String>> aliases(YamlValue value, List<String> rules) {
    Map<String, Map<String, String>> aliases = new LinkedHashMap<>();
    value
        .entries("aliases")
        .forEach(
            (alias, fields) -> {
              Map<String, String> byRule = new LinkedHashMap<>();
              new Keys(fields, "aliases: " + alias, problems).only(rules);
              fields.entries(alias).forEach((rule, field) -> byRule.put(rule, field.text(alias)));
              aliases.put(alias, byRule);
            });
    return aliases;
  }

  static Set<String> absent(YamlValue value, List<String> rules) {
    if (value.isMap()) {
      throw value.wrong(
          "condition: a temporal correlation takes 'a and b and not c', found keys and values");
    }
    return AbsenceParser.parse(value.text("condition"), rules);
  }

  static List<Step> steps(List<String> rules, Set<String> absent, boolean absences) {
    return rules.stream().filter(rule -> absent.contains(rule) == absences).map(Step::new).toList();
  }

  private void check(SequenceRule sequence, List<String> rules, Keys keys) {
    if (sequence.steps().size() < 2) {
      problems.error(
          keys.file(),
          keys.line(),
          "correlation: expected two steps or more that must happen, one after the other; for one,"
              + " count it with event_count");
    }
    checkWithin(sequence, keys);
    checkPaths(sequence, keys);
    warnOfLeadingAbsence(sequence, rules, keys);
  }

  /** Whoever lists an absence first may mean "none before": that is another type. */
  private void warnOfLeadingAbsence(SequenceRule sequence, List<String> rules, Keys keys) {
    String first = rules.get(0);
    if (sequence.absent().stream().anyMatch(step -> step.name().equals(first))) {
      problems.warn(
          keys.file(),
          keys.map().lineOf("rules"),
          "rules: '"
              + first
              + "' comes first, but is looked for between the first step and the last; for none"
              + " before them, write 'type: temporal'");
    }
  }

  private void checkWithin(SequenceRule sequence, Keys keys) {
    if (!keys.has("within")) {
      return;
    }
    List<Step> steps = sequence.steps();
    boolean first = !steps.isEmpty() && steps.get(0).within() != null;
    Map<String, YamlValue> said =
        problems.read("within", keys.get("within"), Map.of(), value -> value.entries("within"));
    for (Map.Entry<String, YamlValue> each : said.entrySet()) {
      String name = each.getKey();
      Step step = steps.stream().filter(s -> s.name().equals(name)).findFirst().orElse(null);
      String wrong = null;
      if (step == null && sequence.absent().stream().anyMatch(s -> s.name().equals(name))) {
        wrong = "it must not happen at all; leave it out here";
      } else if (step != null && first && step == steps.get(0)) {
        wrong = "no step comes before it; give the next one a time, or shorten timespan";
      } else if (step != null && step.within() != null && tooLong(step, sequence)) {
        wrong =
            "expected more than no time, and less than the timespan of "
                + Quantity.text(sequence.timespan());
      }
      if (wrong != null) {
        problems.add(each.getValue().wrong("within: " + name + ": " + wrong));
      }
    }
  }

  private static boolean tooLong(Step step, SequenceRule sequence) {
    return step.within().isZero() || step.within().compareTo(sequence.timespan()) >= 0;
  }

  /** An alias stands for a field of every rule, and is there to group by. */
  private boolean aliasesFit(Correlation sequence, Keys keys) {
    int before = problems.errors();
    Map<String, YamlValue> said =
        keys.has("aliases") ? keys.get("aliases").entries("aliases") : Map.of();
    said.forEach(
        (alias, fields) -> {
          if (!sequence.groupBy().contains(alias)) {
            problems.warn(
                fields.file(),
                keys.get("aliases").lineOf(alias),
                "aliases: '" + alias + "' is not in group-by, so without effect; add it there");
          }
          Map<String, String> byStep = sequence.aliases().get(alias);
          for (Step step : sequence.steps()) {
            if (byStep.keySet().stream().allMatch(sequence::waitsFor)
                && !byStep.containsKey(step.name())) {
              problems.error(
                  fields.file(),
                  keys.get("aliases").lineOf(alias),
                  ("aliases: '%s' says no field for '%s'; add, for instance, '%s: user.name'")
                      .formatted(alias, step.name(), step.name()));
            }
          }
        });
    boolean known =
        sequence.aliases().values().stream()
            .allMatch(fields -> fields.keySet().stream().allMatch(sequence::waitsFor));
    return known && problems.errors() == before;
  }

  private void checkPaths(Correlation sequence, Keys keys) {
    if (sequence == null || !aliasesFit(sequence, keys)) {
      return;
    }
    YamlValue groupBy = keys.get("group-by");
    if (sequence.groupBy().isEmpty()) {
      problems.error(
          keys.file(),
          groupBy.line(),
          "group-by: names no field; write, for instance, 'group-by: user.uid'");
    }
    for (Step step : sequence.steps()) {
      for (String path : sequence.pathsOf(step.name())) {
        if (problems.read("group-by", groupBy, null, value -> Fields.compile(path)) == null) {
          return;
        }
      }
    }
  }
}
