package dev.lapwing.pipeline.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.lapwing.core.access.AccessSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConfigFileTest {

  @TempDir private Path folder;

  private Path file;

  private LapwingConfig read(String text) throws IOException {
    file = Files.writeString(folder.resolve("lapwing.yaml"), text);
    return ConfigFile.read(file);
  }

  /** The problem of this text, without the folder's name. */
  private String problem(String text) {
    ConfigException problem = catchThrowableOfType(ConfigException.class, () -> read(text));
    return problem.getMessage().replace(folder + "/", "");
  }

  @Test
  void nothingConfiguredIsWhatAnAuditNeeds() throws IOException {
    assertThat(read("# nothing\n")).isEqualTo(LapwingConfig.defaults());
    assertThat(read("")).isEqualTo(LapwingConfig.defaults());
  }

  @Test
  void everyKeyHasADefault() {
    LapwingConfig config = LapwingConfig.defaults();
    assertThat(config.tenant()).isEqualTo("default");
    assertThat(config.kafka()).isNull();
    assertThat(config.sources()).isEmpty();
    assertThat(config.rules()).containsExactly("builtin");
    assertThat(config.budget()).isEqualTo("40/day");
    assertThat(config.access().mode()).isEqualTo(AccessSettings.Mode.REPORT);
    assertThat(config.access().maxAge()).isEqualTo("5m");
    assertThat(config.privacy().pseudonyms()).isFalse();
    assertThat(config.privacy().retention()).isEqualTo("180d");
    assertThat(config.delivery()).isEqualTo(LapwingConfig.Delivery.AT_LEAST_ONCE);
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    LapwingConfig config =
        read(
            """
            tenant: corp
            kafka: { bootstrap-servers: "k:9093", start: latest }
            sources: [ { name: vpn, format: cisco-asa, time-zone: Europe/Lisbon } ]
            access: { mode: enforce, max-age: 10m }
            delivery: exactly-once
            """);
    assertThat(config.kafka().groupId()).isEqualTo("lapwing");
    assertThat(config.sources().get(0).timeZone()).isEqualTo("Europe/Lisbon");
    assertThat(config.access().mode()).isEqualTo(AccessSettings.Mode.ENFORCE);
    assertThat(config.delivery()).isEqualTo(LapwingConfig.Delivery.EXACTLY_ONCE);
  }

  @Test
  void pathsAreReadFromWhereTheFileLies() throws IOException {
    Files.writeString(folder.resolve("people.ndjson"), "");
    Files.writeString(folder.resolve("city.mmdb"), "");
    Path asn = Files.writeString(folder.resolve("asn.mmdb"), "");
    LapwingConfig config =
        read(
            """
            entities:
              identities: { file: people.ndjson }
              geo: { city: city.mmdb, asn: "%s" }
            rules: [builtin, rules/]
            access: { policy: policy.yml }
            """
                .formatted(asn));
    assertThat(config.entities().identities().file()).isEqualTo(folder + "/people.ndjson");
    assertThat(config.entities().geo().city()).isEqualTo(folder + "/city.mmdb");
    assertThat(config.entities().geo().asn()).isEqualTo(asn.toString());
    assertThat(config.rules()).containsExactly("builtin", folder + "/rules");
    assertThat(config.access().policy()).isEqualTo(folder + "/policy.yml");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " > ",
      value = {
        "tennant: corp > lapwing.yaml:1: unknown key 'tennant'; did you mean 'tenant'?",
        "tenant: a\\nkafka:\\n  bootstrap: k > lapwing.yaml:3: unknown key 'bootstrap'; there are: bootstrap-servers, group-id, properties, start",
        "delivery: twice > lapwing.yaml:1: delivery: 'twice' is not one of at-least-once, exactly-once",
        "access: { mode: on } > lapwing.yaml:1: access.mode: expected one of report, propose, enforce",
        "privacy: { pseudonyms: maybe } > lapwing.yaml:1: privacy.pseudonyms: 'maybe' is not true or false",
        "tenant: corp\\nsources: 5 > lapwing.yaml:2: sources: expected a list",
        "kafka: text > lapwing.yaml:1: kafka: expected keys and values",
        "[1, 2] > lapwing.yaml:1: the configuration: expected keys and values",
        "tenant: corp\\nrulse: [] > lapwing.yaml:2: unknown key 'rulse'; did you mean 'rules'?",
        "sources:\\n  - name: okta\\n  - naem: x > lapwing.yaml:3: unknown key 'naem'; did you mean 'name'?",
        "tenant: [a] > lapwing.yaml:1: tenant: expected a text",
        "tenant: {a > lapwing.yaml:1: not YAML: expected ',' or '}', but got <stream end>",
        "tenant: corp\\n\\tx: y > lapwing.yaml:2: not YAML: found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation)",
        "budget: many > lapwing.yaml: budget: expected a number of alerts such as 40/day, found many",
        "kafka: {} > lapwing.yaml: kafka.bootstrap-servers: missing; name at least one broker as host:port",
        "kafka: { bootstrap-servers: k, start: now } > lapwing.yaml: kafka.start: expected committed, earliest, latest or a time in ms since 1970, found 'now'",
        "sources: [ {} ] > lapwing.yaml: sources: a source needs a name",
        "sources: [ { name: a/b, format: okta } ] > lapwing.yaml: sources: 'a/b': a name has letters, digits, dots, - and _ only",
        "sources: [ { name: okta }, { name: okta } ] > lapwing.yaml: sources: two sources are called 'okta'",
        "sources: [ { name: x, format: oktta } ] > lapwing.yaml: sources.x.format: unknown format 'oktta'; did you mean 'okta'?",
        "sources: [ { name: okta, disorder: soon } ] > lapwing.yaml: sources.okta.disorder: expected a duration such as 30s, 10m, 2h or 14d, found 'soon'",
        "sources: [ { name: okta, time-zone: Lisbon } ] > lapwing.yaml: sources.okta.time-zone: no time zone 'Lisbon'; expected one such as Europe/Lisbon",
        "access: { max-age: 5 } > lapwing.yaml: access.max-age: expected a duration such as 30s, 10m, 2h or 14d, found '5'",
        "entities: { networks: { vpn: [office] } } > lapwing.yaml: entities.networks.vpn: expected a block such as 10.0.0.0/8, found 'office'",
        "entities: { geo: { city: none.mmdb } } > lapwing.yaml: entities.geo.city: none.mmdb cannot be read; is the path right?",
        "entities: { identities: { file: none } } > lapwing.yaml: entities.identities.file: none cannot be read; is the path right?"
      })
  void everyMistakeIsOneLineThatSaysWhereAndWhatWouldBeRight(String text, String problem) {
    assertThat(problem(text.replace("\\n", "\n").replace("\\t", "\t")))
        .isEqualTo(problem.replace("\\\\", "\\"));
  }

  @Test
  void aFileThatIsNotThereIsOneLine() {
    Path none = folder.resolve("none.yaml");
    assertThat(catchThrowableOfType(ConfigException.class, () -> ConfigFile.read(none)))
        .hasMessage(none + ": cannot be read; is the path right?");
  }

  @Test
  void theExampleOfTheDesignIsRead() throws IOException {
    Path example =
        Path.of(System.getProperty("lapwing.shared", "none"), "examples", "lapwing.yaml");
    assumeThat(example).as("the example configuration").exists();
    for (String name : List.of("GeoLite2-City.mmdb", "GeoLite2-ASN.mmdb")) {
      Files.writeString(folder.resolve(name), "");
    }
    LapwingConfig config = read(Files.readString(example));
    assertThat(config.tenant()).isEqualTo("corp");
    assertThat(config.sources()).hasSize(4);
    assertThat(config.sinks().alerts()).hasSize(3);
    assertThat(config.sinks().accessSignals()).hasSize(2);
  }
}
