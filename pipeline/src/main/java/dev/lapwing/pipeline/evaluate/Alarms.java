package dev.lapwing.pipeline.evaluate;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How often people are disturbed, and how often for nothing. */
final class Alarms {

  private final Map<String, Alarm> alarms = new LinkedHashMap<>();
  private final Incidents incidents;
  private final People people;
  private final Period period;

  Alarms(Incidents incidents, People people, Period period) {
    this.incidents = incidents;
    this.people = people;
    this.period = period;
  }

  /** Takes an alert; repeats and revisions count once. */
  void add(Raised alert) {
    if (period.contains(alert.time()) || alarms.containsKey(alert.uid())) {
      alarms
          .computeIfAbsent(alert.uid(), uid -> new Alarm(alert, about(alert)))
          .add(alert, incidents);
    }
  }

  private String about(Raised alert) {
    Set<String> concerned =
        Stream.concat(Stream.of(alert.entity()), alert.concerned().stream())
            .flatMap(name -> people.person(name).stream())
            .map(Person::uid)
            .collect(Collectors.toSet());
    return people
        .person(alert.entity())
        .map(Person::uid)
        .orElse(concerned.size() == 1 ? concerned.iterator().next() : null);
  }

  /** Above informational. */
  long count() {
    return disturbing().count();
  }

  /** Above informational, and not about an attack. */
  List<Alarm> falseOnes() {
    return disturbing().filter(Alarm::isFalse).toList();
  }

  /** Those of the false ones that came on one of these days. */
  long falseOn(Set<Long> days) {
    return falseOnes().stream().filter(a -> days.contains(Period.day(a.first().time()))).count();
  }

  Map<String, Long> falseByRule() {
    return falseOnes().stream()
        .collect(Collectors.groupingBy(a -> a.first().rule(), TreeMap::new, Collectors.counting()));
  }

  /** Alerts of high severity about an incident that should not alert. */
  Collection<Alarm> highOnBenign() {
    return alarms.values().stream().filter(a -> !a.highOnBenign().isEmpty()).toList();
  }

  private Stream<Alarm> disturbing() {
    return alarms.values().stream().filter(Alarm::disturbs);
  }
}
