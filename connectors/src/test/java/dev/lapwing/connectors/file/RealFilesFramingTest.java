package dev.lapwing.connectors.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Real files: as many records as a naive count of the whole file in memory finds. */
@Tag("slow")
class RealFilesFramingTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> ARRAYS = List.of("Records", "records", "events", "expected");

  private final Path data = Path.of(System.getProperty("lapwing.shared", "missing"), "data");

  @BeforeEach
  void needsRealLogs() {
    Assumptions.assumeTrue(Files.isDirectory(data), "skipped: no real logs at " + data);
  }

  @Test
  void everyFileHasAsManyRecordsAsANaiveCount() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : files()) {
      long framed = framed(file);
      long naive = naive(file);
      if (framed != naive) {
        wrong.add(data.relativize(file) + ": " + framed + " framed, " + naive + " counted");
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void noRecordOfARealFileHasAFlaw() throws IOException {
    Map<String, String> flaws = new TreeMap<>();
    for (Path file : files()) {
      try (Framing framing = new Framing(Files.newInputStream(file), file.toString())) {
        for (var r = framing.next(); r != null; r = framing.next()) {
          if (r.flaw() != null) {
            flaws.put(data.relativize(file) + "·" + r.origin().position(), r.flaw());
          }
        }
      }
    }
    assertThat(flaws).isEmpty();
  }

  @Test
  void theManifestsCountAsManyEvents() throws IOException {
    int compared = 0;
    List<String> wrong = new ArrayList<>();
    try (Stream<Path> all = Files.walk(data)) {
      for (Path manifest : all.filter(f -> f.endsWith("MANIFEST.jsonl")).sorted().toList()) {
        for (String line : Files.readAllLines(manifest)) {
          JsonNode row = JSON.readTree(line);
          Path file = manifest.resolveSibling(row.path("file").asText());
          // Nought stands for files that hold no events, such as expected results.
          if (row.path("events").asLong() > 0 && framable(file) && Files.exists(file)) {
            compared++;
            long framed = framed(file);
            if (framed != row.path("events").asLong()) {
              wrong.add(data.relativize(file) + ": " + framed + " framed, " + row.path("events"));
            }
          }
        }
      }
    }
    System.out.println(compared + " files compared with their manifests; these differ: " + wrong);
    assertThat(wrong.size()).isLessThan(compared / 20);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(data)) {
      return all.filter(Files::isRegularFile)
          .filter(f -> !f.toString().contains("/geo/") && framable(f))
          .sorted()
          .toList();
    }
  }

  private static boolean framable(Path file) {
    return file.toString().matches(".*\\.(jsonl|json|log|csv|ndjson)(\\.gz)?");
  }

  private static long framed(Path file) throws IOException {
    long count = 0;
    try (Framing framing = new Framing(Files.newInputStream(file), file.toString())) {
      while (framing.next() != null) {
        count++;
      }
    }
    return count;
  }

  private static long naive(Path file) throws IOException {
    boolean gzip = file.toString().endsWith(".gz");
    String text;
    try (InputStream in = Files.newInputStream(file);
        InputStream plain = gzip ? new GZIPInputStream(in) : in) {
      text = new String(plain.readAllBytes(), StandardCharsets.UTF_8);
    }
    char first = text.isBlank() ? ' ' : text.strip().charAt(0);
    if (first == '{' || first == '[') {
      return documents(text);
    }
    long lines =
        new BufferedReader(new StringReader(text)).lines().filter(l -> !l.isBlank()).count();
    if (first == '#') {
      return text.lines().filter(l -> !l.startsWith("#")).count();
    }
    // A heading is no row; quoted line ends are taken off where they were counted.
    return file.toString().contains(".csv") ? lines - 1 - quotedLineEnds(text) : lines;
  }

  private static long documents(String text) throws IOException {
    long count = 0;
    try (MappingIterator<JsonNode> documents = JSON.readerFor(JsonNode.class).readValues(text)) {
      while (documents.hasNextValue()) {
        count += elements(documents.nextValue());
      }
    }
    return count;
  }

  private static long elements(JsonNode document) {
    if (document.isArray()) {
      return document.size();
    }
    for (String name : ARRAYS) {
      if (document.fieldNames().next().equals(name) && document.get(name).isArray()) {
        return document.get(name).size();
      }
    }
    return 1;
  }

  private static long quotedLineEnds(String text) {
    boolean quoted = false;
    long ends = 0;
    for (int i = 0; i < text.length(); i++) {
      quoted ^= text.charAt(i) == '"';
      ends += quoted && text.charAt(i) == '\n' ? 1 : 0;
    }
    return ends;
  }
}
