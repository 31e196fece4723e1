package dev.lapwing.pipeline.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The figures of one run.
 *
 * @param people humans; 0 where unknown
 * @param budget alerts a day that the SOC has set; NaN where not said
 * @param outcomes of the incidents that should alert, within the period
 * @param calibration by detector and nominal p
 */
record Evaluation(
    Period period,
    long people,
    double budget,
    List<Incident> incidents,
    List<Outcome> outcomes,
    Alarms alarms,
    Map<String, Map<String, Ratio>> calibration,
    List<Fairness> fairness) {

  long found() {
    return outcomes.stream().filter(Outcome::found).count();
  }

  double alertsPerDay() {
    return alarms.count() / period.days();
  }

  double falseAlertsPerDay() {
    return alarms.falseOnes().size() / period.days();
  }

  /** The days on which no attack runs. */
  Set<Long> benignDays() {
    return period.benignDays(incidents).boxed().collect(Collectors.toSet());
  }

  long falseOnBenignDays() {
    return alarms.falseOn(benignDays());
  }

  /** By scenario: expected, found. */
  Map<String, long[]> scenarios() {
    Map<String, long[]> scenarios = new TreeMap<>();
    for (Outcome outcome : outcomes) {
      long[] counts = scenarios.computeIfAbsent(outcome.incident().scenario(), name -> new long[2]);
      counts[0]++;
      counts[1] += outcome.found() ? 1 : 0;
    }
    return scenarios;
  }

  /** A quantile of the seconds to detect, by nearest rank; NaN where nothing was found. */
  double secondsToDetect(double quantile) {
    double[] sorted =
        outcomes.stream()
            .filter(Outcome::found)
            .mapToDouble(Outcome::secondsToDetect)
            .sorted()
            .toArray();
    return sorted.length == 0
        ? Double.NaN
        : Arrays.stream(sorted)
            .skip((long) Math.ceil(quantile * sorted.length) - 1)
            .findFirst()
            .getAsDouble();
  }
}
