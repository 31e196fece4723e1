package dev.lapwing.core.detector;

import dev.lapwing.core.event.Entity;
import dev.lapwing.core.event.EntityType;
import dev.lapwing.core.event.Event;
import java.util.List;
import java.util.function.Consumer;

/** Whom an event is about: its user, its host, its source address, its application. */
public final class Observations {

  private static final List<EntityType> ABOUT =
      List.of(EntityType.USER, EntityType.HOST, EntityType.IP);

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

  /** Whom an event is most about: its account, else its machine, else where it came from. */
  public static Entity about(Event event) {
    for (EntityType type : ABOUT) {
      Entity entity = entity(event, type);
      if (entity != null) {
        return entity;
      }
    }
    return new Entity(event.tenant(), EntityType.SITE, event.source());
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
