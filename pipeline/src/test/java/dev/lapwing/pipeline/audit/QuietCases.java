package dev.lapwing.pipeline.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The events that rule tests expect no match for. */
final class QuietCases {

  private static final ObjectMapper JSON = new ObjectMapper();

  private QuietCases() {}

  /** Writes them, a file for each file of tests. */
  static void write(Path tests, Path to) throws IOException {
    Files.createDirectories(to);
    List<Path> files;
    try (Stream<Path> all = Files.list(tests)) {
      files = all.filter(file -> file.toString().matches(".*_rules\\.jsonl(\\.gz)?")).toList();
    }
    for (Path file : files) {
      StringBuilder quiet = new StringBuilder();
      for (String line : text(file).lines().toList()) {
        JsonNode test = JSON.readTree(line);
        if (!test.path("expected").asBoolean(true)) {
          quiet.append(test.path("event")).append('\n');
        }
      }
      Files.writeString(to.resolve(file.getFileName().toString().replace(".gz", "")), quiet);
    }
  }

  private static String text(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
      return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
