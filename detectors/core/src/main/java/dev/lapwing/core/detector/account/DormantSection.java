package dev.lapwing.core.detector.account;

import dev.lapwing.core.baseline.DayVotes;
import dev.lapwing.core.detector.Section;
import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Writes and reads a {@link DormantState}. */
final class DormantSection implements Section<DormantState> {

  static final DormantSection INSTANCE = new DormantSection();

  private DormantSection() {}

  @Override
  public String tag() {
    return "dormant";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public DormantState create() {
    return new DormantState();
  }

  @Override
  public boolean merge(DormantState state, DormantState other) {
    state.add(other);
    return true;
  }

  @Override
  public void write(DormantState state, DataOutput out) throws IOException {
    Wire.writeUnsigned(state.last, out);
    Wire.writeUnsigned(state.longest, out);
    Wire.writeUnsigned(state.told, out);
    out.writeBoolean(state.strange);
    state.devices.write(out);
    state.networks.write(out);
  }

  @Override
  public DormantState read(int version, DataInput in) throws IOException {
    if (version != 1) {
      throw new IOException("dormancy state of version " + version + "; this build knows 1");
    }
    DormantState state = new DormantState();
    state.last = (int) Wire.readUnsigned(in);
    state.longest = (int) Wire.readUnsigned(in);
    state.told = (int) Wire.readUnsigned(in);
    state.strange = in.readBoolean();
    state.devices = DayVotes.read(DormantState.MAX_FAMILIAR, in);
    state.networks = DayVotes.read(DormantState.MAX_FAMILIAR, in);
    return state;
  }
}
