package dev.lapwing.core.rule;

import dev.lapwing.core.event.Event;

/** Which events a {@link LogSourceSpec} means. */
final class LogSourceTests {

  private LogSourceTests() {}

  static boolean matches(LogSourceSpec spec, Event event) {
    return spec.product() == null || event.source().equals(spec.product());
  }
}
