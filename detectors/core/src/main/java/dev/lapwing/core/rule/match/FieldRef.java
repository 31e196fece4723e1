package dev.lapwing.core.rule.match;

import dev.lapwing.core.event.Event;
import java.util.function.Function;

/**
 * A field that a rule names. Two are equal if they are of one name and taxonomy: then they read the
 * same, and an index reads them once.
 *
 * @param taxonomy whose name it is; empty for keywords
 * @param name as the rule has it
 * @param reader how to read it from an event: null, a String, a Number, a Boolean or a List of
 *     Strings
 */
public record FieldRef(String taxonomy, String name, Function<Event, Object> reader) {

  /** Every text of the record, for values that stand under no field. */
  public static FieldRef keywords(Function<Event, Object> texts) {
    return new FieldRef("", "keywords", texts);
  }

  public boolean isKeywords() {
    return taxonomy.isEmpty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FieldRef that
        && that.name.equals(name)
        && that.taxonomy.equals(taxonomy);
  }

  @Override
  public int hashCode() {
    return name.hashCode() * 31 + taxonomy.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
