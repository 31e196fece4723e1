package dev.lapwing.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigTest {

  @Test
  void itReachesTheJobAsItStands() {
    JsonNode config = Chart.render("production").config();

    assertThat(config.path("tenant").asText()).isEqualTo("corp");
    assertThat(config.at("/sources/0/silent-after").asText()).isEqualTo("10m");
    assertThat(config.at("/entities/geo/asn").asText()).startsWith("/etc/lapwing/geo/");
  }

  @Test
  void theBrokersAreRequired() {
    assertThat(Chart.refusal("minimal", Map.of("config.kafka.bootstrap-servers", "")))
        .contains("config.kafka.bootstrap-servers: give the brokers");
  }

  @Test
  void flinkSettingsHaveOnePlaceOnly(@TempDir Path dir) throws Exception {
    assertThat(Chart.refusalOf(dir, "{config: {flink: {parallelism.default: 4}}}"))
        .contains("belong into flinkConfiguration");
  }

  @Test
  void aChangeRollsThePodsAndLeavesTheOldConfigurationInPlace() {
    Rendered before = Chart.render("minimal");
    Rendered after = Chart.render("minimal", Map.of("config.tenant", "other"));

    assertThat(after.annotation("checksum/config"))
        .isNotEqualTo(before.annotation("checksum/config"));
    assertThat(volumeSources(after)).doesNotContainAnyElementsOf(configMaps(before));
    assertThat(volumeSources(after)).containsAll(configMaps(after));
    assertThat(before.one("ConfigMap").path("immutable").asBoolean()).isTrue();
    assertThat(
            before.one("ConfigMap").at("/metadata/annotations/helm.sh~1resource-policy").asText())
        .isEqualTo("keep");
  }

  @Test
  void filesLieBesideIt() {
    Rendered chart = Chart.render("rules-inline");

    assertThat(chart.container().path("volumeMounts"))
        .anySatisfy(
            mount ->
                assertThat(mount.path("mountPath").asText())
                    .isEqualTo("/etc/lapwing/access-policy.yml"));
  }

  private static Set<String> configMaps(Rendered chart) {
    return chart.all("ConfigMap").stream()
        .map(map -> map.at("/metadata/name").asText())
        .collect(Collectors.toSet());
  }

  private static Set<String> volumeSources(Rendered chart) {
    return StreamSupport.stream(chart.pod().path("volumes").spliterator(), false)
        .map(volume -> volume.at("/configMap/name").asText())
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toSet());
  }
}
