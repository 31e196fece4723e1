package dev.lapwing.core.correlation;

import dev.lapwing.core.sequence.SequenceInput;
import dev.lapwing.core.sequence.SequenceInputCodec;
import dev.lapwing.core.wire.Codec;
import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What one correlation keeps of one group. */
public final class WindowState {

  public static final Codec<WindowState> CODEC = new StateCodec();

  /** So many of the latest inputs are kept, as evidence. */
  static final int SAMPLES = 8;

  Cells cells = new Cells();

  /** The latest inputs, one of each step first; by time. */
  final List<SequenceInput> samples = new ArrayList<>();

  /** Numbers of the timespans of which something was told. */
  final List<Long> told = new ArrayList<>();

  /** Up to when it was judged, ms; what is older came late. */
  long judged = Long.MIN_VALUE;

  boolean isEmpty() {
    return cells.isEmpty() && told.isEmpty();
  }

  /** Keeps an input; of those that are the same steps the oldest makes room. */
  void sample(SequenceInput input) {
    int at = samples.size();
    while (at > 0 && samples.get(at - 1).time() > input.time()) {
      at--;
    }
    samples.add(at, input);
    if (samples.size() > SAMPLES) {
      samples.remove(oldestOfMany());
    }
  }

  /** What must be absent is no evidence: one of it is enough to know whose state this is. */
  private int oldestOfMany() {
    for (int i = 0; i < samples.size() - 1; i++) {
      if (samples.get(i).steps() == 0) {
        return i;
      }
    }
    for (int i = 0; i < samples.size(); i++) {
      long steps = samples.get(i).steps();
      if (samples.stream().filter(other -> other.steps() == steps).count() > 1) {
        return i;
      }
    }
    return 0;
  }

  private static final class StateCodec implements Codec<WindowState> {
    private static final long serialVersionUID = 1L;
    private static final int VERSION = 1;

    @Override
    public Class<WindowState> type() {
      return WindowState.class;
    }

    @Override
    public void write(WindowState state, DataOutput out) throws IOException {
      out.writeByte(VERSION);
      state.cells.write(out);
      out.writeByte(state.samples.size());
      for (SequenceInput sample : state.samples) {
        SequenceInputCodec.INSTANCE.write(sample, out);
      }
      out.writeByte(state.told.size());
      for (long each : state.told) {
        Wire.writeSigned(each, out);
      }
      out.writeLong(state.judged);
    }

    @Override
    public WindowState read(DataInput in) throws IOException {
      int version = in.readByte();
      if (version != VERSION) {
        throw new IOException("window state of version " + version + "; this build knows 1");
      }
      WindowState state = new WindowState();
      state.cells = Cells.read(in);
      for (int left = in.readByte(); left > 0; left--) {
        state.samples.add(SequenceInputCodec.INSTANCE.read(in));
      }
      for (int left = in.readByte(); left > 0; left--) {
        state.told.add(Wire.readSigned(in));
      }
      state.judged = in.readLong();
      return state;
    }
  }
}
