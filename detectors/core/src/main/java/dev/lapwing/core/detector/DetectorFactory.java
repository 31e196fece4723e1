package dev.lapwing.core.detector;

import dev.lapwing.core.rule.RuleHead;
import dev.lapwing.core.rule.Settings;

/** Makes a detector of a rule that says {@code detector: <kind>}. */
public interface DetectorFactory {

  /** What rules write: {@code impossible_travel}. */
  String kind();

  /**
   * @throws IllegalArgumentException if a setting is wrong, naming it
   */
  Detector<?> create(RuleHead rule, Settings settings);
}
