package dev.lapwing.pipeline.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Counts the records of a log with the whole file in memory: slow, simple, and nothing shared. */
final class NaiveCount {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> ARRAYS = List.of("Records", "records", "events", "expected");

  private NaiveCount() {}

  static long of(Path file) throws IOException {
    String text = text(file);
    char first = text.isBlank() ? ' ' : text.strip().charAt(0);
    if (first == '{' || first == '[') {
      return documents(text);
    }
    if (first == '#') {
      return text.lines().filter(line -> !line.startsWith("#")).count();
    }
    long lines = text.lines().filter(line -> !line.isBlank()).count();
    // A heading is no row; quoted line ends are taken off where they were counted.
    return file.toString().contains(".csv") ? lines - 1 - quotedLineEnds(text) : lines;
  }

  private static String text(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
      return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
    }
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
    String name = document.fieldNames().hasNext() ? document.fieldNames().next() : "";
    boolean envelope = ARRAYS.contains(name) && document.get(name).isArray();
    return envelope ? document.get(name).size() : 1;
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
