package dev.lapwing.pipeline.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The generated pages say what the code says today. */
class ReferenceTest {

  private static final Map<String, Supplier<String>> PAGES =
      Map.of(
          "command-line.md", CommandLinePage::text,
          "configuration.md", ConfigurationPage::text,
          "operators-and-state.md", OperatorsPage::text,
          "rules-shipped.md", ShippedRulesPage::text,
          "log-formats.md", LogFormatsPage::text);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "command-line.md",
        "configuration.md",
        "operators-and-state.md",
        "rules-shipped.md",
        "log-formats.md"
      })
  void thePageIsUpToDate(String name) throws IOException {
    Path page = Docs.reference(name);
    String text = PAGES.get(name).get();
    if (Docs.WRITE) {
      Files.createDirectories(page.getParent());
      Files.writeString(page, text);
    }

    assertThat(page).as("Write it anew with -Dlapwing.docs.write=true").exists().hasContent(text);
  }

  @Test
  void everyKeyOfTheConfigurationHasAMeaning() {
    assertThat(ConfigurationPage.keysWithoutMeaning()).isEmpty();
  }

  @Test
  void everyOperatorHasANoteAndEveryNoteAnOperator() {
    assertThat(OperatorsPage.operatorsWithoutNote()).isEmpty();
    assertThat(OperatorsPage.notesWithoutOperator()).isEmpty();
  }

  @Test
  void everyLogFormatHasAProduct() {
    assertThat(LogFormatsPage.formatsWithoutProduct()).isEmpty();
  }
}
