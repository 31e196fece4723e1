package dev.lapwing.core.detector;

import dev.lapwing.core.event.Entity;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.peer.Peers;

/**
 * One event seen from one entity.
 *
 * @param entity from whose side
 * @param event what was seen
 * @param peers how those who are alike behave; {@link Peers#NONE} until the host says. Never
 *     written anywhere
 */
public record Observation(Entity entity, Event event, Peers peers) {

  public Observation(Entity entity, Event event) {
    this(entity, event, Peers.NONE);
  }

  /** The same, among these peers. */
  public Observation among(Peers known) {
    return new Observation(entity, event, known);
  }
}
