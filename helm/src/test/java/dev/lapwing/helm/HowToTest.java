package dev.lapwing.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide's values render, and its options name values that exist. */
class HowToTest {

  private static final Path PAGE = Chart.ROOT.resolve("docs/how-to/deploy-on-kubernetes.md");
  private static final Pattern SET =
      Pattern.compile("--set(?:-string|-file)? '?([^=\\s]+)=([^\\s']+)");
  private static final Pattern VALUES = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

  @Test
  void everyOptionNamesAValue() throws IOException {
    List<String> keys =
        options().map(option -> option.group(1).replaceAll("\\.[a-z]+\\\\\\..*", "")).toList();

    assertThat(keys)
        .hasSizeGreaterThan(3)
        .allSatisfy(key -> assertThat(ChartValues.paths()).contains(key));
  }

  @Test
  void itsValuesRenderTogetherWithItsOptions(@TempDir Path dir) throws IOException {
    String yaml =
        VALUES.matcher(Files.readString(PAGE)).results().findFirst().orElseThrow().group(1);
    Path values = Files.writeString(dir.resolve("values.yaml"), yaml);
    Map<String, Object> options = new HashMap<>();
    options().forEach(option -> options.put(option.group(1), value(option.group(2))));

    Rendered chart = Chart.render(List.of(values), options);

    assertThat(FlinkCrd.complaints(chart.one("FlinkDeployment"))).isEmpty();
    assertThat(chart.rules().isMissingNode()).isFalse();
  }

  private static Object value(String text) {
    return text.matches("\\d+") ? Integer.valueOf(text) : text;
  }

  private static Stream<MatchResult> options() throws IOException {
    return SET.matcher(Files.readString(PAGE)).results();
  }
}
