package dev.lapwing.pipeline.docs.example;

// snippet: factory
import dev.lapwing.core.detector.Detector;
import dev.lapwing.core.detector.DetectorFactory;
import dev.lapwing.core.rule.RuleHead;
import dev.lapwing.core.rule.Settings;

/** Makes {@code weekend_sign_in}. Setting: {@code days: 10}, how many must be known. */
public final class WeekendFactory implements DetectorFactory {

  @Override
  public String kind() {
    return "weekend_sign_in";
  }

  @Override
  public Detector<?> create(RuleHead rule, Settings settings) {
    int days = settings.whole("days", 10);
    settings.rejectUnknown();
    return new Weekend(rule, days);
  }
}
// end
