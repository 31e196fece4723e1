package dev.lapwing.pipeline.simulate.scenario;

import dev.lapwing.pipeline.simulate.company.Person;
import java.time.Duration;

/**
 * Something that can be planted. To add one: a class, and a line at the end of {@link Scenarios}.
 */
public interface Scenario {

  /** The name in labels and on the command line, {@code mfa_fatigue}. */
  String name();

  /** ATT&amp;CK technique, of version 19; null for what looks odd and is no attack. */
  default String technique() {
    return null;
  }

  /** Whether this person can have the leading part. */
  default boolean suits(Person person) {
    return !person.admin();
  }

  /** How many people have a part beside the leading one. */
  default int extras() {
    return 0;
  }

  /** The longest time from its first event to its last; it is not played in less. */
  default Duration longest() {
    return Stage.SHORT;
  }

  /**
   * Puts the events on the incident's timeline and says whom they concern; an attack says when it
   * has reached its objective.
   */
  void plan(Stage stage, Incident incident);
}
