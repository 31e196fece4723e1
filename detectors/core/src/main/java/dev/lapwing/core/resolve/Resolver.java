package dev.lapwing.core.resolve;

import dev.lapwing.core.event.Event;

/** Says who an event's accounts really are, and where its addresses are. */
public interface Resolver {

  /** The event with everything known filled in; what the event says itself is kept. */
  Event resolve(Event event);

  /**
   * Takes news of an identity in; later events are resolved by it.
   *
   * @return under which names its accounts were met before that was known
   */
  LateNames learn(IdentityChange change);
}
