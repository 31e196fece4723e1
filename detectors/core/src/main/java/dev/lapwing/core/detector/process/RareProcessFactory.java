package dev.lapwing.core.detector.process;

import dev.lapwing.core.detector.Detector;
import dev.lapwing.core.detector.DetectorFactory;
import dev.lapwing.core.rule.RuleHead;
import dev.lapwing.core.rule.Settings;

/**
 * Makes {@code rare_process}. Settings: {@code learning: {days: 5, minutes: 20, stale: 60d}},
 * {@code memory: 90d}.
 */
public final class RareProcessFactory implements DetectorFactory {

  @Override
  public String kind() {
    return "rare_process";
  }

  @Override
  public Detector<?> create(RuleHead rule, Settings settings) {
    return new RareProcess(rule, ProcessSettings.from(settings));
  }
}
