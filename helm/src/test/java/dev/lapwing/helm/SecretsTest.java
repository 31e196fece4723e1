package dev.lapwing.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

  @ParameterizedTest
  @MethodSource("dev.lapwing.helm.Chart#fixtures")
  void noSecretIsEverRendered(String fixture) {
    assertThat(Chart.render(fixture).all("Secret")).isEmpty();
  }

  @Test
  void theyReachThePodsByName() {
    Rendered chart = Chart.render("secrets");

    assertThat(chart.container().path("envFrom").toString())
        .contains("lapwing-kafka", "lapwing-soar");
    assertThat(chart.container().path("volumeMounts").toString())
        .contains("/etc/lapwing/secrets/siem-ca", "/etc/lapwing/secrets/set-signing");
  }

  @Test
  void aKeyThatIsNoSecretPasses() {
    Rendered chart = Chart.render("minimal", Map.of("config.kafka.key", "entity"));

    assertThat(chart.config().at("/kafka/key").asText()).isEqualTo("entity");
  }

  @Test
  void referencesStayReferences() {
    assertThat(Chart.render("secrets").text()).contains("${env:KAFKA_PASSWORD}", "${file:/etc/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{config: {sinks: {alerts: [{webhook: 'https://soar', authorization: Bearer s3cr3t}]}}}",
        "{config: {sinks: {access-signals: [{push: 'https://idp', key: s3cr3t}]}}}",
        "{config: {kafka: {properties: {ssl.key.password: s3cr3t}}}}",
        "{config: {kafka: {properties: {sasl.jaas.config: 'Plain required password=\"s3cr3t\";'}}}}",
        "{config: {sinks: {alerts: [{webhook: 'https://me:s3cr3t@soar/hooks'}]}}}",
        "{flinkConfiguration: {s3.secret-key: s3cr3t}}",
        "{flinkConfiguration: {s3.access-key: s3cr3t}}",
        "{files: {signing.pem: '-----BEGIN PRIVATE KEY----- s3cr3t'}}",
      })
  void aCredentialInClearIsRefusedAndNotRepeated(String values, @TempDir Path dir)
      throws Exception {
    assertThat(Chart.refusalOf(dir, values))
        .contains("a credential in clear")
        .doesNotContain("s3cr3t");
  }
}
