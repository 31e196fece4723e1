package dev.lapwing.connectors.parse.windows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lapwing.connectors.parse.Json;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * The event's XML turned into JSON ({@code {"Event": {"System": …, "EventData": …}}}), as evtx
 * tools write it. They differ in where attributes ({@code #attributes}, {@code @Name}) and texts
 * ({@code #text}) go.
 */
final class EvtxShape {

  private EvtxShape() {}

  /** The object that holds {@code System}, or null if the record has another shape. */
  static JsonNode root(JsonNode record) {
    JsonNode event = record.get("Event");
    JsonNode root = event == null ? record : event;
    JsonNode system = root.get("System");
    return system != null && system.isObject() ? root : null;
  }

  static WindowsRecord read(JsonNode root) {
    JsonNode system = root.get("System");
    JsonNode data = data(root);
    JsonNode created = system.get("TimeCreated");
    String time = created == null ? null : attribute(created, "SystemTime");
    return new WindowsRecord(
        Header.channel(text(system.get("Channel"))),
        attribute(system.path("Provider"), "Name"),
        text(system.get("EventID")),
        Header.lower(text(system.get("Computer"))),
        RecordTime.of(Timestamps.parse(time != null ? time : text(created), ZoneOffset.UTC), data),
        text(system.get("EventRecordID")),
        attribute(system.path("Security"), "UserID"),
        null,
        Header.audit(system.get("Keywords"), null),
        Json.firstText(root, "RenderingInfo.Message", "Message"),
        data);
  }

  private static JsonNode data(JsonNode root) {
    JsonNode data = root.get("EventData");
    if (data == null || data.isNull()) {
      data = root.path("UserData");
      // UserData holds one element of the provider's own, and that the values.
      data = data.isObject() && data.size() == 1 ? data.iterator().next() : data;
    }
    if (data.isArray()) {
      return named(data);
    }
    if (!data.isObject()) {
      return JsonNodeFactory.instance.objectNode();
    }
    JsonNode list = data.get("Data");
    return list != null && list.isContainerNode() ? named(list) : plain(data);
  }

  /** {@code [{"@Name": "Image", "#text": "…"}, …]}, or only texts: those become one, by lines. */
  private static ObjectNode named(JsonNode list) {
    ObjectNode values = JsonNodeFactory.instance.objectNode();
    StringBuilder unnamed = new StringBuilder();
    for (JsonNode each : list.isArray() ? list : JsonNodeFactory.instance.arrayNode().add(list)) {
      String name = attribute(each, "Name");
      String text = text(each);
      if (name != null) {
        values.put(name, text);
      } else if (text != null) {
        unnamed.append(unnamed.isEmpty() ? "" : "\n").append(text);
      }
    }
    if (!unnamed.isEmpty()) {
      values.put("Data", unnamed.toString());
    }
    return values;
  }

  private static ObjectNode plain(JsonNode data) {
    ObjectNode values = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> field : data.properties()) {
      String text = field.getKey().startsWith("#") ? null : text(field.getValue());
      if (text != null) {
        values.put(field.getKey(), text);
      }
    }
    return values;
  }

  private static String attribute(JsonNode element, String name) {
    return Json.firstText(element, "#attributes." + name, "@" + name, name, "-" + name);
  }

  /** The text of an element; several are joined by lines. */
  static String text(JsonNode element) {
    if (element == null || element.isNull()) {
      return null;
    }
    if (element.isValueNode()) {
      return element.asText();
    }
    if (element.isObject()) {
      return element.has("#text") ? text(element.get("#text")) : null;
    }
    StringBuilder lines = new StringBuilder();
    for (JsonNode each : element) {
      String line = text(each);
      if (line != null) {
        lines.append(lines.isEmpty() ? "" : "\n").append(line);
      }
    }
    return lines.isEmpty() ? null : lines.toString();
  }
}
