package dev.lapwing.pipeline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.pipeline.cli.LapwingCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a small company, through the command line. */
@Tag("slow")
class QualityITCase {

  @TempDir private Path folder;

  private String page(String... more) throws IOException {
    Path page = folder.resolve("page.md");
    List<String> words =
        new ArrayList<>(
            List.of(
                "quality",
                "--users",
                "30",
                "--days",
                "16",
                "--seeds",
                "5",
                "--benign-seeds",
                "6",
                "--out"));
    words.addAll(List.of(page.toString(), "--work", folder.resolve("work").toString()));
    words.addAll(List.of(more));
    assertThat(LapwingCommand.run(words.toArray(String[]::new))).isZero();
    return Files.readString(page);
  }

  @Test
  void whatWasMadeOnceIsNotMadeAgain() throws IOException {
    String first = page();
    Path seed = folder.resolve("work/seed-5");
    Object logs = Files.getLastModifiedTime(seed.resolve("logs/labels.ndjson"));
    Object audit = Files.getLastModifiedTime(seed.resolve("audit/coverage.json"));

    String second = page("--keep-audits");

    assertThat(first)
        .contains("# Detection quality")
        .contains("| seed 5 | ")
        .contains("| seed 6, no attacks | ");
    assertThat(first)
        .contains("## By scenario\n\n| scenario | attacks | found |  |\n|---|---|---|---|\n| `");
    assertThat(seed.resolve("evaluation.json")).content().contains("\"recall\"");
    assertThat(seed.resolve("lapwing.yaml")).content().contains("tenant: \"corp\"");
    assertThat(Files.getLastModifiedTime(seed.resolve("logs/labels.ndjson"))).isEqualTo(logs);
    assertThat(Files.getLastModifiedTime(seed.resolve("audit/coverage.json"))).isEqualTo(audit);
    // The time that the audit took is all that differs.
    assertThat(second.replaceAll("\\|[^|]*\\|\n", "\n"))
        .isEqualTo(first.replaceAll("\\|[^|]*\\|\n", "\n"));
  }
}
