package dev.lapwing.connectors.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lapwing.connectors.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFilesTest {

  @TempDir Path folder;

  @Test
  void filesInFoldersAreNamedRelativeToWhatWasGiven() throws IOException {
    write("logs/b/two.log", "x");
    write("logs/a.jsonl.gz", "x");
    assertThat(list(folder.resolve("logs")).files()).containsOnlyKeys("a.jsonl.gz", "b/two.log");
  }

  @Test
  void otherFilesAreSkippedAndSaidSo() throws IOException {
    write("logs/a.json", "{}");
    Path image = write("logs/b.png", "x");
    assertThat(list(folder.resolve("logs")).skipped()).containsExactly(image.toRealPath());
  }

  @Test
  void aFileThatWasNamedIsReadWhateverItsNameIs() throws IOException {
    assertThat(list(write("secure", "x")).files()).containsOnlyKeys("secure");
  }

  @Test
  void twoFilesOfOneNameAreToldApartAndOneFileIsReadOnce() throws IOException {
    Path first = write("x/auth.log", "x");
    write("y/auth.log", "x");
    write("z/y/auth.log", "x");
    LogFiles files = list(folder.resolve("x"), folder.resolve("y"), folder.resolve("z/y"), first);
    assertThat(files.files()).containsOnlyKeys("auth.log", "y/auth.log", "auth.log~2");
  }

  @Test
  void theFactsHaveTheTimeAndTheKindOfAFile() throws IOException {
    Path file = write("a.log", "{\"nothing\":1}\n");
    Files.setLastModifiedTime(file, FileTime.fromMillis(5_000));
    write("b.log", "nothing known\n");
    LogFiles files = list(folder);
    FileFacts facts = files.files().get("a.log");
    assertThat(facts.newest()).isEqualTo(5_000);
    assertThat(facts.bytes()).isEqualTo(14);
    assertThat(facts.format()).isEqualTo(FormatDetection.JSON);
    assertThat(files.files().get("b.log").format()).isEqualTo(FormatDetection.UNKNOWN);
  }

  @Test
  void progressIsToldFileByFile() throws IOException {
    write("a.log", "x");
    write("b.log", "x");
    List<String> told = new ArrayList<>();
    LogFiles.list(List.of(folder), (facts, done, all) -> told.add(facts.container() + done + all));
    assertThat(told).containsExactly("a.log12", "b.log22");
  }

  @Test
  void aMissingPathIsSaidInOneLine() {
    assertThatThrownBy(() -> list(folder.resolve("none")))
        .isInstanceOf(InputException.class)
        .hasMessage("no such file or folder: " + folder.resolve("none"));
  }

  @Test
  void aFolderWithoutLogsIsSaidInOneLine() throws IOException {
    write("a.png", "x");
    assertThatThrownBy(() -> list(folder))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(
            "no log files in " + folder + "; expected names that end in .jsonl");
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static LogFiles list(Path... paths) {
    return LogFiles.list(List.of(paths), (facts, done, all) -> {});
  }
}
