package dev.lapwing.core.detector.login;

import dev.lapwing.core.baseline.Learning;
import dev.lapwing.core.detector.Detector;
import dev.lapwing.core.detector.DetectorFactory;
import dev.lapwing.core.rule.RuleHead;
import dev.lapwing.core.rule.Settings;
import java.time.Duration;

/**
 * Makes {@code login_risk}. Settings: {@code learning: {days: 5, logins: 30, needs: any, stale:
 * 60d}}, {@code memory: 90d}.
 */
public final class LoginRiskFactory implements DetectorFactory {

  @Override
  public String kind() {
    return "login_risk";
  }

  @Override
  public Detector<?> create(RuleHead rule, Settings settings) {
    Learning learning = Learning.from(settings, 5, 30);
    Duration memory = settings.duration("memory", Duration.ofDays(90));
    settings.rejectUnknown();
    if (memory.toDays() < 1) {
      throw new IllegalArgumentException("memory: expected at least 1d");
    }
    return new LoginRisk(rule, learning, (int) memory.toDays());
  }
}
