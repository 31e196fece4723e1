package dev.lapwing.pipeline.backtest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lapwing.pipeline.evaluate.JsonLines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A finding or alert that an audit wrote.
 *
 * @param uid of the finding; an alert keeps it while it grows
 * @param rule by which it was found
 * @param entity type and id of whom it is about
 * @param message what it says
 * @param time of it, ms
 * @param events ids of the events that it cites
 */
record Raised(
    String uid, String rule, String entity, String message, long time, Set<String> events) {

  /**
   * Reads the lines that an audit wrote.
   *
   * @throws IOException if the file cannot be read
   */
  static List<Raised> read(Path file) throws IOException {
    List<Raised> all = new ArrayList<>();
    JsonLines.read(file, Raised::of, all::add);
    return all;
  }

  private static Raised of(JsonNode line) {
    Set<String> events = new TreeSet<>();
    line.at("/finding_info/related_events").forEach(each -> events.add(each.path("uid").asText()));
    return new Raised(
        line.at("/finding_info/uid").asText(),
        line.at("/finding_info/analytic/uid").asText(),
        line.at("/unmapped/entity/type").asText() + " " + line.at("/unmapped/entity/id").asText(),
        line.path("message").asText(),
        line.path("time").asLong(),
        events);
  }
}
