package dev.lapwing.pipeline.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lapwing.core.rule.Rule;
import dev.lapwing.core.rule.RuleSet;
import dev.lapwing.flink.stage.Tally;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of every record, and what each rule did: {@code coverage.json}. Records read = parsed
 * + dead; parsed = judged + untyped + excluded + duplicate; late ones are among the judged.
 */
public final class Coverage {

  private static final List<String> SOURCE =
      List.of("read", "parsed", "dead", "judged", "untyped", "excluded", "duplicate", "late");

  private static final List<String> RULE = List.of("judged", "findings", "alerts");

  private static final List<String> CALIBRATION =
      List.of("learning", "tests", "surprising", "1e-3", "1e-4", "capped", "held_out", "broken");

  private final Map<String, Long> counts = new TreeMap<>();

  /**
   * @param accumulators of the finished job, by name; those that are not Lapwing's are left out
   */
  public Coverage(Map<String, Object> accumulators) {
    accumulators.forEach(
        (name, value) -> {
          if (name.startsWith(Tally.PREFIX) && value instanceof Long count) {
            counts.put(name.substring(Tally.PREFIX.length()), count);
          }
        });
  }

  /** The count at a path; 0 where nothing was counted. */
  public long get(String... path) {
    return counts.getOrDefault(String.join("/", path), 0L);
  }

  /** One count over all sources. */
  public long total(String what) {
    return counts.entrySet().stream()
        .filter(e -> e.getKey().startsWith("sources/") && e.getKey().endsWith("/" + what))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** Alerts over all rules. */
  public long alerts() {
    return counts.entrySet().stream()
        .filter(e -> e.getKey().startsWith("rules/") && e.getKey().endsWith("/alerts"))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** Access signals, easing not counted. */
  public long signals() {
    return counts.entrySet().stream()
        .filter(e -> e.getKey().startsWith("access/signalled/"))
        .filter(e -> !e.getKey().endsWith("/eased"))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** Pretty-printed JSON, in a fixed order. */
  public String toJson(RuleSet rules) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ObjectNode sources = json.putObject("sources");
    counts.keySet().stream()
        .filter(name -> name.startsWith("sources/"))
        .map(name -> name.split("/")[1])
        .distinct()
        .forEach(source -> numbers(sources.putObject(source), "sources", source, SOURCE));
    ObjectNode each = json.putObject("rules");
    for (String rule : ruleNames(rules)) {
      ObjectNode node = each.putObject(rule);
      numbers(node, "rules", rule, RULE);
      reasons(node.putObject("not_judged"), "rules/" + rule + "/not_judged/");
      reasons(node.putObject("suppressed"), "rules/" + rule + "/suppressed/");
    }
    calibration(json.putObject("calibration"));
    reasons(json.putObject("exceptions"), "exceptions/");
    reasons(json.putObject("access"), "access/");
    reasons(json.putObject("limits"), "limits/");
    reasons(json.putObject("feed"), "feed/");
    return print(json);
  }

  private void calibration(ObjectNode into) {
    counts.keySet().stream()
        .filter(name -> name.startsWith("calibration/"))
        .map(name -> name.split("/")[1])
        .distinct()
        .forEach(rule -> numbers(into.putObject(rule), "calibration", rule, CALIBRATION));
  }

  private Iterable<String> ruleNames(RuleSet rules) {
    Map<String, Boolean> names = new TreeMap<>();
    for (Rule rule : rules.enabled()) {
      names.put(rule.name(), true);
    }
    counts.keySet().stream()
        .filter(name -> name.startsWith("rules/"))
        .forEach(name -> names.put(name.split("/")[1], true));
    return names.keySet();
  }

  private void numbers(ObjectNode into, String kind, String name, List<String> what) {
    what.forEach(each -> into.put(each, get(kind, name, each)));
  }

  private void reasons(ObjectNode into, String prefix) {
    counts.forEach(
        (name, count) -> {
          if (name.startsWith(prefix)) {
            into.put(name.substring(prefix.length()), count);
          }
        });
  }

  private static String print(ObjectNode json) {
    try {
      return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of numbers cannot be written", e);
    }
  }
}
