package dev.lapwing.helm;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The chart under test, rendered in this process by Helm's own library. */
final class Chart {

  static final Path DIR = Path.of("").toAbsolutePath();
  static final Path ROOT = DIR.getParent();
  static final Path FIXTURES = DIR.resolve("fixtures");
  static final String RELEASE = "lapwing";

  /** Without it the library assumes Kubernetes 1.20, which the chart refuses. */
  static final String KUBERNETES = "1.32.0";

  private Chart() {}

  static Rendered render(String fixture) {
    return render(fixture, Map.of());
  }

  /** Renders a fixture with single values replaced, as `--set` does. */
  static Rendered render(String fixture, Map<String, ?> values) {
    return render(List.of(FIXTURES.resolve(fixture + ".yaml")), values);
  }

  /**
   * Renders with these value files, the last one winning.
   *
   * @throws IllegalStateException with Helm's message when a value is refused
   */
  static Rendered render(List<Path> files, Map<String, ?> values) {
    TemplateCommand template =
        new Helm(DIR)
            .template()
            .withName(RELEASE)
            .withNamespace("security")
            .withKubeVersion(KUBERNETES);
    files.forEach(template::withValuesFile);
    values.forEach(template::set);
    return Rendered.of(template.call());
  }

  /** Helm's message when it refuses a fixture with these values; fails when it does not. */
  static String refusal(String fixture, Map<String, ?> values) {
    try {
      render(fixture, values);
    } catch (IllegalStateException refused) {
      return refused.getMessage();
    }
    throw new AssertionError("rendered " + fixture + " with " + values);
  }

  /** The same for a fixture on top of which some YAML is laid. */
  static String refusalOf(Path dir, String yaml) throws IOException {
    Path file = Files.writeString(dir.resolve("values.yaml"), yaml);
    try {
      render(List.of(FIXTURES.resolve("minimal.yaml"), file), Map.of());
    } catch (IllegalStateException refused) {
      return refused.getMessage();
    }
    throw new AssertionError("rendered " + yaml);
  }

  /** What the user reads after an installation; `template` leaves it out. */
  static String notes(String fixture) {
    String output =
        new Helm(DIR)
            .install()
            .clientOnly()
            .dryRun()
            .withName(RELEASE)
            .withNamespace("security")
            .withKubeVersion(KUBERNETES)
            .withValuesFile(FIXTURES.resolve(fixture + ".yaml"))
            .call()
            .getOutput();
    return output.substring(output.indexOf("NOTES:"));
  }

  /** Names of all fixtures, one for each situation. */
  static Stream<String> fixtures() {
    try (Stream<Path> files = Files.list(FIXTURES)) {
      return files
          .map(file -> file.getFileName().toString().replace(".yaml", ""))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
