package dev.lapwing.helm;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values of the chart: their defaults and comments from values.yaml, their types from the
 * schema.
 */
final class ChartValues {

  /** One key of values.yaml; `comment` is what stands right above it, empty when nothing does. */
  record Value(String path, String comment, JsonNode standard, JsonNode schema) {

    /** Whether it only groups others. */
    boolean isSection() {
      return standard.isObject() && !standard.isEmpty();
    }
  }

  private static final Pattern KEY = Pattern.compile("( *)([A-Za-z][A-Za-z-]*):.*");
  private static final Pattern COMMENT = Pattern.compile(" *# ?(.*)");

  private static final String TEXT = read("values.yaml");
  private static final JsonNode STANDARD = Rendered.yaml(TEXT);
  private static final JsonNode SCHEMA = Rendered.yaml(read("values.schema.json"));

  private ChartValues() {}

  /** In the order of the file; two spaces of indentation are one level. */
  static List<Value> all() {
    List<Value> values = new ArrayList<>();
    List<String> path = new ArrayList<>();
    List<String> comment = new ArrayList<>();
    for (String line : TEXT.lines().toList()) {
      Matcher note = COMMENT.matcher(line);
      Matcher key = KEY.matcher(line);
      if (note.matches()) {
        comment.add(note.group(1));
        continue;
      }
      if (key.matches()) {
        path.subList(key.group(1).length() / 2, path.size()).clear();
        path.add(key.group(2));
        values.add(value(path, String.join(" ", comment)));
      }
      comment.clear();
    }
    return values;
  }

  private static Value value(List<String> path, String comment) {
    String pointer = "/" + String.join("/", path);
    String schema = "/properties/" + String.join("/properties/", path);
    return new Value(String.join(".", path), comment, STANDARD.at(pointer), SCHEMA.at(schema));
  }

  /** Every key that values.yaml has, as YAML reads it. */
  static List<String> paths() {
    List<String> paths = new ArrayList<>();
    collect("", STANDARD, paths);
    return paths;
  }

  private static void collect(String prefix, JsonNode node, List<String> paths) {
    node.fieldNames()
        .forEachRemaining(
            name -> {
              paths.add(prefix + name);
              collect(prefix + name + ".", node.get(name), paths);
            });
  }

  /** Every key that the schema knows, down to where a value has no keys of its own. */
  static List<String> schemaPaths() {
    List<String> paths = new ArrayList<>();
    collectSchema("", SCHEMA, STANDARD, paths);
    paths.remove("global"); // Helm's, not the chart's.
    return paths;
  }

  private static void collectSchema(
      String prefix, JsonNode schema, JsonNode standard, List<String> paths) {
    schema
        .path("properties")
        .fieldNames()
        .forEachRemaining(
            name -> {
              paths.add(prefix + name);
              if (!standard.path(name).isEmpty()) {
                collectSchema(
                    prefix + name + ".",
                    schema.path("properties").path(name),
                    standard.path(name),
                    paths);
              }
            });
  }

  private static String read(String file) {
    try {
      return Files.readString(Chart.DIR.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
