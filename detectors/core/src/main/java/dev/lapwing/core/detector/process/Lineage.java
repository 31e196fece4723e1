package dev.lapwing.core.detector.process;

import dev.lapwing.core.baseline.Fingerprint;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.ProcessInfo;

/**
 * A program and what started it.
 *
 * @param parent as {@link ProgramName} has it; {@link ProgramName#UNKNOWN} if the log has none
 * @param child likewise
 */
record Lineage(String parent, String child) {

  static Lineage of(Event event) {
    ProcessInfo process = event.process();
    return new Lineage(ProgramName.of(process.parentName()), ProgramName.of(process.name()));
  }

  /** The pair as peers are compared by it. */
  int print() {
    return Fingerprint.of(parent + '>' + child);
  }

  int childPrint() {
    return Fingerprint.of(child);
  }

  int parentPrint() {
    return Fingerprint.of(parent);
  }

  /** The pair as a machine's table has it. */
  int key() {
    return PairTable.key(Fingerprint.of(parent), Fingerprint.of(child));
  }

  String label() {
    return child
        + " started by "
        + (parent.equals(ProgramName.UNKNOWN) ? "an unnamed program" : parent);
  }
}
