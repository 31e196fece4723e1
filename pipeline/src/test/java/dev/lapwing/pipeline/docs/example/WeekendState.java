package dev.lapwing.pipeline.docs.example;

// snippet: state
import dev.lapwing.core.detector.Section;
import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.BitSet;

/** On which of the last 64 days there was a sign-in; and whether one was on a weekend, ever. */
final class WeekendState {

  static final Section<WeekendState> SECTION = new WeekendSection();

  /** Day since 1970 by its remainder: bounded, and the same whatever the order. */
  final BitSet days = new BitSet(64);

  boolean weekend;

  private static final class WeekendSection implements Section<WeekendState> {
    @Override
    public String tag() {
      return "wknd";
    }

    @Override
    public int version() {
      return 1;
    }

    @Override
    public WeekendState create() {
      return new WeekendState();
    }

    @Override
    public void write(WeekendState state, DataOutput out) throws IOException {
      Wire.writeBytes(state.days.toByteArray(), out);
      out.writeBoolean(state.weekend);
    }

    @Override
    public WeekendState read(int version, DataInput in) throws IOException {
      if (version != 1) {
        throw new IOException("wknd state of version " + version + "; this build knows 1");
      }
      WeekendState state = new WeekendState();
      state.days.or(BitSet.valueOf(Wire.readBytes(in)));
      state.weekend = in.readBoolean();
      return state;
    }
  }
}
// end
