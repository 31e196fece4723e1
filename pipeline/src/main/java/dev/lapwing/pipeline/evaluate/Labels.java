package dev.lapwing.pipeline.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads {@code labels.ndjson}. */
final class Labels {

  private Labels() {}

  static List<Incident> read(Path file, People people) throws IOException {
    List<Incident> incidents = new ArrayList<>();
    JsonLines.read(file, line -> incident(line, people), incidents::add);
    return incidents;
  }

  private static Incident incident(JsonNode line, People people) {
    Set<EntityName> entities = new HashSet<>();
    line.path("entities")
        .forEach(e -> entities.add(people.name(e.path("type").asText(), e.path("id").asText())));
    Set<String> events = new HashSet<>();
    line.path("events").forEach(id -> events.add(id.asText()));
    return new Incident(
        JsonLines.text(line, "/incident"),
        JsonLines.text(line, "/scenario"),
        entities,
        time(line, "/start"),
        time(line, "/objective"),
        time(line, "/end"),
        events,
        expectsAlert(JsonLines.text(line, "/expect")));
  }

  private static boolean expectsAlert(String expect) {
    return switch (expect) {
      case "alert" -> true;
      case "none" -> false;
      default -> throw new JsonLines.Unfit("expect is '" + expect + "', not alert or none");
    };
  }

  private static long time(JsonNode line, String pointer) {
    return Instant.parse(JsonLines.text(line, pointer)).toEpochMilli();
  }
}
