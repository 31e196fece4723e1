package dev.lapwing.helm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.helm.ChartValues.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ChartValuesReferenceTest {

  private static final Path PAGE = Chart.ROOT.resolve("docs/reference/chart-values.md");

  @Test
  void everyValueHasAComment() {
    assertThat(ChartValues.all()).extracting(Value::path).isEqualTo(ChartValues.paths());
    assertThat(ChartValues.all()).extracting(Value::comment).doesNotContain("");
  }

  @Test
  void thePageIsUpToDate() throws IOException {
    String page = ChartValuesReference.page(ChartValues.all());
    if (Boolean.getBoolean("lapwing.docs.write")) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, page);
    }

    assertThat(PAGE).as("Write it anew with -Dlapwing.docs.write=true").exists().hasContent(page);
  }
}
