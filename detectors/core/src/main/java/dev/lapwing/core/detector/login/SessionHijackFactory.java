package dev.lapwing.core.detector.login;

import dev.lapwing.core.detector.Detector;
import dev.lapwing.core.detector.DetectorFactory;
import dev.lapwing.core.rule.RuleHead;
import dev.lapwing.core.rule.Settings;

/** Makes {@code session_hijack}. No settings. */
public final class SessionHijackFactory implements DetectorFactory {

  @Override
  public String kind() {
    return "session_hijack";
  }

  @Override
  public Detector<?> create(RuleHead rule, Settings settings) {
    settings.rejectUnknown();
    return new SessionHijack(rule);
  }
}
