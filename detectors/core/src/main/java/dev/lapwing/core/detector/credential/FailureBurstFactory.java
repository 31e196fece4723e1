package dev.lapwing.core.detector.credential;

import dev.lapwing.core.baseline.Burst;
import dev.lapwing.core.detector.Detector;
import dev.lapwing.core.detector.DetectorFactory;
import dev.lapwing.core.rule.RuleHead;
import dev.lapwing.core.rule.Settings;
import java.time.Duration;

/**
 * Makes {@code brute_force} (settings {@code failures: 10}, {@code window: 10m}) and {@code
 * mfa_push_burst} (settings {@code pushes: 5}, {@code window: 10m}).
 */
public final class FailureBurstFactory implements DetectorFactory {

  private static final int MOST = 100;
  private static final Duration LONGEST = Duration.ofHours(1);

  private final BurstKind kind;

  private FailureBurstFactory(BurstKind kind) {
    this.kind = kind;
  }

  public static FailureBurstFactory bruteForce() {
    return new FailureBurstFactory(BurstKind.PASSWORD);
  }

  public static FailureBurstFactory pushes() {
    return new FailureBurstFactory(BurstKind.PUSH);
  }

  @Override
  public String kind() {
    return kind.detector();
  }

  @Override
  public Detector<?> create(RuleHead rule, Settings settings) {
    return detector(rule, settings);
  }

  FailureBurst detector(RuleHead rule, Settings settings) {
    int threshold = settings.whole(kind.setting(), kind.threshold());
    Duration window = settings.duration("window", Duration.ofMinutes(10));
    settings.rejectUnknown();
    if (threshold < 2 || threshold > MOST) {
      throw new IllegalArgumentException(
          kind.setting() + ": expected 2 to " + MOST + ", found " + threshold);
    }
    if (window.toSeconds() < 1 || window.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("window: expected 1s to 1h");
    }
    return new FailureBurst(kind, rule, new Burst.Limits(threshold, window.toMillis()));
  }
}
