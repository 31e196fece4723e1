package dev.lapwing.core.detector.volume;

import dev.lapwing.core.baseline.GammaPoisson;
import dev.lapwing.core.baseline.HyperLogLog;
import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A window that events may still come for. What it is compared with was fixed when it was opened:
 * the order of arrival within it changes nothing.
 */
final class Window {

  private static final int READY = 1;
  private static final int FLAGGED = 2;
  private static final int DISTINCT = 4;

  /** From one in a thousand a window is not learnt. */
  private static final double QUARANTINED = 3;

  private final long index;
  private final float mean;
  private final float dispersion;
  private final boolean ready;
  private HyperLogLog values;
  private long amount;
  private long told;
  private boolean flagged;

  private Window(long index, float mean, float dispersion, boolean ready) {
    this.index = index;
    this.mean = mean;
    this.dispersion = dispersion;
    this.ready = ready;
  }

  static Window open(long index, GammaPoisson expected, boolean ready) {
    return new Window(index, (float) expected.mean(), (float) expected.dispersion(), ready);
  }

  /** Number since 1970: the anchor. */
  long index() {
    return index;
  }

  /** Whether enough had been learnt when it was opened. */
  boolean ready() {
    return ready;
  }

  GammaPoisson expected() {
    return new GammaPoisson(mean, dispersion);
  }

  /** What was measured so far. */
  long amount() {
    return amount;
  }

  void add(long more) {
    amount += more;
  }

  /** Counts a value that may have been seen before. */
  void addValue(int print) {
    if (values == null) {
      values = new HyperLogLog();
    }
    if (values.add(print)) {
      amount = Math.max(amount, values.estimate());
    }
  }

  /** −log₁₀ of the probability of so much or more. */
  double surprise(VolumeScale scale) {
    return expected().surprise(scale.units(amount));
  }

  /** Whether it was found too unusual to be learnt. */
  boolean flagged() {
    return flagged;
  }

  /** Whether it is worth saying (again): first, when it is too much to learn, when doubled. */
  boolean due(double surprise) {
    boolean flags = surprise >= QUARANTINED;
    boolean due = told == 0 || (flags && !flagged) || amount / 2 >= told;
    if (due) {
      told = Math.max(1, amount);
      flagged |= flags;
    }
    return due;
  }

  void write(DataOutput out) throws IOException {
    out.writeByte((ready ? READY : 0) | (flagged ? FLAGGED : 0) | (values == null ? 0 : DISTINCT));
    out.writeFloat(mean);
    out.writeFloat(dispersion);
    Wire.writeUnsigned(amount, out);
    Wire.writeUnsigned(told, out);
    if (values != null) {
      values.write(out);
    }
  }

  static Window read(long index, DataInput in) throws IOException {
    int flags = in.readByte();
    Window window = new Window(index, in.readFloat(), in.readFloat(), (flags & READY) != 0);
    window.flagged = (flags & FLAGGED) != 0;
    window.amount = Wire.readUnsigned(in);
    window.told = Wire.readUnsigned(in);
    window.values = (flags & DISTINCT) == 0 ? null : HyperLogLog.read(in);
    return window;
  }
}
