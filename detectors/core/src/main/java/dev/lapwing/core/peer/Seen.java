package dev.lapwing.core.peer;

import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Entities that were seen within the last four to eight weeks: those of this period of four weeks
 * and those of the last.
 */
final class Seen {

  private static final int PERIOD_DAYS = 28;

  private final int exact;
  private int period;
  private Members now;
  private Members before;

  /**
   * @param exact so many are told apart exactly
   */
  Seen(int exact) {
    this.exact = exact;
    now = new Members(exact);
    before = new Members(exact);
  }

  void add(Members more, int day) {
    turnTo(day);
    now.addAll(more);
  }

  /** Forgets whom nobody saw in this period nor the last. */
  void turnTo(int day) {
    int current = Math.floorDiv(day, PERIOD_DAYS);
    if (current > period) {
      before = current == period + 1 ? now : new Members(exact);
      now = new Members(exact);
      period = current;
    }
  }

  int size() {
    return Members.union(now, before);
  }

  boolean fresh() {
    return now.size() > 0;
  }

  void write(DataOutput out) throws IOException {
    Wire.writeUnsigned(period, out);
    now.write(out);
    before.write(out);
  }

  static Seen read(int exact, DataInput in) throws IOException {
    Seen seen = new Seen(exact);
    seen.period = (int) Wire.readUnsigned(in);
    seen.now = Members.read(exact, in);
    seen.before = Members.read(exact, in);
    return seen;
  }
}
