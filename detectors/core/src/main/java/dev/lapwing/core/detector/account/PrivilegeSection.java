package dev.lapwing.core.detector.account;

import dev.lapwing.core.baseline.DayVotes;
import dev.lapwing.core.detector.Section;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Writes and reads a {@link PrivilegeState}. */
final class PrivilegeSection implements Section<PrivilegeState> {

  static final PrivilegeSection INSTANCE = new PrivilegeSection();

  private PrivilegeSection() {}

  @Override
  public String tag() {
    return "priv";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public PrivilegeState create() {
    return new PrivilegeState();
  }

  @Override
  public boolean merge(PrivilegeState state, PrivilegeState other) {
    state.add(other);
    return true;
  }

  @Override
  public void write(PrivilegeState state, DataOutput out) throws IOException {
    state.given.write(out);
    state.givers.write(out);
  }

  @Override
  public PrivilegeState read(int version, DataInput in) throws IOException {
    if (version != 1) {
      throw new IOException("privilege state of version " + version + "; this build knows 1");
    }
    PrivilegeState state = new PrivilegeState();
    state.given = DayVotes.read(PrivilegeState.MAX_GIVEN, in);
    state.givers = DayVotes.read(PrivilegeState.MAX_GIVERS, in);
    return state;
  }
}
