package dev.lapwing.pipeline.simulate.scenario;

import dev.lapwing.pipeline.simulate.company.Person;

/**
 * Something that can be planted. To add one: a class, and a line at the end of {@link Scenarios}.
 */
public interface Scenario {

  /** The name in labels and on the command line, {@code mfa_fatigue}. */
  String name();

  /** ATT&amp;CK technique; null for what looks odd and is no attack. */
  default String technique() {
    return null;
  }

  /** Whether this person can have the leading part. */
  default boolean suits(Person person) {
    return !person.admin();
  }

  /**
   * Puts the events on the incident's timeline and says whom they concern; an attack says when it
   * has reached its objective.
   */
  void plan(Stage stage, Incident incident);
}
