package dev.lapwing.core.detector.volume;

import dev.lapwing.core.baseline.SlowChange;
import dev.lapwing.core.detector.Section;
import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Writes and reads a {@link SlowState}.
 *
 * @param tag of the rule whose state it is
 */
record SlowSection(String tag) implements Section<SlowState> {

  /** 1 had no weeks. */
  private static final int VERSION = 2;

  @Override
  public int version() {
    return VERSION;
  }

  @Override
  public SlowState create() {
    return new SlowState();
  }

  /** Two levels are not made one, as in {@link VolumeSection}. */
  @Override
  public long learnt(SlowState state) {
    return state.change == null ? 0 : state.change.days();
  }

  @Override
  public void write(SlowState state, DataOutput out) throws IOException {
    out.writeBoolean(state.today != null);
    if (state.today == null) {
      return;
    }
    Wire.writeText(state.zone, out);
    out.writeInt(state.role);
    out.writeFloat(state.told);
    Wire.writeSigned((long) state.toldOf - state.today.number, out);
    state.change.write(out);
    Wire.writeSigned((long) state.today.number - state.change.next(), out);
    state.yesterday.write(out);
    state.today.write(out);
    out.writeInt(state.lastPrint);
    out.writeInt(state.printBefore);
  }

  @Override
  public SlowState read(int version, DataInput in) throws IOException {
    if (version < 1 || version > VERSION) {
      throw new IOException(tag + " state of version " + version + "; this build knows 1 to 2");
    }
    SlowState state = new SlowState();
    if (!in.readBoolean()) {
      return state;
    }
    state.zone = Wire.readText(in);
    state.role = in.readInt();
    state.told = in.readFloat();
    int toldOf = (int) Wire.readSigned(in);
    state.change = SlowChange.read(version, in);
    int today = state.change.next() + (int) Wire.readSigned(in);
    state.toldOf = today + toldOf;
    state.yesterday = SlowDay.read(today - 1, in);
    state.today = SlowDay.read(today, in);
    state.lastPrint = in.readInt();
    state.printBefore = in.readInt();
    return state;
  }
}
