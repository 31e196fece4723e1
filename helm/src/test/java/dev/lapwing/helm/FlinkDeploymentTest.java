package dev.lapwing.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlinkDeploymentTest {

  @Test
  void itRunsTheJarOfTheImageWithTheMountedConfiguration() {
    var job = Chart.render("minimal").deployment().path("job");

    assertThat(job.path("jarURI").asText()).isEqualTo("local:///opt/lapwing/lapwing.jar");
    assertThat(job.path("entryClass").asText()).isEqualTo("dev.lapwing.pipeline.Main");
    assertThat(Rendered.texts(job.path("args")))
        .containsExactly("run", "--config", "/etc/lapwing/lapwing.yaml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"minimal", "production", "restore", "trial"})
  void stateIsNeverDroppedByAccident(String fixture) {
    var job = Chart.render(fixture).deployment().path("job");

    assertThat(job.path("allowNonRestoredState").isBoolean()).isTrue();
    assertThat(job.path("allowNonRestoredState").asBoolean()).isFalse();
  }

  @Test
  void stateIsRestorable() {
    Rendered chart = Chart.render("minimal");

    assertThat(chart.flink("pipeline.max-parallelism")).isEqualTo("720");
    assertThat(chart.flink("pipeline.auto-generate-uids")).isEqualTo("false");
    assertThat(chart.flink("pipeline.generic-types")).isEqualTo("false");
    assertThat(chart.flink("state.backend.type")).isEqualTo("rocksdb");
    assertThat(chart.flink("execution.checkpointing.incremental")).isEqualTo("true");
    assertThat(chart.flink("kubernetes.operator.job.upgrade.last-state-fallback.enabled"))
        .isEqualTo("false");
  }

  @ParameterizedTest
  @ValueSource(strings = {"checkpoints", "savepoints", "highAvailability"})
  void aMissingFolderIsNamed(String folder) {
    assertThat(Chart.refusal("minimal", Map.of("storage." + folder, "")))
        .contains("storage." + folder + ": give a durable folder");
  }

  @Test
  void withoutHighAvailabilityItsFolderIsNotAskedFor() {
    assertThat(Chart.render("trial").flink("high-availability.type")).isNull();
  }

  @Test
  void standbysNeedHighAvailability() {
    assertThat(Chart.refusal("trial", Map.of("jobManager.replicas", 2)))
        .contains("standbys need highAvailability.enabled");
  }

  @Test
  void parallelismStaysWithinTheKeyGroups() {
    assertThat(Chart.refusal("minimal", Map.of("job.parallelism", 721)))
        .contains("job.parallelism: 721 is more than job.maxParallelism (720)");
  }

  @Test
  void aDigestWinsOverTheTag() {
    assertThat(Chart.render("production").deployment().path("image").asText())
        .startsWith("registry.example/security/lapwing@sha256:");
    assertThat(Chart.render("minimal", Map.of("image.tag", "9.9")).deployment().path("image"))
        .hasToString("\"registry.example/security/lapwing:9.9\"");
  }

  @Test
  void aRedeployNamesTheSavepoint() {
    var job = Chart.render("restore").deployment().path("job");

    assertThat(job.path("initialSavepointPath").asText()).contains("/savepoint-");
    assertThat(job.path("savepointRedeployNonce").asInt()).isEqualTo(3);
    assertThat(Chart.refusal("minimal", Map.of("job.savepointRedeployNonce", 1)))
        .contains("give job.initialSavepointPath too");
  }

  @Test
  void theJobOpensWhatTheBuildOpensForItsTests() {
    String options = Chart.render("production").flink("env.java.opts.all");

    assertThat(options).contains(System.getProperty("lapwing.opens").split(" "));
    assertThat(options).endsWith(" -XX:+UseZGC");
  }

  @Test
  void furtherFlinkSettingsPassThroughAsStrings() {
    assertThat(Chart.render("production").flink("taskmanager.memory.managed.fraction"))
        .isEqualTo("0.6");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pipeline.max-parallelism",
        "execution.state-recovery.ignore-unclaimed-state",
        "kubernetes.namespace"
      })
  void whatTheChartDecidesCannotBeOverridden(String key) {
    String path = "flinkConfiguration." + key.replace(".", "\\.");

    assertThat(Chart.refusal("minimal", Map.of(path, "x"))).contains("the chart decides this");
  }
}
