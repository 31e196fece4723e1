package dev.lapwing.connectors.parse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;

/**
 * The names of a format's fields. Data lakes (Hive, Athena, Glue) make all names of columns lower
 * case; this gives a record its own names back, at the top level, where columns are.
 */
public final class FieldNames {

  private final Map<String, String> byLowerCase = new HashMap<>();

  /** Those with capitals in them. */
  public FieldNames(String... names) {
    for (String name : names) {
      byLowerCase.put(name.toLowerCase(Locale.ROOT), name);
    }
  }

  /** The record with the format's names: itself, unless one was lower case. */
  public JsonNode restore(JsonNode record) {
    if (!lowered(record)) {
      return record;
    }
    ObjectNode restored = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> field : record.properties()) {
      restored.set(byLowerCase.getOrDefault(field.getKey(), field.getKey()), field.getValue());
    }
    return restored;
  }

  private boolean lowered(JsonNode record) {
    for (Iterator<String> it = record.fieldNames(); it.hasNext(); ) {
      if (byLowerCase.containsKey(it.next())) {
        return true;
      }
    }
    return false;
  }
}
