package dev.lapwing.core.rule;

import dev.lapwing.core.rule.StoryTest.Moment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the tests beside a correlation. */
final class StoryTestReader {

  private static final Set<String> KEYS = Set.of("name", "events", "expect");
  private static final int MOST = 10_000;

  private final Problems problems;
  private final List<String> steps;

  /**
   * @param steps names or ids that the correlation has
   */
  StoryTestReader(List<String> steps, Problems problems) {
    this.steps = steps;
    this.problems = problems;
  }

  List<StoryTest> read(Keys rule) {
    List<StoryTest> tests = new ArrayList<>();
    if (rule.has("tests")) {
      rule.get("tests").items().forEach(test -> tests.add(test(test)));
    }
    return tests;
  }

  private StoryTest test(YamlValue value) {
    Keys keys = new Keys(value, "tests", problems).only(KEYS);
    List<Moment> moments = new ArrayList<>();
    keys.require(
        "events",
        list -> {
          list.items().forEach(item -> moments.add(moment(item)));
          return list;
        });
    Boolean finding = keys.require("expect", EventRuleReader::expect);
    return new StoryTest(
        keys.requireText("name"), moments, Boolean.TRUE.equals(finding), value.line());
  }

  private Moment moment(YamlValue value) {
    Keys keys = new Keys(value, "events", problems);
    String step = keys.require("step", said -> step(said));
    Map<String, String> fields = new HashMap<>();
    for (Map.Entry<String, YamlValue> each : value.entries("events").entrySet()) {
      if (!Set.of("step", "at", "times", "every").contains(each.getKey())) {
        problems.read(each.getKey(), each.getValue(), null, said -> Fields.compile(each.getKey()));
        fields.put(each.getKey(), each.getValue().text(each.getKey()));
      }
    }
    return new Moment(
        step,
        duration("at", keys),
        keys.read("times", 1, StoryTestReader::times),
        duration("every", keys),
        Map.copyOf(fields));
  }

  private String step(YamlValue said) {
    String step = said.text("step");
    if (!steps.contains(step)) {
      throw said.wrong(Nearest.unknown("step", step, steps));
    }
    return step;
  }

  private static int times(YamlValue said) {
    double times = Quantity.parse("times", said.text("times"), "");
    if (times < 1 || times > MOST || times != Math.rint(times)) {
      throw said.wrong("times: expected 1 to " + MOST + ", found " + said.text("times"));
    }
    return (int) times;
  }

  private static Duration duration(String key, Keys keys) {
    return keys.read(key, Duration.ZERO, said -> Quantity.duration(key, said.text(key)));
  }
}
