package dev.lapwing.pipeline.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SecretsTest {

  @TempDir private Path folder;

  private final Secrets secrets = new Secrets(Map.of("TOKEN", "s3cret$1\\x", "USER", "anna")::get);

  @Test
  void variablesAreReplacedWhereverTheyStand() {
    assertThat(secrets.resolve("user=${env:USER};token=${env:TOKEN};"))
        .isEqualTo("user=anna;token=s3cret$1\\x;");
  }

  @Test
  void filesAreReadWithoutTheirLineEnd() throws IOException {
    Path file = Files.writeString(folder.resolve("key"), "two\nlines\n");
    assertThat(secrets.resolve("${file:" + file + "}")).isEqualTo("two\nlines");
  }

  @Test
  void whatIsReplacedIsNotReadAgain() {
    assertThat(new Secrets(name -> "${env:OTHER}").resolve("${env:X}")).isEqualTo("${env:OTHER}");
  }

  @Test
  void whatNamesNoSecretStays() {
    assertThat(secrets.resolve("$TOKEN ${other:x} ${env:}")).isEqualTo("$TOKEN ${other:x} ${env:}");
    assertThat(secrets.resolve((String) null)).isNull();
  }

  @Test
  void eachValueOfAMapIsResolved() {
    assertThat(secrets.resolve(Map.of("a", "1", "b", "${env:USER}")))
        .containsExactly(Map.entry("a", "1"), Map.entry("b", "anna"));
  }

  @Test
  void whatIsMissingIsNamedAndNoSecretIsShown() {
    assertThatThrownBy(() -> secrets.resolve("${env:TOKEN} ${env:NONE}"))
        .isInstanceOf(ConfigException.class)
        .hasMessage("the configuration names ${env:NONE}, which is not set");
    assertThatThrownBy(() -> secrets.resolve("${file:/none/such}"))
        .isInstanceOf(ConfigException.class)
        .hasMessage("the configuration names ${file:/none/such}, which cannot be read");
  }
}
