package dev.lapwing.core.detector.volume;

import dev.lapwing.core.baseline.HyperLogLog;
import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A day that events may still come for. */
final class SlowDay implements Tally {

  private static final int DISTINCT = 1;
  private static final int ABSENT = 2;

  final int number;
  private HyperLogLog values;
  private long amount;
  private boolean absent;

  SlowDay(int number) {
    this.number = number;
  }

  @Override
  public void add(long more) {
    amount += more;
  }

  @Override
  public void addValue(int print) {
    if (values == null) {
      values = new HyperLogLog();
    }
    if (values.add(print)) {
      amount = Math.max(amount, values.estimate());
    }
  }

  long amount() {
    return amount;
  }

  /** Notes that who did it was said to be absent. */
  void sawAbsent() {
    absent = true;
  }

  boolean absent() {
    return absent;
  }

  void write(DataOutput out) throws IOException {
    out.writeByte((values == null ? 0 : DISTINCT) | (absent ? ABSENT : 0));
    Wire.writeUnsigned(amount, out);
    if (values != null) {
      values.write(out);
    }
  }

  static SlowDay read(int number, DataInput in) throws IOException {
    SlowDay day = new SlowDay(number);
    int flags = in.readByte();
    day.absent = (flags & ABSENT) != 0;
    day.amount = Wire.readUnsigned(in);
    day.values = (flags & DISTINCT) == 0 ? null : HyperLogLog.read(in);
    return day;
  }
}
