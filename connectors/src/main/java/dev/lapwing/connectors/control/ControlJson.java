package dev.lapwing.connectors.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lapwing.connectors.InputException;
import dev.lapwing.core.control.Control;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;

/**
 * An order as the topic has it: {@code {"action": "reset", "entity": {"tenant": …, "type": …, "id":
 * …}, "rule": …}}, the entity as alerts name it ({@code unmapped.entity}).
 */
public final class ControlJson {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ControlJson() {}

  /**
   * Reads one.
   *
   * @param tenant whose entity it is where it does not say
   * @throws InputException if it is none, saying what is wrong
   */
  public static Control read(byte[] json, String tenant) {
    JsonNode node;
    try {
      node = MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new InputException("not JSON", e);
    } catch (IOException e) {
      throw new InputException("cannot be read", e);
    }
    return new Control(
        action(EntityJson.need(node, "action", "action")),
        EntityJson.read(node, "entity", tenant),
        node.path("rule").textValue());
  }

  private static Control.Action action(String text) {
    return Arrays.stream(Control.Action.values())
        .filter(each -> !each.verdict())
        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst()
        .orElseThrow(
            () -> new InputException("action: expected reset or erase, found '" + text + "'"));
  }
}
