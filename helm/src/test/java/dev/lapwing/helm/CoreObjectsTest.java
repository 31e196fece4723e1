package dev.lapwing.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodTemplateSpec;
import io.kubernetes.client.openapi.models.V1Role;
import io.kubernetes.client.openapi.models.V1RoleBinding;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Objects of Kubernetes' own kinds have no unknown fields, at any depth. */
class CoreObjectsTest {

  private static final Set<String> OTHERS = Set.of("FlinkDeployment", "PodMonitor");

  private static final Map<String, Validator> VALIDATORS =
      Map.of(
          "ConfigMap", V1ConfigMap::validateJsonElement,
          "NetworkPolicy", V1NetworkPolicy::validateJsonElement,
          "Role", V1Role::validateJsonElement,
          "RoleBinding", V1RoleBinding::validateJsonElement,
          "ServiceAccount", V1ServiceAccount::validateJsonElement);

  @ParameterizedTest
  @MethodSource("dev.lapwing.helm.Chart#fixtures")
  void everyObjectIsWellFormed(String fixture) throws IOException {
    for (JsonNode object : Chart.render(fixture).objects()) {
      String kind = object.get("kind").asText();
      if (!OTHERS.contains(kind)) {
        assertThat(VALIDATORS).containsKey(kind);
        VALIDATORS.get(kind).validate(gson(object));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("dev.lapwing.helm.Chart#fixtures")
  void thePodTemplateIsWellFormed(String fixture) throws IOException {
    V1PodTemplateSpec.validateJsonElement(
        gson(Chart.render(fixture).deployment().path("podTemplate")));
  }

  @Test
  void aMistakeWouldBeSeen() {
    JsonNode template = Chart.render("minimal").deployment().path("podTemplate");
    ((ObjectNode) template.at("/spec/containers/0/securityContext")).put("runAsRoot", true);

    assertThatThrownBy(() -> V1PodTemplateSpec.validateJsonElement(gson(template)))
        .hasMessageContaining("runAsRoot");
  }

  private static JsonElement gson(JsonNode object) {
    return JsonParser.parseString(object.toString());
  }

  @FunctionalInterface
  private interface Validator {
    void validate(JsonElement object) throws IOException;
  }
}
