package dev.lapwing.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who may do what: towards the Kubernetes API, and over the network. */
class AccessTest {

  @Test
  void theJobHasNoRightsBeyondItsPodsConfigMapsAndDeployment() {
    JsonNode rules = Chart.render("minimal").one("Role").path("rules");

    assertThat(rules)
        .extracting(rule -> rule.at("/resources/0").asText())
        .containsExactly("configmaps", "pods", "deployments", "deployments/finalizers");
    assertThat(rules.toString()).doesNotContain("*", "secrets");
  }

  @Test
  void theRightsAreBoundToTheAccountOfThePods() {
    Rendered chart = Chart.render("minimal", Map.of("serviceAccount.name", "watcher"));

    assertThat(chart.deployment().path("serviceAccount").asText()).isEqualTo("watcher");
    assertThat(chart.one("ServiceAccount").at("/metadata/name").asText()).isEqualTo("watcher");
    assertThat(chart.one("RoleBinding").at("/subjects/0/name").asText()).isEqualTo("watcher");
    assertThat(chart.one("RoleBinding").at("/roleRef/name"))
        .isEqualTo(chart.one("Role").at("/metadata/name"));
  }

  @Test
  void anExistingAccountBringsItsOwnRights() {
    Rendered chart = Chart.render("isolated");

    assertThat(chart.deployment().path("serviceAccount").asText()).isEqualTo("flink");
    assertThat(chart.one("Role").isMissingNode()).isTrue();
    assertThat(Chart.refusal("minimal", Map.of("serviceAccount.create", false)))
        .contains("serviceAccount.name: name the existing ServiceAccount");
  }

  @Test
  void theNetworkIsClosedExceptForWhatIsNamed() {
    JsonNode policy = Chart.render("isolated").one("NetworkPolicy").path("spec");

    assertThat(policy.path("policyTypes").toString()).contains("Ingress", "Egress");
    assertThat(policy.path("ingress")).hasSize(3);
    // The pods themselves, DNS, and the three that the fixture names.
    assertThat(policy.path("egress")).hasSize(5);
  }

  @Test
  void aPolicyThatWouldLockTheJobUpIsRefused() {
    assertThat(Chart.refusal("minimal", Map.of("networkPolicy.enabled", true)))
        .contains("networkPolicy.egress.kubernetes-api");
  }

  @Test
  void aPodMonitorNeedsMetrics() {
    assertThat(Chart.render("isolated").one("PodMonitor").toString()).contains("\"15s\"");
    assertThat(Chart.refusal("isolated", Map.of("metrics.enabled", false)))
        .contains("needs metrics.enabled");
  }
}
