package dev.lapwing.core.detector.account;

import dev.lapwing.core.detector.Detector;
import dev.lapwing.core.detector.DetectorFactory;
import dev.lapwing.core.rule.RuleHead;
import dev.lapwing.core.rule.Settings;
import java.time.Duration;

/** Makes {@code dormant_account}. Settings: {@code silence: 30d}. */
public final class DormantAccountFactory implements DetectorFactory {

  @Override
  public String kind() {
    return "dormant_account";
  }

  @Override
  public Detector<?> create(RuleHead rule, Settings settings) {
    long days = settings.duration("silence", Duration.ofDays(30)).toDays();
    settings.rejectUnknown();
    if (days < 2) {
      throw new IllegalArgumentException("silence: expected at least 2d");
    }
    return new DormantAccount(rule, (int) days);
  }
}
