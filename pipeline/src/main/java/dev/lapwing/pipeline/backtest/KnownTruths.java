package dev.lapwing.pipeline.backtest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What is known to be right: alerts that people called true, incidents that were planted. */
public final class KnownTruths {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> TRUE = Set.of("true_positive", "malicious", "confirmed");

  /**
   * One of them.
   *
   * @param name an alert's uid, or an incident's name
   * @param events ids of its events; empty for an alert
   */
  public record Truth(String name, Set<String> events) {
    boolean alerts(List<Raised> alerts) {
      return alerts.stream()
          .anyMatch(
              alert ->
                  alert.uid().equals(name) || alert.events().stream().anyMatch(events::contains));
    }
  }

  private KnownTruths() {}

  /**
   * Reads a file of JSON lines: alerts as an audit writes them, verdicts ({@code alert_uid}, {@code
   * verdict}), or labels of a simulation ({@code incident}, {@code events}, {@code expect}). What
   * is not true is passed over.
   *
   * @throws IOException if it cannot be read
   * @throws IllegalArgumentException if a line is none of these, naming it
   */
  public static List<Truth> read(Path file) throws IOException {
    List<Truth> truths = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (!line.isBlank()) {
        add(parse(line, file + ":" + number), file + ":" + number, truths);
      }
    }
    return truths;
  }

  private static JsonNode parse(String line, String where) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(where + ": no JSON", e);
    }
  }

  private static void add(JsonNode line, String where, List<Truth> truths) {
    if (line.has("alert_uid")) {
      if (TRUE.contains(line.path("verdict").asText())) {
        truths.add(new Truth(line.get("alert_uid").asText(), Set.of()));
      }
    } else if (line.has("incident")) {
      if (line.path("expect").asText().equals("alert")) {
        Set<String> events = new TreeSet<>();
        line.path("events").forEach(event -> events.add(event.asText()));
        truths.add(new Truth(line.get("incident").asText(), events));
      }
    } else if (line.at("/finding_info/uid").isTextual()) {
      truths.add(new Truth(line.at("/finding_info/uid").asText(), Set.of()));
    } else {
      throw new IllegalArgumentException(
          where + ": expected an alert, a verdict ('alert_uid') or a label ('incident')");
    }
  }
}
