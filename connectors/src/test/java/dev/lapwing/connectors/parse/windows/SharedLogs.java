package dev.lapwing.connectors.parse.windows;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/** Real logs that lie beside the project, where they do. */
final class SharedLogs {

  private SharedLogs() {}

  /** A folder of them; skips the test where it is missing. */
  static Path folder(String name) {
    Path folder = Path.of(System.getProperty("lapwing.shared", "missing"), "data", name);
    Assumptions.assumeTrue(
        Files.isDirectory(folder), "skipped: no real logs at " + folder + " (lapwing.shared)");
    return folder;
  }

  static List<Path> files(Path folder, String suffix) {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(file -> file.getFileName().toString().endsWith(suffix)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<JsonNode> records(Path file) {
    return lines(file).map(SharedLogs::read);
  }

  static Stream<String> lines(Path file) {
    try {
      return new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8)).lines();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A whole file as one document. */
  static JsonNode document(Path file) {
    try (InputStream in = open(file)) {
      return Windows.MAPPER.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode read(String line) {
    try {
      return Windows.MAPPER.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    return file.toString().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
  }
}
