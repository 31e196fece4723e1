package dev.lapwing.core.rule;

import dev.lapwing.core.detector.Detector;
import dev.lapwing.core.detector.DetectorFactory;

/** A kind of detector with two settings, that can be declared but not run. */
final class ToyDetector implements DetectorFactory {

  @Override
  public String kind() {
    return "toy";
  }

  @Override
  public Detector<?> create(RuleHead rule, Settings settings) {
    settings.number("speed", "km/h", 900);
    settings.whole("failures", 10);
    settings.section("learning").whole("days", 14);
    return null;
  }
}
