package dev.lapwing.pipeline.simulate.scenario;

import dev.lapwing.pipeline.simulate.company.Company;
import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Person;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Gives the parts, to a different person each as long as there are enough. */
public final class Casting {

  /**
   * The people of one incident.
   *
   * @param lead who has the leading part
   * @param extras who else has a part, as many as the scenario asks for
   * @param others who has no part in this or an earlier incident; everybody else where there is no
   *     such person
   */
  public record Part(Person lead, List<Person> extras, List<Person> others) {}

  private static final int ENOUGH = 20;

  private final List<Person> queue;
  private final Set<Person> taken = new HashSet<>();

  private Casting(Company company, Dice dice) {
    queue = shuffled(company.people(), dice);
  }

  /**
   * Casts all rounds of all scenarios, the first round first. Where enough people are left without
   * a part, only they are the others.
   */
  public static Map<String, Part> all(Company company, int rounds, Dice dice) {
    Casting casting = new Casting(company, dice);
    Map<String, Part> parts = new LinkedHashMap<>();
    for (int round = 1; round <= rounds; round++) {
      for (Scenario scenario : Scenarios.all()) {
        parts.put(key(scenario, round), casting.cast(scenario));
      }
    }
    List<Person> idle = casting.free();
    if (idle.size() >= ENOUGH) {
      parts.replaceAll((key, part) -> new Part(part.lead, part.extras, idle));
    }
    return parts;
  }

  /** The key of a round of a scenario. */
  public static String key(Scenario scenario, int round) {
    return scenario.name() + "-" + round;
  }

  /** Casts a scenario; a person that suits is preferred to one that is free. */
  private Part cast(Scenario scenario) {
    Person lead = lead(scenario);
    taken.add(lead);
    List<Person> extras = new ArrayList<>();
    for (int i = 0; i < scenario.extras(); i++) {
      Person extra = extra(person -> !person.equals(lead) && !extras.contains(person));
      extras.add(extra);
      taken.add(extra);
    }
    return new Part(lead, List.copyOf(extras), others(lead));
  }

  private Person lead(Scenario scenario) {
    List<Person> suitable = queue.stream().filter(scenario::suits).toList();
    List<Person> candidates = suitable.isEmpty() ? queue : suitable;
    return candidates.stream()
        .filter(person -> !taken.contains(person))
        .findFirst()
        .orElse(candidates.get(taken.size() % candidates.size()));
  }

  /** The last in the queue: those in front are wanted for leading parts. */
  private Person extra(Predicate<Person> possible) {
    List<Person> all = queue.stream().filter(possible).toList();
    List<Person> clerks =
        all.stream().filter(person -> !taken.contains(person) && !person.admin()).toList();
    return clerks.isEmpty() ? all.get(all.size() - 1) : clerks.get(clerks.size() - 1);
  }

  private List<Person> others(Person lead) {
    List<Person> free = free();
    return free.isEmpty() ? queue.stream().filter(person -> !person.equals(lead)).toList() : free;
  }

  private List<Person> free() {
    return queue.stream().filter(person -> !taken.contains(person)).toList();
  }

  private static List<Person> shuffled(List<Person> people, Dice dice) {
    List<Person> all = new ArrayList<>(people);
    for (int i = all.size() - 1; i > 0; i--) {
      int j = dice.between(0, i);
      Person swapped = all.get(i);
      all.set(i, all.get(j));
      all.set(j, swapped);
    }
    return all;
  }
}
