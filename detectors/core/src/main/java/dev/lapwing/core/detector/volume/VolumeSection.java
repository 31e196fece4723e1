package dev.lapwing.core.detector.volume;

import dev.lapwing.core.baseline.RateModel;
import dev.lapwing.core.detector.Section;
import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Writes and reads a {@link VolumeState}.
 *
 * @param tag of the rule whose state it is
 */
record VolumeSection(String tag) implements Section<VolumeState> {

  @Override
  public int version() {
    return 1;
  }

  @Override
  public VolumeState create() {
    return new VolumeState();
  }

  @Override
  public void write(VolumeState state, DataOutput out) throws IOException {
    out.writeByte(state.model == null ? -1 : state.flaggedInARow);
    if (state.model == null) {
      return;
    }
    state.model.write(out);
    Wire.writeSigned(state.current.index() - state.model.next(), out);
    state.previous.write(out);
    state.current.write(out);
    out.writeInt(state.lastPrint);
    out.writeInt(state.printBefore);
  }

  @Override
  public VolumeState read(int version, DataInput in) throws IOException {
    if (version != 1) {
      throw new IOException(tag + " state of version " + version + "; this build knows 1");
    }
    VolumeState state = new VolumeState();
    int flagged = in.readByte();
    if (flagged < 0) {
      return state;
    }
    state.flaggedInARow = flagged;
    state.model = RateModel.read(in);
    long index = state.model.next() + Wire.readSigned(in);
    state.previous = Window.read(index - 1, in);
    state.current = Window.read(index, in);
    state.lastPrint = in.readInt();
    state.printBefore = in.readInt();
    return state;
  }
}
