package dev.lapwing.connectors.parse.okta;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * Rows of Sentinel's {@code Okta_CL}: columns such as {@code client_userAgent_os_s}, a letter at
 * the end for the type, arrays as text. One record of Okta can be several rows with the same {@code
 * uuid_g}, which is the event's id.
 */
final class OktaTable {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private OktaTable() {}

  static boolean isRow(JsonNode record) {
    return record.has("eventType_s") && (record.has("published_t") || record.has("uuid_g"));
  }

  /** The record as Okta wrote it. */
  static JsonNode nested(JsonNode row) {
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> column : row.properties()) {
      String name = column.getKey();
      String text = column.getValue().asText();
      int end = name.length() - 2;
      if (end > 0 && name.charAt(end) == '_' && !text.isEmpty() && !text.equals("null")) {
        put(record, name.substring(0, end).split("_"), text);
      }
    }
    return record;
  }

  private static void put(ObjectNode record, String[] path, String text) {
    ObjectNode here = record;
    for (int i = 0; i < path.length - 1; i++) {
      JsonNode next = here.get(path[i]);
      here = next instanceof ObjectNode object ? object : here.putObject(path[i]);
    }
    here.set(path[path.length - 1], value(text));
  }

  private static JsonNode value(String text) {
    if (text.startsWith("[") || text.startsWith("{")) {
      try {
        return MAPPER.readTree(text);
      } catch (JsonProcessingException e) {
        // Cut off by the table's length limit: kept as text.
        return JsonNodeFactory.instance.textNode(text);
      }
    }
    return JsonNodeFactory.instance.textNode(text);
  }
}
