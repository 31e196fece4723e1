package dev.lapwing.core.detector.novelty;

import dev.lapwing.core.detector.Detector;
import dev.lapwing.core.detector.DetectorFactory;
import dev.lapwing.core.rule.RuleHead;
import dev.lapwing.core.rule.Settings;

/**
 * Makes {@code new_device}. Settings: {@code learning: {days: 5, logins: 10, needs: any, stale:
 * 60d}}, {@code memory: 90d}.
 */
public final class NewDeviceFactory implements DetectorFactory {

  @Override
  public String kind() {
    return "new_device";
  }

  @Override
  public Detector<?> create(RuleHead rule, Settings settings) {
    return NoveltySettings.detector(new DeviceCategory(), rule, settings);
  }
}
