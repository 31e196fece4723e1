package dev.lapwing.core.rule;

import dev.lapwing.core.event.Event;
import java.util.function.Function;

/**
 * A field that a rule names.
 *
 * @param name as the rule has it
 * @param reader how to read it from an event
 */
record FieldRef(String name, Function<Event, Object> reader) {

  /**
   * @throws IllegalArgumentException if OCSF's taxonomy has no such field; Sigma's has any
   */
  static FieldRef of(String name, Taxonomy taxonomy) {
    return new FieldRef(
        name, taxonomy == Taxonomy.OCSF ? Fields.compile(name) : SigmaFields.compile(name));
  }
}
