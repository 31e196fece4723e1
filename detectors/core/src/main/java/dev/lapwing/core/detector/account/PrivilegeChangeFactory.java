package dev.lapwing.core.detector.account;

import dev.lapwing.core.detector.Detector;
import dev.lapwing.core.detector.DetectorFactory;
import dev.lapwing.core.rule.RuleHead;
import dev.lapwing.core.rule.Settings;

/** Makes {@code privilege_change}. No settings. */
public final class PrivilegeChangeFactory implements DetectorFactory {

  @Override
  public String kind() {
    return "privilege_change";
  }

  @Override
  public Detector<?> create(RuleHead rule, Settings settings) {
    settings.rejectUnknown();
    return new PrivilegeChange(rule);
  }
}
