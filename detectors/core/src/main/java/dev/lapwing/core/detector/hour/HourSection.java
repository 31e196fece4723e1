package dev.lapwing.core.detector.hour;

import dev.lapwing.core.baseline.HourHistogram;
import dev.lapwing.core.detector.Section;
import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Writes and reads an {@link HourState}.
 *
 * @param tag of the rule whose state it is
 */
record HourSection(String tag) implements Section<HourState> {

  /** 1 knew neither zones nor roles. */
  private static final int VERSION = 2;

  private static final long DAY_MS = 24 * 3_600_000L;

  private static final int HOURS = 0xFFFFFF;

  /** 2020-01-01: days counted from here take two bytes. */
  private static final int EPOCH = 18_262;

  @Override
  public int version() {
    return VERSION;
  }

  @Override
  public HourState create() {
    return new HourState();
  }

  @Override
  public boolean merge(HourState state, HourState other) {
    state.add(other, Math.max(state.today, other.today) * DAY_MS);
    return true;
  }

  /** A byte of flags and habit, then three days of 24 bits. */
  @Override
  public void write(HourState state, DataOutput out) throws IOException {
    int flags = state.habit << HourState.PENDING;
    for (int back = 0; back < HourState.PENDING; back++) {
      flags |= state.days[back].found() ? 1 << back : 0;
    }
    out.writeByte(flags);
    for (HourState.Day day : state.days) {
      out.writeByte(day.hours() >>> 16);
      out.writeShort(day.hours());
    }
    Wire.writeSigned((long) state.today - EPOCH, out);
    Wire.writeSigned((long) state.today - state.origin, out);
    Wire.writeUnsigned(state.votes, out);
    state.learnt.write(out);
    Wire.writeText(state.zone, out);
    out.writeInt(state.role);
  }

  @Override
  public HourState read(int version, DataInput in) throws IOException {
    if (version < 1 || version > VERSION) {
      throw new IOException(
          tag + " state of version " + version + "; this build knows up to " + VERSION);
    }
    HourState state = new HourState();
    int flags = in.readUnsignedByte();
    state.habit = flags >>> HourState.PENDING;
    for (int back = 0; back < HourState.PENDING; back++) {
      int hours = (in.readUnsignedByte() << 16 | in.readUnsignedShort()) & HOURS;
      state.days[back] = new HourState.Day(hours, (flags >>> back & 1) != 0);
    }
    state.today = EPOCH + (int) Wire.readSigned(in);
    state.origin = state.today - (int) Wire.readSigned(in);
    state.votes = (int) Wire.readUnsigned(in);
    state.learnt = HourHistogram.read(in);
    if (version > 1) {
      state.zone = Wire.readText(in);
      state.role = in.readInt();
    }
    return state;
  }
}
