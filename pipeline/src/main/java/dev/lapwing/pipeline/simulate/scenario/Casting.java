package dev.lapwing.pipeline.simulate.scenario;

import dev.lapwing.pipeline.simulate.company.Company;
import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Person;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gives the leading parts, to a different person each as long as there are enough. */
public final class Casting {

  /**
   * A leading part.
   *
   * @param lead who has it
   * @param others who has no leading part in this or an earlier scenario; everybody else where
   *     there is no such person
   */
  public record Part(Person lead, List<Person> others) {}

  private final List<Person> queue;
  private final Set<Person> taken = new HashSet<>();

  public Casting(Company company, Dice dice) {
    queue = shuffled(company.people(), dice);
  }

  /** Casts a scenario; a person that suits is preferred to one that is free. */
  public Part cast(Scenario scenario) {
    List<Person> suitable = queue.stream().filter(scenario::suits).toList();
    List<Person> candidates = suitable.isEmpty() ? queue : suitable;
    Person lead =
        candidates.stream()
            .filter(person -> !taken.contains(person))
            .findFirst()
            .orElse(candidates.get(0));
    taken.add(lead);
    List<Person> free = queue.stream().filter(person -> !taken.contains(person)).toList();
    return new Part(
        lead,
        free.isEmpty() ? queue.stream().filter(person -> !person.equals(lead)).toList() : free);
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
