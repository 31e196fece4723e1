package dev.lapwing.core.detector.travel;

import dev.lapwing.core.baseline.Learning;
import dev.lapwing.core.rule.Settings;
import java.time.Duration;

/**
 * What a rule may tune.
 *
 * @param speed km/h above which nobody travels
 * @param distance km below which, with every uncertainty allowed for, nothing is found
 * @param neighbours km below which nothing is found within a country or across one border
 * @param slackMinutes added to every time between two logins, for clocks and for tokens that a
 *     client renews late
 * @param learning when the baseline is ready
 */
record TravelSettings(
    double speed, double distance, double neighbours, int slackMinutes, Learning learning) {

  /**
   * @throws IllegalArgumentException naming the setting that is wrong
   */
  static TravelSettings from(Settings settings) {
    TravelSettings read =
        new TravelSettings(
            settings.number("speed", "km/h", 900),
            settings.number("distance", "km", 300),
            settings.number("neighbours", "km", 1000),
            (int) settings.duration("slack", Duration.ofMinutes(10)).toMinutes(),
            Learning.from(settings, 14, 10));
    settings.rejectUnknown();
    if (read.speed < 100) {
      throw new IllegalArgumentException("speed: expected at least 100km/h, found " + read.speed);
    }
    if (read.slackMinutes < 1) {
      throw new IllegalArgumentException("slack: expected at least 1m");
    }
    return read;
  }

  /** Minutes after which every place can be reached from everywhere. */
  int horizonMinutes() {
    return (int) Math.ceil(GreatCircle.FARTHEST_KM / speed * 60) + 1;
  }

  double speedOver(double km, int minutes) {
    return km / (minutes + slackMinutes) * 60;
  }
}
