package dev.lapwing.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChartTest {

  @Test
  void itPassesStrictLinting() {
    LintResult result = new Helm(Chart.DIR).lint().strict().call();

    assertThat(result.isFailed()).as("%s", result.getMessages()).isFalse();
  }

  @Test
  void itCanBePackaged(@TempDir Path dir) {
    new Helm(Chart.DIR).packageIt().withDestination(dir).call();

    assertThat(dir.resolve("lapwing-0.1.0.tgz").toFile()).exists().size().isLessThan(50_000);
  }

  @Test
  void itDeploysTheVersionThatIsBuilt() {
    String built = System.getProperty("lapwing.version").replace("-SNAPSHOT", "");

    assertThat(Chart.render("minimal").deployment().path("image").asText()).endsWith(":" + built);
  }

  @ParameterizedTest
  @MethodSource("dev.lapwing.helm.Chart#fixtures")
  void everySituationRendersOneFlinkDeployment(String fixture) {
    assertThat(Chart.render(fixture).all("FlinkDeployment")).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("dev.lapwing.helm.Chart#fixtures")
  void everyObjectCarriesTheCommonLabels(String fixture) {
    assertThat(Chart.render(fixture).objects())
        .allSatisfy(
            object ->
                assertThat(object.at("/metadata/labels").fieldNames())
                    .toIterable()
                    .contains(
                        "app.kubernetes.io/name",
                        "app.kubernetes.io/instance",
                        "app.kubernetes.io/version",
                        "app.kubernetes.io/managed-by",
                        "helm.sh/chart"));
  }
}
