package dev.lapwing.pipeline.evaluate;

import java.util.List;
import java.util.Set;

/**
 * One line of {@code alerts.ndjson} or {@code findings.ndjson}, as far as it matters here.
 *
 * @param uid {@code finding_info.uid}: the same through all revisions
 * @param severity {@code severity_id}, 1 informational … 5 critical
 * @param time of the deciding event, an alert's of when it was first told of, ms since 1970
 * @param entity whom it is about
 * @param concerned that entity, and those of the evidence
 * @param events ids of the records it cites
 * @param p how rare; 1 where it does not say
 */
record Raised(
    String uid,
    String rule,
    int severity,
    long time,
    EntityName entity,
    Set<EntityName> concerned,
    List<String> events,
    double p) {

  static final int INFORMATIONAL = 1;
  static final int MEDIUM = 3;
  static final int HIGH = 4;

  Raised {
    concerned = Set.copyOf(concerned);
    events = List.copyOf(events);
  }

  boolean concerns(Incident incident) {
    return concerned.stream().anyMatch(incident.entities()::contains);
  }

  boolean cites(Incident incident) {
    return events.stream().anyMatch(incident.events()::contains);
  }
}
