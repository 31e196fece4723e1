package dev.lapwing.connectors.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lapwing.connectors.InputException;
import dev.lapwing.core.event.Entity;
import dev.lapwing.core.event.EntityType;
import java.util.Arrays;

/** An entity as alerts name it ({@code unmapped.entity}): its tenant, type and id. */
final class EntityJson {

  private EntityJson() {}

  /**
   * @param key of the entity in the node; for messages too
   * @param tenant whose it is where it does not say; null if it must
   * @throws InputException if it is none, saying what is wrong
   */
  static Entity read(JsonNode node, String key, String tenant) {
    JsonNode entity = node.path(key);
    String id = need(entity, "id", key + ".id");
    String own =
        tenant == null
            ? need(entity, "tenant", key + ".tenant")
            : entity.path("tenant").asText(tenant);
    return new Entity(own, type(need(entity, "type", key + ".type"), key), id);
  }

  static ObjectNode write(Entity entity) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("tenant", entity.tenant())
        .put("type", entity.type().text())
        .put("id", entity.id());
  }

  static String need(JsonNode node, String key, String name) {
    String text = node.path(key).textValue();
    if (text == null || text.isEmpty()) {
      throw new InputException(name + ": missing");
    }
    return text;
  }

  private static EntityType type(String text, String key) {
    return Arrays.stream(EntityType.values())
        .filter(each -> each.text().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new InputException(
                    key + ".type: expected user, host, ip, app or site, found '" + text + "'"));
  }
}
