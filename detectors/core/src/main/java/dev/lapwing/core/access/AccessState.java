package dev.lapwing.core.access;

import dev.lapwing.core.risk.RiskLevel;
import dev.lapwing.core.wire.Codec;
import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The restriction that is in force for one person, if any. */
public final class AccessState {

  public static final Codec<AccessState> CODEC = new StateCodec();

  /** The signal that set the restriction in force; null when none is. */
  AccessSignal inForce;

  boolean restricted() {
    return inForce != null;
  }

  AccessAction action() {
    return inForce == null ? AccessAction.NONE : inForce.action();
  }

  RiskLevel level() {
    return inForce == null ? RiskLevel.LOW : inForce.level();
  }

  private static final class StateCodec implements Codec<AccessState> {
    private static final long serialVersionUID = 1L;
    private static final int VERSION = 1;

    @Override
    public Class<AccessState> type() {
      return AccessState.class;
    }

    @Override
    public void write(AccessState state, DataOutput out) throws IOException {
      out.writeByte(VERSION);
      Wire.writeMaybe(state.restricted(), out);
      if (state.restricted()) {
        AccessSignalCodec.INSTANCE.write(state.inForce, out);
      }
    }

    @Override
    public AccessState read(DataInput in) throws IOException {
      int version = in.readByte();
      if (version != VERSION) {
        throw new IOException("access state of version " + version + "; this build knows 1");
      }
      AccessState state = new AccessState();
      if (Boolean.TRUE.equals(Wire.readMaybe(in))) {
        state.inForce = AccessSignalCodec.INSTANCE.read(in);
      }
      return state;
    }
  }
}
