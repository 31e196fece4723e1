package dev.lapwing.connectors.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LineSinkTest {

  @TempDir private Path folder;

  @Test
  void eachValueIsALineAndWhatWasThereBeforeIsGone() throws Exception {
    Path file = Files.writeString(folder.resolve("f"), "old\nold\nold\nold\n");
    try (SinkWriter<Integer> writer =
        new LineSink<Integer>(file, i -> "é" + i).createWriter(null)) {
      writer.write(1, null);
      writer.write(2, null);
      writer.flush(false);
      assertThat(Files.readAllLines(file)).containsExactly("é1", "é2");
      writer.write(3, null);
    }
    assertThat(Files.readString(file)).isEqualTo("é1\né2\né3\n");
  }

  @Test
  void nothingWrittenIsAnEmptyFile() throws Exception {
    Path file = folder.resolve("f");
    new LineSink<String>(file, s -> s).createWriter(null).close();
    assertThat(file).isEmptyFile();
  }

  @Test
  void itTravelsWithTheJobGraph() throws Exception {
    Path file = folder.resolve("f");
    LineSink<String> sink = InstantiationUtil.clone(new LineSink<String>(file, s -> s + "!"));
    try (SinkWriter<String> writer = sink.createWriter(null)) {
      writer.write("a", null);
    }
    assertThat(Files.readString(file)).isEqualTo("a!\n");
  }

  @Test
  void aFolderThatIsNotThereIsAnError() {
    LineSink<String> sink = new LineSink<>(folder.resolve("none/f"), s -> s);
    assertThatThrownBy(() -> sink.createWriter(null)).isInstanceOf(IOException.class);
  }
}
