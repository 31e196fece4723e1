package dev.lapwing.core.alert;

import dev.lapwing.core.wire.Codec;
import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The alerts of one entity that may still grow, oldest first. */
public final class AlertState {

  public static final Codec<AlertState> CODEC = new StateCodec();

  /** More open alerts of one entity than this, and the oldest grows no more. */
  static final int MAX_OPEN = 64;

  /**
   * An alert that may still grow.
   *
   * @param alert as last known
   * @param emittedAt arrival time at which it was last put out, ms
   * @param dirty whether it has grown since
   */
  record Open(Alert alert, long emittedAt, boolean dirty) {}

  private final Map<String, Open> open = new LinkedHashMap<>();

  Map<String, Open> open() {
    return open;
  }

  private static final class StateCodec implements Codec<AlertState> {
    private static final long serialVersionUID = 1L;
    private static final int VERSION = 1;

    @Override
    public Class<AlertState> type() {
      return AlertState.class;
    }

    @Override
    public void write(AlertState state, DataOutput out) throws IOException {
      out.writeByte(VERSION);
      Wire.writeUnsigned(state.open.size(), out);
      for (Open each : state.open.values()) {
        AlertCodec.INSTANCE.write(each.alert(), out);
        Wire.writeSigned(each.emittedAt(), out);
        out.writeBoolean(each.dirty());
      }
    }

    @Override
    public AlertState read(DataInput in) throws IOException {
      int version = in.readByte();
      if (version != VERSION) {
        throw new IOException("alert state of version " + version + "; this build knows 1");
      }
      AlertState state = new AlertState();
      for (int left = Wire.readSize(in); left > 0; left--) {
        Alert alert = AlertCodec.INSTANCE.read(in);
        state.open.put(alert.uid(), new Open(alert, Wire.readSigned(in), in.readBoolean()));
      }
      return state;
    }
  }
}
