package dev.lapwing.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The Dockerfile and the chart agree; building it needs a container engine. */
class ImageTest {

  private final List<String> lines = read();

  @Test
  void theJarLiesWhereTheJobLooksForIt() {
    String jar = Chart.render("minimal").deployment().at("/job/jarURI").asText();

    assertThat(lines).contains("COPY pipeline/target/lapwing.jar " + jar.replace("local://", ""));
  }

  @Test
  void itRunsAsTheUserOfTheChart() {
    String user = Chart.render("minimal").pod().at("/securityContext/runAsUser").asText();

    assertThat(lines.get(lines.size() - 1)).isEqualTo("USER " + user + ":" + user);
  }

  @Test
  void itTrustsNoRegistryByDefault() {
    assertThat(lines).contains("ARG BASE_IMAGE", "FROM ${BASE_IMAGE}");
  }

  private static List<String> read() {
    try {
      return Files.readAllLines(Chart.DIR.resolve("image/Dockerfile"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
