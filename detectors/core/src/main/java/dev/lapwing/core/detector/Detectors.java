package dev.lapwing.core.detector;

import dev.lapwing.core.detector.account.DormantAccountFactory;
import dev.lapwing.core.detector.account.PrivilegeChangeFactory;
import dev.lapwing.core.detector.beacon.BeaconingFactory;
import dev.lapwing.core.detector.credential.FailureBurstFactory;
import dev.lapwing.core.detector.credential.PasswordSprayFactory;
import dev.lapwing.core.detector.hour.HourDetector;
import dev.lapwing.core.detector.login.LoginRiskFactory;
import dev.lapwing.core.detector.login.SessionHijackFactory;
import dev.lapwing.core.detector.novelty.NewDeviceFactory;
import dev.lapwing.core.detector.novelty.NewLocationFactory;
import dev.lapwing.core.detector.novelty.NewValue;
import dev.lapwing.core.detector.process.OddCommandLineFactory;
import dev.lapwing.core.detector.process.RareProcessFactory;
import dev.lapwing.core.detector.travel.ImpossibleTravelFactory;
import dev.lapwing.core.detector.volume.SlowDetector;
import dev.lapwing.core.detector.volume.VolumeDetector;
import dev.lapwing.core.rule.BaselineRule;
import dev.lapwing.core.rule.DetectorRule;
import dev.lapwing.core.rule.RuleSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every detector written in Java. To add one: a package beside these, and a line here. */
public final class Detectors {

  private static final List<DetectorFactory> ALL =
      List.of(
          new ImpossibleTravelFactory(), //
          new NewLocationFactory(),
          new NewDeviceFactory(),
          new LoginRiskFactory(),
          new SessionHijackFactory(),
          new DormantAccountFactory(),
          new PrivilegeChangeFactory(),
          FailureBurstFactory.bruteForce(),
          FailureBurstFactory.pushes(),
          new PasswordSprayFactory(),
          new RareProcessFactory(),
          new OddCommandLineFactory(),
          new BeaconingFactory());

  private Detectors() {}

  public static List<DetectorFactory> all() {
    return ALL;
  }

  /** The detectors that a rule set declares, in its order, and then its baselines. */
  public static List<Detector<?>> of(RuleSet rules) {
    Stream<Detector<?>> declared = rules.detectors().stream().map(Detectors::create);
    Stream<Detector<?>> baselines = rules.baselines().stream().map(Detectors::baseline);
    return Stream.concat(declared, baselines).toList();
  }

  private static Detector<?> baseline(BaselineRule rule) {
    return switch (rule.measure().kind()) {
      case COUNT, SUM, DISTINCT -> rule.slow() ? new SlowDetector(rule) : new VolumeDetector(rule);
      case NEW -> new NewValue(rule);
      case HOUR -> new HourDetector(rule);
    };
  }

  private static Detector<?> create(DetectorRule rule) {
    return named(rule.detector())
        .orElseThrow(() -> new IllegalArgumentException("no detector " + rule.detector()))
        .create(rule.head(), rule.settings());
  }

  public static Optional<DetectorFactory> named(String kind) {
    return ALL.stream().filter(factory -> factory.kind().equals(kind)).findFirst();
  }
}
