package dev.lapwing.core.detector;

import dev.lapwing.core.event.Entity;
import dev.lapwing.core.event.EntityType;
import dev.lapwing.core.event.Event;
import java.util.function.Consumer;

/** Whom an event is about: its user, its host, its source address, its application. */
public final class Observations {

  private Observations() {}

  /** The observations of an event that some detector of the behaviour wants to see. */
  public static void of(Event event, BehaviourStage behaviour, Consumer<Observation> out) {
    for (EntityType scope : EntityType.values()) {
      Entity entity = entity(event, scope);
      if (entity != null && behaviour.watches(scope, event)) {
        out.accept(new Observation(entity, event));
      }
    }
  }

  /** The entity of that type that the event is about; null if it names none. */
  public static Entity entity(Event event, EntityType scope) {
    String id =
        switch (scope) {
          case USER -> event.user() == null ? null : Entities.userId(event.user());
          case HOST -> Entities.hostId(event);
          case IP -> event.src() == null ? null : event.src().ip();
          case APP -> event.auth() == null ? null : event.auth().application();
          case SITE -> null;
        };
    return id == null ? null : new Entity(event.tenant(), scope, id);
  }
}
