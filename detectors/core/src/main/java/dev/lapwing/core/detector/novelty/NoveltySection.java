package dev.lapwing.core.detector.novelty;

import dev.lapwing.core.baseline.DayVotes;
import dev.lapwing.core.baseline.MinuteTrail;
import dev.lapwing.core.detector.Section;
import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Writes and reads a {@link NoveltyState}.
 *
 * @param tag of the detector whose state it is
 */
record NoveltySection(String tag) implements Section<NoveltyState> {

  @Override
  public int version() {
    return 2;
  }

  @Override
  public NoveltyState create() {
    return new NoveltyState();
  }

  @Override
  public boolean merge(NoveltyState state, NoveltyState other) {
    state.add(other);
    return true;
  }

  @Override
  public void write(NoveltyState state, DataOutput out) throws IOException {
    state.values.write(out);
    state.broad.write(out);
    state.logins.write(out);
    Wire.writeUnsigned(state.fresh.size(), out);
    for (NoveltyState.Fresh fresh : state.fresh) {
      out.writeInt(fresh.key());
      Wire.writeSigned(fresh.minute(), out);
    }
    state.values.writeRetired(out);
    state.broad.writeRetired(out);
    out.writeInt(state.role);
    Wire.writeUnsigned(state.flagged, out);
    Wire.writeUnsigned(state.heldUntil, out);
  }

  /** Version 1 knew neither role nor quarantine, nor what had made room. */
  @Override
  public NoveltyState read(int version, DataInput in) throws IOException {
    if (version < 1 || version > version()) {
      throw new IOException(tag + " state of version " + version + "; this build knows 1 and 2");
    }
    NoveltyState state = new NoveltyState();
    state.values = DayVotes.read(NoveltyState.MAX_VALUES, in);
    state.broad = DayVotes.read(NoveltyState.MAX_BROAD, in);
    state.logins = MinuteTrail.read(in);
    for (int left = Wire.readSize(in); left > 0; left--) {
      int key = in.readInt();
      state.fresh.add(new NoveltyState.Fresh(key, (int) Wire.readSigned(in)));
    }
    if (version > 1) {
      state.values.readRetired(in);
      state.broad.readRetired(in);
      state.role = in.readInt();
      state.flagged = (int) Wire.readUnsigned(in);
      state.heldUntil = (int) Wire.readUnsigned(in);
    }
    return state;
  }
}
