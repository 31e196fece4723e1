package dev.lapwing.helm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NotesTest {

  @ParameterizedTest
  @MethodSource("dev.lapwing.helm.Chart#fixtures")
  void theyNameTheObjectsOfTheRelease(String fixture) {
    String name = Chart.render(fixture).one("FlinkDeployment").at("/metadata/name").asText();

    assertThat(Chart.notes(fixture))
        .contains("kubectl -n security get flinkdeployment " + name + " -w")
        .contains("service/" + name + "-rest 8081")
        .doesNotContain("<no value>", "nil");
  }

  @Test
  void theyNameTheConfigMapsInUse() {
    Rendered chart = Chart.render("rules-inline");

    assertThat(chart.all("ConfigMap"))
        .allSatisfy(
            map ->
                assertThat(Chart.notes("rules-inline"))
                    .contains(map.at("/metadata/name").asText()));
  }

  @Test
  void theySayHowToGoBackToASavepoint() {
    assertThat(Chart.notes("restore")).contains("--set job.savepointRedeployNonce=4");
    assertThat(Chart.notes("minimal")).contains("--set job.savepointRedeployNonce=1");
  }

  @Test
  void theyWarnOfATrial() {
    assertThat(Chart.notes("trial"))
        .contains("WARNING: job.upgradeMode is stateless", "WARNING: high availability is off");
    assertThat(Chart.notes("production")).doesNotContain("WARNING");
  }
}
