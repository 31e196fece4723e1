package dev.lapwing.core.detector.volume;

import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How long the unusual has been going on. What is flagged is not learnt; but a new job, or a backup
 * that runs every night from now on, must become usual some day: after seven flagged days in a row,
 * or more with ordinary ones between. An ordinary day takes back an eighth of a flagged one.
 */
final class Quarantine {

  private static final int FLAGGED_DAY = 8;
  private static final int ACCEPTED = 7 * FLAGGED_DAY;

  private int habit;
  private int day;
  private boolean flagged;

  /** Whether the last day in which something happened was flagged. */
  boolean isOn() {
    return flagged;
  }

  /**
   * Takes in a window that is over.
   *
   * @param number of its day
   * @return whether the unusual is usual now; then it begins anew
   */
  boolean accepts(int number, boolean unusual) {
    if (number != day) {
      int next = habit + (flagged ? FLAGGED_DAY : -1);
      habit = Math.max(0, next);
      day = number;
      flagged = false;
    }
    flagged |= unusual;
    boolean accepted = flagged && habit + FLAGGED_DAY >= ACCEPTED;
    if (accepted) {
      habit = 0;
      flagged = false;
    }
    return accepted;
  }

  /** Ends it; false if there was nothing to end. */
  boolean clear() {
    boolean any = flagged || habit > 0;
    habit = 0;
    flagged = false;
    return any;
  }

  void write(DataOutput out) throws IOException {
    out.writeByte(habit << 1 | (flagged ? 1 : 0));
    Wire.writeSigned(day, out);
  }

  static Quarantine read(DataInput in) throws IOException {
    Quarantine read = new Quarantine();
    int code = in.readUnsignedByte();
    read.habit = code >>> 1;
    read.flagged = (code & 1) != 0;
    read.day = (int) Wire.readSigned(in);
    return read;
  }
}
