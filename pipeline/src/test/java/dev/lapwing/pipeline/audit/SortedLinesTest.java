package dev.lapwing.pipeline.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SortedLinesTest {

  @TempDir private Path folder;

  private List<String> sorted(String... lines) throws IOException {
    Path file = Files.write(folder.resolve("f"), List.of(lines));
    SortedLines.sort(file);
    return Files.readAllLines(file);
  }

  @Test
  void alertsAreInOrderOfTimeThenText() throws IOException {
    assertThat(sorted("{\"time\":10,\"b\":1}", "{\"time\":9}", "{\"time\":10,\"a\":1}"))
        .containsExactly("{\"time\":9}", "{\"time\":10,\"a\":1}", "{\"time\":10,\"b\":1}");
  }

  @Test
  void signalsAreInOrderOfIssue() throws IOException {
    assertThat(sorted("{\"iat\":10}", "{\"iat\":9}"))
        .containsExactly("{\"iat\":9}", "{\"iat\":10}");
  }

  @Test
  void deadLettersAreInOrderOfPlace() throws IOException {
    String a9 = "{\"origin\":{\"container\":\"a\",\"position\":9}}";
    String a10 = "{\"origin\":{\"container\":\"a\",\"position\":10}}";
    String b1 = "{\"origin\":{\"container\":\"b\",\"position\":1}}";
    assertThat(sorted(b1, a10, a9)).containsExactly(a9, a10, b1);
  }

  @Test
  void nothingStaysNothing() throws IOException {
    assertThat(sorted()).isEmpty();
  }

  @Test
  void whatIsNoJsonIsAMistakeOfOurs() {
    assertThatThrownBy(() -> sorted("{")).isInstanceOf(IllegalStateException.class);
  }
}
