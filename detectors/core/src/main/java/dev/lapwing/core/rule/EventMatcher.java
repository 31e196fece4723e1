package dev.lapwing.core.rule;

import dev.lapwing.core.event.Event;

/** What a rule's {@code detection} or an exception's {@code selection} looks for, compiled. */
public final class EventMatcher {

  private static final EventMatcher ALL = new EventMatcher();

  private EventMatcher() {}

  /** Matches every event. */
  public static EventMatcher all() {
    return ALL;
  }

  public boolean matches(Event event) {
    return true;
  }
}
