package dev.lapwing.pipeline.evaluate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was planted, found by its events and by its entities. */
final class Incidents {

  /** How long after an attack an alert on its entities is still about it. */
  private static final long AFTERMATH = Duration.ofHours(24).toMillis();

  private final List<Incident> all;
  private final Map<String, List<Incident>> byEvent = new HashMap<>();
  private final Map<EntityName, List<Incident>> byEntity = new HashMap<>();

  Incidents(List<Incident> incidents) {
    all = List.copyOf(incidents);
    for (Incident incident : all) {
      for (String event : incident.events()) {
        byEvent.computeIfAbsent(event, id -> new ArrayList<>()).add(incident);
      }
      for (EntityName entity : incident.entities()) {
        byEntity.computeIfAbsent(entity, name -> new ArrayList<>()).add(incident);
      }
    }
  }

  List<Incident> all() {
    return all;
  }

  /** Those of which it cites an event and an entity. */
  Set<Incident> about(Raised raised) {
    Set<Incident> about = cited(raised);
    about.removeIf(incident -> !raised.concerns(incident));
    return about;
  }

  /** Those that it cites, or on whose entities it is while they last or within a day. */
  Set<Incident> touched(Raised raised) {
    Set<Incident> touched = cited(raised);
    byEntity.getOrDefault(raised.entity(), List.of()).stream()
        .filter(i -> i.start() <= raised.time() && raised.time() <= i.end() + AFTERMATH)
        .forEach(touched::add);
    return touched;
  }

  /** Whether it is about an attack, early or late; if not, it is a false alarm. */
  boolean ofAttack(Raised raised) {
    return touched(raised).stream().anyMatch(Incident::attack);
  }

  private Set<Incident> cited(Raised raised) {
    Set<Incident> cited = new LinkedHashSet<>();
    raised.events().forEach(id -> cited.addAll(byEvent.getOrDefault(id, List.of())));
    return cited;
  }
}
