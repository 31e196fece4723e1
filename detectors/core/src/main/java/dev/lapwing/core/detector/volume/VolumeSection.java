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

  /**
   * 1 knew hours of UTC only, and nothing of roles; 2 nothing of lost records, nor whether somebody
   * said that an open window is the entity's own.
   */
  private static final int VERSION = 3;

  @Override
  public int version() {
    return VERSION;
  }

  @Override
  public VolumeState create() {
    return new VolumeState();
  }

  /** Two rates are not made one: whether they went on side by side nobody knows. */
  @Override
  public long learnt(VolumeState state) {
    return state.model == null ? 0 : state.model.learnt();
  }

  @Override
  public void write(VolumeState state, DataOutput out) throws IOException {
    out.writeBoolean(state.model != null);
    if (state.model == null) {
      return;
    }
    state.quarantine.write(out);
    Wire.writeText(state.zone, out);
    out.writeInt(state.role);
    state.model.write(out);
    Wire.writeSigned(state.current.index() - state.model.next(), out);
    Wire.writeSigned(state.mended, out);
    state.previous.write(out);
    state.current.write(out);
    out.writeInt(state.lastPrint);
    out.writeInt(state.printBefore);
  }

  @Override
  public VolumeState read(int version, DataInput in) throws IOException {
    if (version < 1 || version > VERSION) {
      throw new IOException(
          tag + " state of version " + version + "; this build knows up to " + VERSION);
    }
    VolumeState state = new VolumeState();
    int begun = in.readByte();
    if (version == 1 ? begun < 0 : begun == 0) {
      return state;
    }
    if (version > 1) {
      state.quarantine = Quarantine.read(in);
      state.zone = Wire.readText(in);
      state.role = in.readInt();
    }
    state.model = RateModel.read(version, in);
    long index = state.model.next() + Wire.readSigned(in);
    state.mended = version < 3 ? 0 : Wire.readSigned(in);
    state.previous = Window.read(version, index - 1, in);
    state.current = Window.read(version, index, in);
    state.lastPrint = in.readInt();
    state.printBefore = in.readInt();
    return state;
  }
}
