package dev.lapwing.connectors.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lapwing.connectors.InputException;
import dev.lapwing.connectors.parse.RawRecord;
import dev.lapwing.core.control.Control;
import dev.lapwing.core.control.News;
import dev.lapwing.core.control.Switch;
import dev.lapwing.core.control.Switch.Kind;
import dev.lapwing.core.finding.Severity;
import dev.lapwing.core.rule.Nearest;
import java.io.IOException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads orders as the topic has them. About an entity, named as alerts name it ({@code
 * unmapped.entity}): {@code {"action": "reset", "entity": {"tenant": …, "type": …, "id": …},
 * "rule": …}}. To the whole job: {@code {"action": "severity", "rule": …, "severity": "low",
 * "owner": …, "reason": …, "id": …}}.
 */
public final class OrderJson implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Sets nothing: what rules and configuration say holds again. */
  private static final String AS_CONFIGURED = "as_configured";

  private static final String ACTIONS =
      "action: expected reset, erase, enable, disable, severity or budget, found '";

  private final String tenant;
  private final HashSet<String> rules;

  /**
   * @param tenant whose entity it is where an order does not say
   * @param rules names of the rules that run
   */
  public OrderJson(String tenant, Set<String> rules) {
    this.tenant = tenant;
    this.rules = new HashSet<>(rules);
  }

  /**
   * Reads one.
   *
   * @return a {@link News#control} or a {@link News#order}
   * @throws InputException if it is none, saying what is wrong
   */
  public News read(RawRecord record) {
    JsonNode node;
    try {
      node = MAPPER.readTree(record.data());
    } catch (JsonProcessingException e) {
      throw new InputException("not JSON", e);
    } catch (IOException e) {
      throw new InputException("cannot be read", e);
    }
    String action = EntityJson.need(node, "action", "action");
    return switch (action) {
      case "reset", "erase" -> News.of(aboutEntity(action, node));
      case "enable" -> order(record, node, Kind.ENABLED, rule(node), null);
      case "disable" -> order(record, node, Kind.ENABLED, rule(node), Switch.OFF);
      case "severity" -> order(record, node, Kind.SEVERITY, rule(node), severity(node));
      case "budget" -> order(record, node, Kind.BUDGET, "", budget(node));
      default -> throw new InputException(ACTIONS + action + "'");
    };
  }

  private Control aboutEntity(String action, JsonNode node) {
    return new Control(
        Control.Action.valueOf(action.toUpperCase(Locale.ROOT)),
        EntityJson.read(node, "entity", tenant),
        node.path("rule").textValue());
  }

  private static News order(
      RawRecord record, JsonNode node, Kind kind, String subject, String value) {
    String id = node.path("id").textValue();
    return News.of(
        new Switch(
            id == null ? record.origin().toString() : id,
            kind,
            subject,
            value,
            node.path("owner").textValue(),
            node.path("reason").textValue(),
            record.origin().position()));
  }

  private String rule(JsonNode node) {
    String rule = EntityJson.need(node, "rule", "rule");
    if (!rules.contains(rule)) {
      throw new InputException("rule: " + Nearest.unknown("rule", rule, rules));
    }
    return rule;
  }

  private static String severity(JsonNode node) {
    String word = EntityJson.need(node, "severity", "severity");
    if (word.equals(AS_CONFIGURED)) {
      return null;
    }
    List<String> known = Arrays.stream(Severity.values()).map(Severity::text).toList();
    if (!known.contains(word)) {
      throw new InputException(
          "severity: expected one of "
              + String.join(", ", known)
              + " or as_configured, found '"
              + word
              + "'");
    }
    return word;
  }

  private static String budget(JsonNode node) {
    String text = EntityJson.need(node, "budget", "budget");
    if (text.equals(AS_CONFIGURED)) {
      return null;
    }
    if (!text.matches("[0-9]{0,8}[1-9][0-9]{0,8}/day")) {
      throw new InputException(
          "budget: expected a number of alerts such as 40/day, or as_configured, found '"
              + text
              + "'");
    }
    return text.substring(0, text.indexOf('/'));
  }
}
