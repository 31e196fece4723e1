package dev.lapwing.helm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.StreamSupport;

/** The objects of one rendering, beside their text. */
record Rendered(String text, List<JsonNode> objects) {

  private static final YAMLMapper YAML = new YAMLMapper();

  static Rendered of(String text) {
    try (var values = YAML.readerFor(JsonNode.class).<JsonNode>readValues(text)) {
      return new Rendered(
          text, values.readAll().stream().filter(object -> object.has("kind")).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode yaml(String text) {
    try {
      return YAML.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }

  List<JsonNode> all(String kind) {
    return objects.stream().filter(object -> object.get("kind").asText().equals(kind)).toList();
  }

  /** The only object of that kind; a missing node when there is none. */
  JsonNode one(String kind) {
    List<JsonNode> found = all(kind);
    if (found.size() > 1) {
      throw new IllegalStateException(found.size() + " objects of kind " + kind);
    }
    return found.isEmpty() ? MissingNode.getInstance() : found.get(0);
  }

  JsonNode deployment() {
    return one("FlinkDeployment").path("spec");
  }

  String flink(String key) {
    return deployment().path("flinkConfiguration").path(key).asText(null);
  }

  JsonNode pod() {
    return deployment().path("podTemplate").path("spec");
  }

  JsonNode container() {
    return pod().path("containers").path(0);
  }

  String annotation(String name) {
    return deployment().at("/podTemplate/metadata/annotations").path(name).asText();
  }

  /** The configuration as the job will read it. */
  JsonNode config() {
    return yaml(configMap("-config-").path("data").path("lapwing.yaml").asText());
  }

  JsonNode rules() {
    return configMap("-rules-");
  }

  private JsonNode configMap(String part) {
    return all("ConfigMap").stream()
        .filter(map -> map.at("/metadata/name").asText().contains(part))
        .findFirst()
        .orElse(MissingNode.getInstance());
  }
}
