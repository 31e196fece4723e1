package dev.lapwing.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The operator would take what the chart renders. */
class FlinkCrdTest {

  @ParameterizedTest
  @MethodSource("dev.lapwing.helm.Chart#fixtures")
  void everySituationFitsTheCustomResource(String fixture) {
    JsonNode deployment = Chart.render(fixture).one("FlinkDeployment");

    assertThat(FlinkCrd.complaints(deployment)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/spec, flinkVersion, v9_9",
    "/spec/job, paralelism, 3",
    "/spec/job, upgradeMode, sometimes",
    "/spec/podTemplate/spec, imagePulPolicy, Always",
  })
  void aMistakeWouldBeSeen(String at, String field, String value) {
    JsonNode deployment = Chart.render("minimal").one("FlinkDeployment");
    ((ObjectNode) deployment.at(at)).put(field, value);

    assertThat(FlinkCrd.complaints(deployment)).isNotEmpty();
  }

  @Test
  void aSettingThatIsNotTextWouldBeSeen() {
    JsonNode deployment = Chart.render("minimal").one("FlinkDeployment");
    ((ObjectNode) deployment.at("/spec/flinkConfiguration")).put("some.number", 3);

    assertThat(FlinkCrd.complaints(deployment)).isNotEmpty();
  }
}
