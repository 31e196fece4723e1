package dev.lapwing.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PodTest {

  @ParameterizedTest
  @MethodSource("dev.lapwing.helm.Chart#fixtures")
  void itIsRestrictedInTheSenseOfThePodSecurityStandards(String fixture) {
    Rendered chart = Chart.render(fixture);
    JsonNode container = chart.container().path("securityContext");

    assertThat(chart.pod().at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
    assertThat(chart.pod().at("/securityContext/seccompProfile/type").asText())
        .isEqualTo("RuntimeDefault");
    assertThat(container.path("readOnlyRootFilesystem").asBoolean()).isTrue();
    assertThat(container.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
    assertThat(container.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
  }

  @ParameterizedTest
  @MethodSource("dev.lapwing.helm.Chart#fixtures")
  void everyMountHasItsVolumeAndEveryVolumeItsMount(String fixture) {
    Rendered chart = Chart.render(fixture);

    assertThat(names(chart.container().path("volumeMounts")))
        .isEqualTo(names(chart.pod().path("volumes")));
  }

  @ParameterizedTest
  @MethodSource("dev.lapwing.helm.Chart#fixtures")
  void itCarriesNoLabelThatChangesWithTheChart(String fixture) {
    assertThat(Chart.render(fixture).deployment().at("/podTemplate/metadata/labels").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("app.kubernetes.io/name", "app.kubernetes.io/instance");
  }

  @Test
  void flinkWritesToTheScratchVolume() {
    Rendered chart = Chart.render("minimal");

    assertThat(chart.container().path("volumeMounts").toString())
        .contains("{\"name\":\"scratch\",\"mountPath\":\"" + chart.flink("io.tmp.dirs") + "\"}");
  }

  @Test
  void theClusterMayChooseTheUser() {
    assertThat(Chart.render("isolated").pod().path("securityContext").has("runAsUser")).isFalse();
  }

  @Test
  void theMetricsPortIsThatOfTheReporter() {
    Rendered chart = Chart.render("minimal", Map.of("metrics.port", 9999));

    assertThat(chart.flink("metrics.reporter.prom.port")).isEqualTo("9999");
    assertThat(chart.container().at("/ports/0/containerPort").asInt()).isEqualTo(9999);
  }

  @Test
  void withoutMetricsThereIsNoPort() {
    Rendered chart = Chart.render("minimal", Map.of("metrics.enabled", false));

    assertThat(chart.flink("metrics.reporter.prom.port")).isNull();
    assertThat(chart.container().has("ports")).isFalse();
  }

  private static Set<String> names(JsonNode list) {
    Set<String> names = new TreeSet<>();
    list.forEach(item -> names.add(item.path("name").asText()));
    return names;
  }
}
