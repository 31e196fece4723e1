package dev.lapwing.core.detector;

import java.util.List;
import java.util.Optional;

/** Every detector written in Java. To add one: a package beside these, and a line here. */
public final class Detectors {

  private static final List<DetectorFactory> ALL = List.of();

  private Detectors() {}

  public static List<DetectorFactory> all() {
    return ALL;
  }

  public static Optional<DetectorFactory> named(String kind) {
    return ALL.stream().filter(factory -> factory.kind().equals(kind)).findFirst();
  }
}
