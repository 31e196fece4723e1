package dev.lapwing.core.detector.travel;

import dev.lapwing.core.detector.Detector;
import dev.lapwing.core.detector.DetectorFactory;
import dev.lapwing.core.rule.RuleHead;
import dev.lapwing.core.rule.Settings;

/**
 * Makes {@code impossible_travel}. Settings: {@code speed} (900km/h), {@code distance} (300km),
 * {@code neighbours} (1000km), {@code slack} (10m), {@code learning: {days: 14, logins: 10, needs:
 * any, stale: 60d}}.
 */
public final class ImpossibleTravelFactory implements DetectorFactory {

  @Override
  public String kind() {
    return "impossible_travel";
  }

  @Override
  public Detector<?> create(RuleHead rule, Settings settings) {
    return new ImpossibleTravel(rule, TravelSettings.from(settings), OrganisationPlaces.NONE);
  }
}
