package dev.lapwing.core.detector.login;

import dev.lapwing.core.detector.Section;
import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Writes and reads a {@link SessionState}. */
final class SessionSection implements Section<SessionState> {

  static final SessionSection INSTANCE = new SessionSection();

  private SessionSection() {}

  @Override
  public String tag() {
    return "session";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public SessionState create() {
    return new SessionState();
  }

  @Override
  public boolean merge(SessionState state, SessionState other) {
    state.add(other);
    return true;
  }

  @Override
  public void write(SessionState state, DataOutput out) throws IOException {
    Wire.writeUnsigned(state.sessions.size(), out);
    for (SessionState.Session each : state.sessions) {
      out.writeInt(each.id());
      out.writeInt(each.device());
      out.writeInt(each.agent());
      out.writeInt(each.network());
      Wire.writeText(each.place(), out);
      Wire.writeText(each.client(), out);
      Wire.writeSigned(each.minute(), out);
      out.writeBoolean(each.told());
    }
  }

  @Override
  public SessionState read(int version, DataInput in) throws IOException {
    if (version != 1) {
      throw new IOException("session state of version " + version + "; this build knows 1");
    }
    SessionState state = new SessionState();
    for (int left = Wire.readSize(in); left > 0; left--) {
      state.sessions.add(
          new SessionState.Session(
              in.readInt(),
              in.readInt(),
              in.readInt(),
              in.readInt(),
              Wire.readText(in),
              Wire.readText(in),
              (int) Wire.readSigned(in),
              in.readBoolean()));
    }
    return state;
  }
}
