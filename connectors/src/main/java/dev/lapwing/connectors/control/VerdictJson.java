package dev.lapwing.connectors.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lapwing.connectors.InputException;
import dev.lapwing.core.control.Control;
import dev.lapwing.core.event.Entity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What an analyst says of an alert: {@code {"alert_uid": …, "entity": {…}, "rule": …, "verdict":
 * …}}, or an OCSF Incident Finding (class 2005) with {@code verdict_id} or {@code verdict}, in
 * {@code finding_info_list} the {@code analytic.uid} of each alert, and the entity in {@code
 * unmapped.entity}, where alerts have it.
 */
public final class VerdictJson {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int INCIDENT_FINDING = 2005;

  /** By {@code verdict_id}. */
  private static final List<String> WORDS =
      List.of(
          "unknown",
          "false_positive",
          "true_positive",
          "disregard",
          "suspicious",
          "benign",
          "test",
          "insufficient_data",
          "security_risk",
          "managed_externally",
          "duplicate");

  private VerdictJson() {}

  /**
   * Reads one.
   *
   * @param tenant whose entity it is where it does not say
   * @return what it comes to, by rule; nothing for a verdict that settles nothing
   * @throws InputException if it is none, saying what is wrong
   */
  public static List<Control> read(byte[] json, String tenant) {
    JsonNode node;
    try {
      node = MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new InputException("not JSON", e);
    } catch (IOException e) {
      throw new InputException("cannot be read", e);
    }
    boolean incident = node.path("class_uid").asInt() == INCIDENT_FINDING;
    Control.Action action = action(verdict(node));
    Entity entity = EntityJson.read(incident ? node.path("unmapped") : node, "entity", tenant);
    List<Control> controls = new ArrayList<>();
    for (String rule : incident ? rules(node) : List.of(EntityJson.need(node, "rule", "rule"))) {
      if (action != null) {
        controls.add(new Control(action, entity, rule));
      }
    }
    return controls;
  }

  private static List<String> rules(JsonNode incident) {
    List<String> rules = new ArrayList<>();
    for (JsonNode finding : incident.path("finding_info_list")) {
      String name = "finding_info_list.analytic.uid";
      String rule = EntityJson.need(finding.path("analytic"), "uid", name);
      if (!rules.contains(rule)) {
        rules.add(rule);
      }
    }
    if (rules.isEmpty()) {
      throw new InputException("finding_info_list: missing");
    }
    return rules;
  }

  private static String verdict(JsonNode node) {
    JsonNode id = node.path("verdict_id");
    if (id.isInt() && id.intValue() >= 0 && id.intValue() < WORDS.size()) {
      return WORDS.get(id.intValue());
    }
    String text = EntityJson.need(node, "verdict", "verdict");
    String word = text.toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    if (!WORDS.contains(word)) {
      throw new InputException(
          "verdict: expected false_positive, benign, true_positive or another of OCSF's, found '"
              + text
              + "'");
    }
    return word;
  }

  private static Control.Action action(String verdict) {
    return switch (verdict) {
      case "false_positive", "benign" -> Control.Action.RELEASE;
      case "true_positive" -> Control.Action.DROP;
      default -> null;
    };
  }
}
