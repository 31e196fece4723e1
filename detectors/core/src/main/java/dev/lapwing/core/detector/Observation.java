package dev.lapwing.core.detector;

import dev.lapwing.core.event.Entity;
import dev.lapwing.core.event.Event;

/**
 * One event seen from one entity.
 *
 * @param entity from whose side
 * @param event what was seen
 */
public record Observation(Entity entity, Event event) {}
