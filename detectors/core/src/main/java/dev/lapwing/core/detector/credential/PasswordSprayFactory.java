package dev.lapwing.core.detector.credential;

import dev.lapwing.core.detector.Detector;
import dev.lapwing.core.detector.DetectorFactory;
import dev.lapwing.core.rule.RuleHead;
import dev.lapwing.core.rule.Settings;

/**
 * Makes {@code password_spray}. Settings: {@code users: 15}, {@code window: 10m}, {@code
 * success_share: 20%}.
 */
public final class PasswordSprayFactory implements DetectorFactory {

  @Override
  public String kind() {
    return "password_spray";
  }

  @Override
  public Detector<?> create(RuleHead rule, Settings settings) {
    return new PasswordSpray(rule, SpraySettings.from(settings));
  }
}
