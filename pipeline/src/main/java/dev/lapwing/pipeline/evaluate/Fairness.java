package dev.lapwing.pipeline.evaluate;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whether some kind of people are disturbed more than others.
 *
 * @param trait shift, contract, office or time zone
 * @param value which
 * @param people how many there are
 * @param rate false alarms of theirs, over what they would have if all were alike
 */
record Fairness(String trait, String value, long people, Ratio rate) {

  Fairness plus(Fairness other) {
    return new Fairness(trait, value, people + other.people, rate.plus(other.rate));
  }

  /** Whether there was anything to compare. */
  boolean told() {
    return rate.expected() > 0;
  }

  /** By trait and value; without false alarms about people nothing is to be expected. */
  static List<Fairness> of(People people, List<Alarm> falseOnes) {
    Map<String, Long> alarms = new TreeMap<>();
    falseOnes.stream()
        .filter(alarm -> alarm.about() != null)
        .forEach(alarm -> alarms.merge(alarm.about(), 1L, Long::sum));
    long all = alarms.values().stream().mapToLong(Long::longValue).sum();
    Map<String, Map<String, long[]>> groups = new TreeMap<>();
    for (Person person : people.humans()) {
      person
          .traits()
          .forEach((trait, value) -> count(groups, trait, value, alarms.get(person.uid())));
    }
    return rates(groups, all / (double) Math.max(1, people.humans().size()));
  }

  private static void count(
      Map<String, Map<String, long[]>> groups, String trait, String value, Long alarms) {
    long[] counts =
        groups
            .computeIfAbsent(trait, name -> new TreeMap<>())
            .computeIfAbsent(value, name -> new long[2]);
    counts[0]++;
    counts[1] += alarms == null ? 0 : alarms;
  }

  private static List<Fairness> rates(
      Map<String, Map<String, long[]>> groups, double alarmsAPerson) {
    return groups.entrySet().stream()
        .flatMap(
            trait ->
                trait.getValue().entrySet().stream()
                    .map(
                        g ->
                            new Fairness(
                                trait.getKey(),
                                g.getKey(),
                                g.getValue()[0],
                                new Ratio(g.getValue()[1], g.getValue()[0] * alarmsAPerson))))
        .toList();
  }
}
