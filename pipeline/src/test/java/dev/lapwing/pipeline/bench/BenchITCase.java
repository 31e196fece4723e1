package dev.lapwing.pipeline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lapwing.pipeline.bench.Run.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That it measures, not how much. */
@Tag("slow")
final class BenchITCase {

  private static final String CLASS_PATH =
      System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

  @TempDir Path folder;

  @Test
  void runsEachJobInAProcessOfItsOwnAndReportsFigures() throws Exception {
    Settings settings = new Settings(20_000, 300, 10, 1, 1, 1, Map.of(), false, folder);
    List<String> said = new ArrayList<>();
    Bench bench = new Bench(settings, CLASS_PATH, CLASS_PATH, said::add);

    Report report = new Report();
    report.compared(bench.throughput(List.of(Kind.FLOOR, Kind.FULL), 0));

    JsonNode json = new ObjectMapper().readTree(report.write(settings, null));
    assertThat(json.at("/floor/events_per_second").asLong()).isPositive();
    assertThat(json.at("/full/observations_per_event").asDouble()).isBetween(1.0, 3.0);
    assertThat(json.at("/ratio").asDouble()).isBetween(0.001, 1.5);
    assertThat(json.at("/allocated_bytes_per_event").asLong()).isPositive();
    assertThat(json.has("latency_ms")).as("not asked for").isFalse();
    assertThat(said).hasSize(2);
  }
}
