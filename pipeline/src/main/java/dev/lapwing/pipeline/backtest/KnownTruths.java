package dev.lapwing.pipeline.backtest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lapwing.connectors.InputException;
import dev.lapwing.pipeline.evaluate.JsonLines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What is known to be right: alerts that people called true, incidents that were planted. */
public final class KnownTruths {

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
   * @throws InputException if a line is none of these; it names file and line
   * @throws IOException if it cannot be read
   */
  public static List<Truth> read(Path file) throws IOException {
    List<Truth> truths = new ArrayList<>();
    JsonLines.read(file, KnownTruths::truth, each -> each.ifPresent(truths::add));
    return truths;
  }

  private static Optional<Truth> truth(JsonNode line) {
    if (line.has("alert_uid")) {
      return TRUE.contains(line.path("verdict").asText())
          ? Optional.of(new Truth(line.get("alert_uid").asText(), Set.of()))
          : Optional.empty();
    }
    if (line.has("incident")) {
      Set<String> events = new TreeSet<>();
      line.path("events").forEach(event -> events.add(event.asText()));
      return line.path("expect").asText().equals("alert")
          ? Optional.of(new Truth(line.get("incident").asText(), events))
          : Optional.empty();
    }
    if (line.at("/finding_info/uid").isTextual()) {
      return Optional.of(new Truth(line.at("/finding_info/uid").asText(), Set.of()));
    }
    throw new JsonLines.Unfit("expected an alert, a verdict ('alert_uid') or a label ('incident')");
  }
}
