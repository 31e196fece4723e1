package dev.lapwing.core.detector.credential;

import dev.lapwing.core.baseline.Burst;
import dev.lapwing.core.detector.Section;
import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Writes and reads a {@link BurstState}.
 *
 * @param tag of the rule whose state it is
 */
record BurstSection(String tag) implements Section<BurstState> {

  @Override
  public int version() {
    return 1;
  }

  @Override
  public BurstState create() {
    return new BurstState();
  }

  @Override
  public void write(BurstState state, DataOutput out) throws IOException {
    state.burst.write(out);
    Wire.writeTexts(state.sources, out);
    out.writeBoolean(state.moreSources);
  }

  @Override
  public BurstState read(int version, DataInput in) throws IOException {
    if (version != 1) {
      throw new IOException(tag + " state of version " + version + "; this build knows 1");
    }
    BurstState state = new BurstState();
    state.burst = Burst.read(in);
    state.sources.addAll(Wire.readTexts(in));
    state.moreSources = in.readBoolean();
    return state;
  }
}
