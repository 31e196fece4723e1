package dev.lapwing.pipeline.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whether a detector's p is what it says: how many findings without attack were at or below a
 * nominal p, over how many there should have been in so many tests. There can be no more than what
 * findings can be made of: what reaches the rule's floor and is not ordinary by its model. Where
 * that is less than the nominal part of all, all of it should have been.
 */
final class Calibration {

  /** As they are written, and what they mean. */
  static final Map<String, Double> NOMINAL = new TreeMap<>(Map.of("1e-3", 1e-3, "1e-4", 1e-4));

  /** A p that went through a logarithm and back. */
  private static final double ROUNDING = 1 + 1e-9;

  private final Map<String, Long> tests = new TreeMap<>();
  private final Map<String, Long> surprising = new HashMap<>();
  private final Map<String, Map<String, Double>> rarest = new HashMap<>();

  /**
   * @param coverage {@code coverage.json}; without tests in it, nothing is judged
   */
  Calibration(JsonNode coverage) {
    coverage
        .path("calibration")
        .fields()
        .forEachRemaining(
            rule -> {
              long all = rule.getValue().path("tests").asLong();
              tests.put(rule.getKey(), all);
              surprising.put(rule.getKey(), rule.getValue().path("surprising").asLong(all));
            });
    tests.keySet().removeIf(rule -> Math.min(tests.get(rule), surprising.get(rule)) <= 0);
  }

  /** Takes a finding that no attack explains; of its revisions the rarest counts. */
  void add(Raised finding) {
    if (tests.containsKey(finding.rule()) && finding.p() <= 1e-3 * ROUNDING) {
      rarest
          .computeIfAbsent(finding.rule(), rule -> new HashMap<>())
          .merge(finding.uid(), finding.p(), Math::min);
    }
  }

  /** By detector and nominal p. */
  Map<String, Map<String, Ratio>> ratios() {
    Map<String, Map<String, Ratio>> ratios = new TreeMap<>();
    tests.forEach(
        (rule, count) -> {
          Map<String, Ratio> each = new TreeMap<>();
          NOMINAL.forEach((name, p) -> each.put(name, new Ratio(seen(rule, p), expected(rule, p))));
          ratios.put(rule, each);
        });
    return ratios;
  }

  private double expected(String rule, double nominal) {
    return Math.min(tests.get(rule) * nominal, surprising.get(rule));
  }

  private long seen(String rule, double nominal) {
    return rarest.getOrDefault(rule, Map.of()).values().stream()
        .filter(p -> p <= nominal * ROUNDING)
        .count();
  }
}
