package dev.lapwing.core.detector.login;

import dev.lapwing.core.baseline.MinuteTrail;
import dev.lapwing.core.detector.Section;
import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Writes and reads a {@link LoginState}. */
final class LoginSection implements Section<LoginState> {

  static final LoginSection INSTANCE = new LoginSection();

  private LoginSection() {}

  @Override
  public String tag() {
    return "login";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public LoginState create() {
    return new LoginState();
  }

  @Override
  public boolean merge(LoginState state, LoginState other) {
    state.add(other);
    return true;
  }

  @Override
  public void write(LoginState state, DataOutput out) throws IOException {
    state.networks.write(out);
    state.clients.write(out);
    state.hours.write(out);
    state.logins.write(out);
    Wire.writeSigned(state.today, out);
    out.writeByte(state.pairs.length);
    for (int pair : state.pairs) {
      out.writeInt(pair);
    }
    out.writeInt(state.role);
    Wire.writeUnsigned(state.flagged, out);
    Wire.writeUnsigned(state.heldUntil, out);
  }

  @Override
  public LoginState read(int version, DataInput in) throws IOException {
    if (version != 1) {
      throw new IOException("login state of version " + version + "; this build knows 1");
    }
    LoginState state = new LoginState();
    state.networks = Ladder.read(LoginState.MAX_NETWORKS, Network.RUNGS, in);
    state.clients = Ladder.read(LoginState.MAX_CLIENTS, Client.RUNGS, in);
    state.hours = HourShare.read(in);
    state.logins = MinuteTrail.read(in);
    state.today = (int) Wire.readSigned(in);
    state.pairs = new int[in.readUnsignedByte()];
    for (int i = 0; i < state.pairs.length; i++) {
      state.pairs[i] = in.readInt();
    }
    state.role = in.readInt();
    state.flagged = (int) Wire.readUnsigned(in);
    state.heldUntil = (int) Wire.readUnsigned(in);
    return state;
  }
}
