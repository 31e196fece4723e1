package dev.lapwing.pipeline.evaluate;

import java.util.Set;

/**
 * What was planted in the logs.
 *
 * @param entities those who take part
 * @param start ms since 1970
 * @param objective when the attacker has what he came for, ms since 1970
 * @param end ms since 1970
 * @param events ids of its records
 * @param attack whether an alert is expected; else it is only odd, and none should disturb people
 */
record Incident(
    String id,
    String scenario,
    Set<EntityName> entities,
    long start,
    long objective,
    long end,
    Set<String> events,
    boolean attack) {

  Incident {
    entities = Set.copyOf(entities);
    events = Set.copyOf(events);
  }
}
