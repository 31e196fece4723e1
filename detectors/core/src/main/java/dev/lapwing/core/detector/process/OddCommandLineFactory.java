package dev.lapwing.core.detector.process;

import dev.lapwing.core.detector.Detector;
import dev.lapwing.core.detector.DetectorFactory;
import dev.lapwing.core.rule.RuleHead;
import dev.lapwing.core.rule.Settings;

/**
 * Makes {@code odd_command_line}. Settings: {@code learning: {days: 5, minutes: 20, stale: 60d}},
 * {@code memory: 90d}.
 */
public final class OddCommandLineFactory implements DetectorFactory {

  @Override
  public String kind() {
    return "odd_command_line";
  }

  @Override
  public Detector<?> create(RuleHead rule, Settings settings) {
    return new OddCommandLine(rule, ProcessSettings.from(settings));
  }
}
