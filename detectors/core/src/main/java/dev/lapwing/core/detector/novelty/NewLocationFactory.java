package dev.lapwing.core.detector.novelty;

import dev.lapwing.core.detector.Detector;
import dev.lapwing.core.detector.DetectorFactory;
import dev.lapwing.core.rule.RuleHead;
import dev.lapwing.core.rule.Settings;

/**
 * Makes {@code new_location}. Settings: {@code learning: {days: 5, logins: 10, needs: any, stale:
 * 60d}}, {@code memory: 90d}.
 */
public final class NewLocationFactory implements DetectorFactory {

  @Override
  public String kind() {
    return "new_location";
  }

  @Override
  public Detector<?> create(RuleHead rule, Settings settings) {
    return NoveltySettings.detector(new LocationCategory(), rule, settings);
  }
}
