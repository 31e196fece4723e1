package dev.lapwing.connectors.control;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lapwing.core.control.Ack;
import dev.lapwing.core.control.Switch;
import java.time.Instant;

/**
 * What a subtask says to an order: {@code {"order": …, "sets": "severity", "rule": …, "value":
 * "low", "operator": …, "subtask": 0, "of": 4, "time": …, "event_time": …}}.
 */
public final class AckJson {

  private AckJson() {}

  public static String write(Ack ack) {
    Switch order = ack.order();
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("order", order.id());
    switch (order.kind()) {
      case ENABLED -> json.put("sets", "enabled").put("rule", order.subject());
      case SEVERITY -> json.put("sets", "severity").put("rule", order.subject());
      case BUDGET -> json.put("sets", "budget");
      case EXCEPTION -> json.put("sets", "exception").put("exception", order.subject());
    }
    json.put("value", value(order));
    json.put("operator", ack.operator()).put("subtask", ack.subtask()).put("of", ack.of());
    json.put("time", Instant.ofEpochMilli(ack.at()).toString());
    if (ack.eventTime() > Long.MIN_VALUE && ack.eventTime() < Long.MAX_VALUE) {
      json.put("event_time", Instant.ofEpochMilli(ack.eventTime()).toString());
    }
    return json.toString();
  }

  private static String value(Switch order) {
    if (order.kind() == Switch.Kind.EXCEPTION) {
      return order.value() == null ? "withdrawn" : "agreed";
    }
    if (order.value() == null) {
      return order.kind() == Switch.Kind.ENABLED ? "on" : "as_configured";
    }
    return order.kind() == Switch.Kind.BUDGET ? order.value() + "/day" : order.value();
  }
}
