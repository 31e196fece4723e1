package dev.lapwing.helm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The operator's own schema of a FlinkDeployment, made as strict as an API server that refuses
 * unknown fields. It is that of operator 1.10; up to 1.15 its spec only gained Flink versions
 * (added here), free-form settings and pod fields.
 */
final class FlinkCrd {

  private static final String RESOURCE =
      "/META-INF/fabric8/flinkdeployments.flink.apache.org-v1.yml";
  private static final List<String> LATER_VERSIONS = List.of("v2_0", "v2_1", "v2_2");

  private static final JsonSchema SCHEMA = read();

  private FlinkCrd() {}

  /** What is wrong with a FlinkDeployment, one line each; empty when nothing is. */
  static Set<String> complaints(JsonNode deployment) {
    return SCHEMA.validate(deployment).stream()
        .map(ValidationMessage::getMessage)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static JsonSchema read() {
    try (InputStream crd = FlinkCrd.class.getResourceAsStream(RESOURCE)) {
      ObjectNode schema =
          (ObjectNode) new YAMLMapper().readTree(crd).at("/spec/versions/0/schema/openAPIV3Schema");
      ArrayNode versions =
          (ArrayNode) schema.at("/properties/spec/properties/flinkVersion").withArray("enum");
      LATER_VERSIONS.forEach(versions::add);
      makeStrict(schema);
      schema.withObject("/properties").putObject("apiVersion").put("type", "string");
      schema.withObject("/properties").putObject("kind").put("type", "string");
      schema.withObject("/properties").putObject("metadata").put("type", "object");
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** From Kubernetes' dialect to plain JSON Schema: unknown fields, null, int-or-string. */
  private static void makeStrict(JsonNode node) {
    node.forEach(FlinkCrd::makeStrict);
    if (!(node instanceof ObjectNode object)) {
      return;
    }
    if (object.path("properties").isObject()
        && !object.path("x-kubernetes-preserve-unknown-fields").asBoolean()) {
      object.put("additionalProperties", false);
    }
    if (object.path("nullable").asBoolean() && object.path("type").isTextual()) {
      String type = object.get("type").asText();
      object.putArray("type").add(type).add("null");
    }
    if (object.remove("x-kubernetes-int-or-string") != null) {
      object.putArray("type").add("integer").add("string");
    }
  }
}
