package dev.lapwing.connectors.parse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Short ways to look into a JSON object; a missing or null field is null, never an exception. */
public final class Json {

  /** A record keeps no more raw fields than this; the rest is cut. */
  static final int MAX_FIELDS = 256;

  private Json() {}

  /** The node at a path of names ({@code "actor.alternateId"}, {@code "target.0.id"}), or null. */
  public static JsonNode at(JsonNode node, String path) {
    JsonNode here = node;
    int start = 0;
    while (here != null && start <= path.length()) {
      int dot = path.indexOf('.', start);
      String name = dot < 0 ? path.substring(start) : path.substring(start, dot);
      here = here.isArray() ? here.get(index(name)) : here.get(name);
      if (dot < 0) {
        return here == null || here.isNull() ? null : here;
      }
      start = dot + 1;
    }
    return null;
  }

  private static int index(String name) {
    try {
      return Integer.parseInt(name);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** The text there, trimmed; null where it is missing, empty, or an object or array. */
  public static String text(JsonNode node, String path) {
    JsonNode found = at(node, path);
    if (found == null || found.isContainerNode()) {
      return null;
    }
    String text = found.asText().strip();
    return text.isEmpty() ? null : text;
  }

  /** The first of these that is there. */
  public static String firstText(JsonNode node, String... paths) {
    for (String path : paths) {
      String text = text(node, path);
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  /**
   * A whole number, written as a number or as decimal or {@code 0x} text; otherwise the default.
   */
  public static long number(JsonNode node, String path, long otherwise) {
    JsonNode found = at(node, path);
    if (found == null) {
      return otherwise;
    }
    if (found.isNumber()) {
      return found.asLong();
    }
    String text = found.asText().strip();
    try {
      return text.startsWith("0x") || text.startsWith("0X")
          ? Long.parseUnsignedLong(text.substring(2), 16)
          : Long.parseLong(text);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /** true, false, or null where it is missing or neither. */
  public static Boolean bool(JsonNode node, String path) {
    String text = text(node, path);
    return "true".equalsIgnoreCase(text)
        ? Boolean.TRUE
        : "false".equalsIgnoreCase(text) ? Boolean.FALSE : null;
  }

  /** The texts of an array; empty where it is missing. */
  public static List<String> texts(JsonNode node, String path) {
    JsonNode found = at(node, path);
    List<String> texts = new ArrayList<>();
    if (found != null && found.isArray()) {
      found.forEach(each -> texts.add(each.isValueNode() ? each.asText() : each.toString()));
    }
    return texts;
  }

  /** All values by their path, dots for nesting and array places; the first 256. */
  public static Map<String, String> flatten(JsonNode node) {
    Map<String, String> fields = new LinkedHashMap<>();
    visit(node, fields::put);
    return fields;
  }

  /** Tells of all values, as {@link #flatten} has them. */
  public static void visit(JsonNode node, BiConsumer<String, String> each) {
    visit("", node, each, MAX_FIELDS);
  }

  /** Says how many may still come. */
  private static int visit(String path, JsonNode node, BiConsumer<String, String> each, int most) {
    int left = most;
    if (left <= 0 || node == null || node.isNull()) {
      return left;
    }
    if (node.isObject()) {
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        String name = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
        left = visit(name, field.getValue(), each, left);
      }
      return left;
    }
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        left = visit(path + "." + i, node.get(i), each, left);
      }
      return left;
    }
    each.accept(path, node.asText());
    return left - 1;
  }
}
