package dev.lapwing.pipeline.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Puts the lines of an audit's file in a fixed order: by time or place, then as text. */
final class SortedLines {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** More than this is left as it is: the order is a comfort, memory is not. */
  private static final long MAX_BYTES = 1L << 29;

  private SortedLines() {}

  private record Line(String text, long time, String place) {}

  static void sort(Path file) throws IOException {
    if (Files.size(file) > MAX_BYTES) {
      return;
    }
    List<Line> lines;
    try (var all = Files.lines(file)) {
      lines = all.map(SortedLines::line).toList();
    }
    List<String> sorted =
        lines.stream()
            .sorted(
                Comparator.comparing(Line::place)
                    .thenComparingLong(Line::time)
                    .thenComparing(Line::text))
            .map(Line::text)
            .toList();
    Files.write(file, sorted);
  }

  private static Line line(String text) {
    try {
      JsonNode json = MAPPER.readTree(text);
      JsonNode origin = json.path("origin");
      long time =
          json.has("time") && json.get("time").isNumber()
              ? json.get("time").asLong()
              : json.has("iat") ? json.get("iat").asLong() : origin.path("position").asLong();
      return new Line(text, time, origin.path("container").asText(""));
    } catch (IOException e) {
      throw new IllegalStateException("a line that was just written is not JSON", e);
    }
  }
}
