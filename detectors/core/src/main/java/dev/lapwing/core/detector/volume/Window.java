package dev.lapwing.core.detector.volume;

import dev.lapwing.core.baseline.Expected;
import dev.lapwing.core.baseline.GammaPoisson;
import dev.lapwing.core.baseline.HyperLogLog;
import dev.lapwing.core.finding.Baseline;
import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * A window that events may still come for. What it is compared with was fixed when it was opened:
 * the order of arrival within it changes nothing.
 */
final class Window implements Tally {

  /** In the first version's flags; states have two bits of their own since. */
  private static final int READY = 1;

  private static final int FLAGGED = 2;
  private static final int DISTINCT = 4;
  private static final int ABSENT = 8;
  private static final int STATE = 4;
  private static final int OWN = 64;

  /** As written; never reordered. */
  private static final List<Baseline.State> STATES =
      List.of(
          Baseline.State.LEARNING,
          Baseline.State.READY,
          Baseline.State.STALE,
          Baseline.State.QUARANTINED);

  /** A window as rare as this is not learnt. */
  private static final double QUARANTINED = 2.7;

  private static final long GROWTH = 5;

  private final long index;
  private final float mean;
  private final float dispersion;
  private final float level;
  private final Baseline.State state;
  private HyperLogLog values;
  private long amount;
  private long told;
  private boolean flagged;
  private boolean absent;
  private boolean own;

  private Window(long index, float mean, float dispersion, float level, Baseline.State state) {
    this.index = index;
    this.mean = mean;
    this.dispersion = dispersion;
    this.level = level;
    this.state = state;
  }

  static Window open(long index, Expected expected, Baseline.State state) {
    float dispersion = (float) expected.scatter().dispersion();
    return new Window(index, (float) expected.mean(), dispersion, (float) expected.level(), state);
  }

  /** Number since 1970: the anchor. */
  long index() {
    return index;
  }

  /** Whether enough had been learnt when it was opened. */
  boolean ready() {
    return state == Baseline.State.READY || state == Baseline.State.QUARANTINED;
  }

  /** How far the baseline had come when it was opened. */
  Baseline.State state() {
    return state;
  }

  Expected expected() {
    return new Expected(new GammaPoisson(mean, dispersion), level);
  }

  /** What was measured so far. */
  long amount() {
    return amount;
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

  /** −log₁₀ of the probability of so much or more. */
  double surprise(VolumeScale scale) {
    return expected().surprise(scale.units(amount));
  }

  /** Notes that who did it was said to be absent. */
  void sawAbsent() {
    absent = true;
  }

  /** Whether something was done in absence: then it says nothing of what is usual. */
  boolean absent() {
    return absent;
  }

  /** Whether it was found too unusual to be learnt. */
  boolean flagged() {
    return flagged;
  }

  /**
   * Whether what was told of it is to be learnt is no longer the model's to say.
   *
   * @return whether anything changed
   */
  boolean decide(boolean itsOwn) {
    boolean before = flagged;
    boolean ownBefore = own;
    flagged = told > 0 && !itsOwn;
    own = told > 0 && itsOwn;
    return flagged != before || own != ownBefore;
  }

  /**
   * Whether it is worth saying (again): first, when it is too much to learn, when it has grown by a
   * fifth: a finding is judged by whole windows, and must not lag far behind its own.
   */
  boolean due(double surprise) {
    boolean flags = surprise >= QUARANTINED && !own;
    boolean due = told == 0 || (flags && !flagged) || amount - told >= Math.max(1, told / GROWTH);
    if (due) {
      told = Math.max(1, amount);
      flagged |= flags;
    }
    return due;
  }

  void write(DataOutput out) throws IOException {
    int said = (flagged ? FLAGGED : 0) | (absent ? ABSENT : 0) | (own ? OWN : 0);
    int flags = said | (values == null ? 0 : DISTINCT);
    out.writeByte(flags | STATES.indexOf(state) << STATE);
    out.writeFloat(mean);
    out.writeFloat(dispersion);
    out.writeFloat(level);
    Wire.writeUnsigned(amount, out);
    Wire.writeUnsigned(told, out);
    if (values != null) {
      values.write(out);
    }
  }

  /**
   * @param version 1 had no level, and two states only
   */
  static Window read(int version, long index, DataInput in) throws IOException {
    int flags = in.readByte();
    float mean = in.readFloat();
    float dispersion = in.readFloat();
    float level = version == 1 ? mean : in.readFloat();
    Window window = new Window(index, mean, dispersion, level, state(version, flags));
    window.flagged = (flags & FLAGGED) != 0;
    window.absent = (flags & ABSENT) != 0;
    window.own = (flags & OWN) != 0;
    window.amount = Wire.readUnsigned(in);
    window.told = Wire.readUnsigned(in);
    window.values = (flags & DISTINCT) == 0 ? null : HyperLogLog.read(in);
    return window;
  }

  private static Baseline.State state(int version, int flags) {
    if (version == 1) {
      return (flags & READY) != 0 ? Baseline.State.READY : Baseline.State.LEARNING;
    }
    return STATES.get(flags >>> STATE & 3);
  }
}
