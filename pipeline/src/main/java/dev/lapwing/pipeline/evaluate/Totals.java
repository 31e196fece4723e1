package dev.lapwing.pipeline.evaluate;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All seeds together. */
record Totals(List<SeedResult> seeds) {

  Totals {
    seeds = List.copyOf(seeds);
  }

  Stream<Evaluation> evaluations() {
    return seeds.stream().map(SeedResult::evaluation);
  }

  long expected() {
    return evaluations().mapToLong(e -> e.outcomes().size()).sum();
  }

  long found() {
    return evaluations().mapToLong(Evaluation::found).sum();
  }

  long highOnBenign() {
    return evaluations().mapToLong(e -> e.alarms().highOnBenign().size()).sum();
  }

  /** False alerts on benign days over what the budget allows on so many. */
  Ratio benignBudget() {
    return new Ratio(
        evaluations().mapToLong(Evaluation::falseOnBenignDays).sum(),
        evaluations().mapToDouble(e -> e.benignDays().size() * e.budget()).sum());
  }

  /** False alerts on all days over what the budget allows on so many. */
  Ratio budget() {
    return new Ratio(
        evaluations().mapToLong(e -> e.alarms().falseOnes().size()).sum(),
        evaluations().mapToDouble(e -> e.period().days() * e.budget()).sum());
  }

  Map<String, long[]> scenarios() {
    Map<String, long[]> all = new TreeMap<>();
    evaluations()
        .flatMap(e -> e.scenarios().entrySet().stream())
        .forEach(
            one -> {
              long[] counts = all.computeIfAbsent(one.getKey(), name -> new long[2]);
              counts[0] += one.getValue()[0];
              counts[1] += one.getValue()[1];
            });
    return all;
  }

  /** By detector, then by nominal p; of companies that nobody attacks, if there are any. */
  Map<String, Map<String, Ratio>> calibration() {
    boolean quiet = seeds.stream().anyMatch(seed -> !seed.attacked());
    Map<String, Map<String, Ratio>> all = new TreeMap<>();
    seeds.stream()
        .filter(seed -> !(quiet && seed.attacked()))
        .map(SeedResult::evaluation)
        .flatMap(e -> e.calibration().entrySet().stream())
        .forEach(
            rule ->
                rule.getValue()
                    .forEach(
                        (p, ratio) ->
                            all.computeIfAbsent(rule.getKey(), name -> new TreeMap<>())
                                .merge(p, ratio, Ratio::plus)));
    return all;
  }

  /** By trait and value. */
  List<Fairness> fairness() {
    Map<String, Fairness> all = new TreeMap<>();
    evaluations()
        .flatMap(e -> e.fairness().stream())
        .forEach(group -> all.merge(group.trait() + "/" + group.value(), group, Fairness::plus));
    return all.values().stream().filter(Fairness::told).toList();
  }

  Map<String, Long> falseByRule() {
    Map<String, Long> all = new TreeMap<>();
    evaluations()
        .flatMap(e -> e.alarms().falseByRule().entrySet().stream())
        .forEach(rule -> all.merge(rule.getKey(), rule.getValue(), Long::sum));
    return all;
  }

  List<Missed> missed() {
    return seeds.stream()
        .flatMap(
            seed ->
                seed.evaluation().outcomes().stream()
                    .filter(outcome -> !outcome.found())
                    .map(outcome -> new Missed(seed.name(), outcome)))
        .toList();
  }

  /** An attack of some seed that was not found. */
  record Missed(String seed, Outcome outcome) {}
}
