package dev.lapwing.pipeline.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Reads {@code alerts.ndjson} and {@code findings.ndjson}. */
final class RaisedLines {

  /** OCSF {@code activity_id} of an alert that is refuted or done with. */
  private static final int CLOSED = 3;

  private static final String NOT_CALIBRATED = "not yet calibrated";

  private final People people;

  RaisedLines(People people) {
    this.people = people;
  }

  /** Hands on each line but those that close an alert. */
  void read(Path file, Consumer<Raised> each) throws IOException {
    JsonLines.read(
        file,
        line -> line.path("activity_id").asInt() == CLOSED ? null : raised(line),
        raised -> {
          if (raised != null) {
            each.accept(raised);
          }
        });
  }

  private Raised raised(JsonNode line) {
    EntityName entity =
        people.name(
            JsonLines.text(line, "/unmapped/entity/type"),
            JsonLines.text(line, "/unmapped/entity/id"));
    List<String> events = new ArrayList<>();
    line.at("/finding_info/related_events")
        .forEach(event -> events.add(event.path("uid").asText()));
    return new Raised(
        JsonLines.text(line, "/finding_info/uid"),
        JsonLines.text(line, "/finding_info/analytic/uid"),
        line.path("severity_id").asInt(),
        told(line),
        entity,
        concerned(line, entity),
        events,
        p(line.at("/unmapped/explanation")));
  }

  /**
   * When people were first told. An audit writes an alert once, when all is known, and its time is
   * that of the gravest it came to; live it was told of when it was created.
   */
  private static long told(JsonNode line) {
    long time = line.path("time").asLong();
    return Math.min(time, line.at("/finding_info/created_time").asLong(time));
  }

  /** What is still being learnt, or has had too few tests, has no p: its tests are not counted. */
  private static double p(JsonNode explanation) {
    boolean known = !"learning".equals(explanation.at("/baseline/state").asText());
    for (JsonNode against : explanation.path("against")) {
      known &= !against.path("what").asText().startsWith(NOT_CALIBRATED);
    }
    return known ? explanation.path("p").asDouble(1) : 1;
  }

  private Set<EntityName> concerned(JsonNode line, EntityName entity) {
    Set<EntityName> concerned = new HashSet<>(Set.of(entity));
    for (JsonNode evidence : line.path("evidences")) {
      for (String field : List.of("email_addr", "uid", "name")) {
        add(concerned, "user", evidence.at("/user/" + field));
      }
      add(concerned, "host", evidence.at("/device/hostname"));
      for (String end : List.of("src_endpoint", "dst_endpoint")) {
        add(concerned, "ip", evidence.at("/" + end + "/ip"));
        add(concerned, "host", evidence.at("/" + end + "/hostname"));
      }
    }
    return concerned;
  }

  private void add(Set<EntityName> into, String type, JsonNode id) {
    if (id.isTextual() && !id.asText().isEmpty()) {
      into.add(people.name(type, id.asText()));
    }
  }
}
