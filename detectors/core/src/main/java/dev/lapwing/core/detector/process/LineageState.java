package dev.lapwing.core.detector.process;

import dev.lapwing.core.baseline.MinuteTrail;
import dev.lapwing.core.detector.Section;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What one machine starts, and since when that is known. */
final class LineageState {

  /** So many pairs a machine: 700 bytes. */
  static final int MAX_PAIRS = 96;

  static final Section<LineageState> SECTION = new LineageSection();

  PairTable pairs = new PairTable(MAX_PAIRS);
  MinuteTrail minutes = new MinuteTrail();

  private static final class LineageSection implements Section<LineageState> {
    @Override
    public String tag() {
      return "rareproc";
    }

    @Override
    public int version() {
      return 1;
    }

    @Override
    public LineageState create() {
      return new LineageState();
    }

    @Override
    public void write(LineageState state, DataOutput out) throws IOException {
      state.pairs.write(out);
      state.minutes.write(out);
    }

    @Override
    public LineageState read(int version, DataInput in) throws IOException {
      if (version != 1) {
        throw new IOException("rareproc state of version " + version + "; this build knows 1");
      }
      LineageState state = new LineageState();
      state.pairs = PairTable.read(MAX_PAIRS, in);
      state.minutes = MinuteTrail.read(in);
      return state;
    }
  }
}
