package dev.lapwing.core.detector.beacon;

import dev.lapwing.core.baseline.Learning;
import dev.lapwing.core.detector.Detector;
import dev.lapwing.core.detector.DetectorFactory;
import dev.lapwing.core.rule.RuleHead;
import dev.lapwing.core.rule.Settings;
import java.time.Duration;

/** Makes {@code beaconing}. Settings: {@code learning: {days: 3, minutes: 20, stale: 60d}}. */
public final class BeaconingFactory implements DetectorFactory {

  @Override
  public String kind() {
    return "beaconing";
  }

  @Override
  public Detector<?> create(RuleHead rule, Settings settings) {
    Settings learning = settings.section("learning");
    int days = learning.whole("days", 3);
    int minutes = learning.whole("minutes", 20);
    Duration stale = learning.duration("stale", Duration.ofDays(60));
    learning.rejectUnknown();
    settings.rejectUnknown();
    return new Beaconing(rule, new Learning(days, minutes, true, (int) stale.toDays()));
  }
}
