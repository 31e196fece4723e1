package dev.lapwing.pipeline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lapwing.pipeline.bench.Run.Kind;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The figures as JSON. A part that was not asked for is absent, never zero. */
final class Report {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final ObjectNode json = MAPPER.createObjectNode();

  /** What a comparison gave. */
  void compared(Map<Kind, JsonNode> runs) {
    JsonNode full = runs.get(Kind.FULL);
    put("floor", runs.get(Kind.FLOOR));
    put("single_floor", runs.get(Kind.SINGLE));
    put("full", full);
    if (full == null) {
      return;
    }
    ratio("ratio", full, runs.get(Kind.FLOOR));
    ratio("single_ratio", full, runs.get(Kind.SINGLE));
    json.put(Figures.ALLOCATED, full.get(Figures.ALLOCATED).asLong());
  }

  private void put(String name, JsonNode run) {
    if (run != null) {
      json.set(name, run);
    }
  }

  private void ratio(String name, JsonNode full, JsonNode floor) {
    if (floor != null) {
      json.put(name, rounded(Figures.perSecond(full) / Figures.perSecond(floor)));
    }
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }

  /** What a run at half of the throughput gave. */
  void latency(JsonNode figures) {
    json.set("latency_ms", figures.get("latency_ms"));
    json.set("sequence_latency_ms", figures.get("sequence_latency_ms"));
    json.set("latency_at_events_per_second", figures.get(Figures.PER_SECOND));
  }

  /**
   * The throughput as something grows.
   *
   * @param of {@code entities} or {@code rules}
   */
  void growth(String of, int size, JsonNode full) {
    json.withObject("/growth")
        .withObject("/" + of)
        .set(Integer.toString(size), full.get(Figures.PER_SECOND));
  }

  /** The throughput with a fifth of all events by one account, as part of that without. */
  void skewed(JsonNode full, JsonNode even) {
    json.withObject("/skew")
        .put("hot_share", BenchCommand.HOT)
        .put(Figures.PER_SECOND, full.get(Figures.PER_SECOND).asLong())
        .put("ratio", rounded(Figures.perSecond(full) / Figures.perSecond(even)));
  }

  /**
   * Writes them, with where they were seen.
   *
   * @param file null for the text alone
   */
  String write(Settings settings, Path file) throws IOException {
    json.putObject("settings")
        .put("events", settings.events())
        .put("entities", settings.entities())
        .put("rules", settings.rules())
        .put("parallelism", settings.parallelism())
        .put("repeat", settings.repeat());
    long memory =
        ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getTotalMemorySize();
    json.put(
        "machine",
        "%d cores, %d GB, %s %s, Java %s"
            .formatted(
                Runtime.getRuntime().availableProcessors(),
                Math.round(memory / 1e9),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                System.getProperty("java.version")));
    String commit = System.getProperty("lapwing.commit");
    if (commit != null && !commit.isEmpty()) {
      json.put("commit", commit);
    }
    String text = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json);
    if (file != null) {
      Files.writeString(file, text + "\n");
    }
    return text;
  }
}
