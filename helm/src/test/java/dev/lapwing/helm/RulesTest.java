package dev.lapwing.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesTest {

  private static final String FILE = "rules.files.service\\.yml";

  @Test
  void theyAreKeptInAnImmutableConfigMapNamedByContent() {
    var rules = Chart.render("rules-inline").rules();

    assertThat(rules.at("/metadata/name").asText()).matches("lapwing-rules-[0-9a-f]{8}");
    assertThat(rules.path("immutable").asBoolean()).isTrue();
    assertThat(rules.at("/metadata/annotations").path("helm.sh/resource-policy").asText())
        .isEqualTo("keep");
  }

  @Test
  void theirTextIsUnchanged() {
    assertThat(Chart.render("rules-inline").rules().path("data").path("triage.yaml").asText())
        .isEqualTo("title: \"Quotes, {braces} and ${dollars} stay as they are\"\n");
  }

  @Test
  void aChangedRuleChangesTheNameAndTheChecksum() {
    Rendered before = Chart.render("rules-inline");
    Rendered after = Chart.render("rules-inline", Map.of(FILE, "title: another"));

    assertThat(after.rules().at("/metadata/name"))
        .isNotEqualTo(before.rules().at("/metadata/name"));
    assertThat(after.annotation("checksum/rules"))
        .isNotEqualTo(before.annotation("checksum/rules"));
  }

  @Test
  void theSameRulesKeepTheNameWhateverElseChanges() {
    Rendered before = Chart.render("rules-inline");
    Rendered after = Chart.render("rules-inline", Map.of("config.tenant", "other"));

    assertThat(after.rules()).isEqualTo(before.rules());
  }

  @Test
  void theJobIsToldWhereTheyAre() {
    assertThat(Rendered.texts(Chart.render("rules-inline").config().path("rules")))
        .containsExactly("builtin", "/etc/lapwing/rules");
    assertThat(Rendered.texts(Chart.render("minimal").config().path("rules")))
        .containsExactly("builtin");
  }

  @Test
  void moreThanAConfigMapHoldsAskForAVolume(@TempDir Path dir) throws Exception {
    String rule = "x".repeat(600_000);

    assertThat(Chart.refusalOf(dir, "rules: {files: {a.yml: %s, b.yml: %s}}".formatted(rule, rule)))
        .contains("1200010 bytes")
        .contains("name it in rules.volume");
  }

  @Test
  void aVolumeTakesThePlaceOfTheConfigMap() {
    Rendered chart = Chart.render("rules-volume");

    assertThat(chart.rules().isMissingNode()).isTrue();
    assertThat(chart.pod().path("volumes").toString()).contains("\"claimName\":\"lapwing-rules\"");
  }

  @Test
  void aNewRevisionOfTheVolumeRollsThePods() {
    Rendered before = Chart.render("rules-volume");
    Rendered after = Chart.render("rules-volume", Map.of("rules.revision", "2026-11-25"));

    assertThat(after.annotation("checksum/rules"))
        .isNotEqualTo(before.annotation("checksum/rules"));
  }

  @Test
  void filesAndVolumeExcludeEachOther() {
    assertThat(Chart.refusal("rules-volume", Map.of(FILE, "title: x"))).contains("not both");
  }
}
