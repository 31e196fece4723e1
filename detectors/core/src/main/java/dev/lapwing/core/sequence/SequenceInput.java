package dev.lapwing.core.sequence;

import dev.lapwing.core.event.Event;
import dev.lapwing.core.finding.Finding;

/**
 * An event or finding on its way to one sequence, because it is one of its steps.
 *
 * @param sequence name of the sequence
 * @param key values of the sequence's group-by
 * @param steps bit i is set if it is step i
 * @param absent bit i is set if it is the i-th of those that must be absent
 * @param event the event, slim; null for a finding
 * @param finding the finding; null for an event
 */
public record SequenceInput(
    String sequence, String key, long steps, long absent, Event event, Finding finding) {

  /** The event's or the finding's. */
  public String id() {
    return event != null ? event.id() : finding.uid();
  }

  /** Event time, ms. */
  public long time() {
    return event != null ? event.time() : finding.time();
  }

  /**
   * The latest time that a watermark may know it by, ms: of a source that delivers late, that is
   * when it arrived.
   */
  public long latest() {
    return Math.max(time(), event != null ? event.arrived() : finding.arrived());
  }

  public boolean isStep(int index) {
    return (steps >> index & 1) != 0;
  }

  public boolean isAbsent(int index) {
    return (absent >> index & 1) != 0;
  }
}
