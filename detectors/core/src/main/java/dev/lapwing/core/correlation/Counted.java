package dev.lapwing.core.correlation;

import dev.lapwing.core.sequence.SequenceInput;

/**
 * An event or finding on its way to one correlation.
 *
 * @param input what it is, and which steps of which rule
 * @param key of the state: the rule's and its structure's, and the group's
 * @param value of the fields that the rule counts; null where it counts none
 */
public record Counted(SequenceInput input, String key, String value) {

  /** Event time, ms. */
  public long time() {
    return input.time();
  }
}
