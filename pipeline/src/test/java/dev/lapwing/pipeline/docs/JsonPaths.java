package dev.lapwing.pipeline.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The paths of a message's fields, and those that a page's tables name in their first column. */
final class JsonPaths {

  private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[^|]+`) \\|");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  private JsonPaths() {}

  static Set<String> documented(Path page) {
    return ROW.matcher(Docs.text(page))
        .results()
        .flatMap(row -> CODE.matcher(row.group(1)).results())
        .map(code -> code.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * @param whole fields that are documented as a whole
   */
  static Set<String> of(String json, Set<String> whole) throws JsonProcessingException {
    Set<String> paths = new TreeSet<>();
    collect("", new ObjectMapper().readTree(json), whole, paths);
    return paths;
  }

  private static void collect(String path, JsonNode node, Set<String> whole, Set<String> paths) {
    if (whole.contains(path) || !node.isContainerNode()) {
      paths.add(path);
    } else if (node.isArray()) {
      node.forEach(each -> collect(path + (each.isObject() ? "[]" : ""), each, whole, paths));
    } else {
      node.properties()
          .forEach(
              field -> {
                String name = field.getKey().startsWith("https:") ? "<type>" : field.getKey();
                collect(path.isEmpty() ? name : path + "." + name, field.getValue(), whole, paths);
              });
    }
  }
}
