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

  /** By trait and value. Without false alarms about people there is nothing to compare. */
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
    return all == 0 ? List.of() : rates(groups, all / (double) people.humans().size());
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
