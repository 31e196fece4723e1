package dev.lapwing.core.detector.credential;

import dev.lapwing.core.baseline.DayVotes;
import dev.lapwing.core.detector.Section;
import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Writes and reads a {@link SprayState}.
 *
 * @param tag of the rule whose state it is
 */
record SpraySection(String tag) implements Section<SprayState> {

  @Override
  public int version() {
    return 1;
  }

  @Override
  public SprayState create() {
    return new SprayState();
  }

  @Override
  public void write(SprayState state, DataOutput out) throws IOException {
    state.failing.write(out);
    state.regulars.write(out);
    Wire.writeUnsigned(state.spans.size(), out);
    for (SpraySpan span : state.spans) {
      span.write(out);
    }
    Wire.writeTexts(state.ids, out);
  }

  @Override
  public SprayState read(int version, DataInput in) throws IOException {
    if (version != 1) {
      throw new IOException(tag + " state of version " + version + "; this build knows 1");
    }
    SprayState state = new SprayState();
    state.failing = SprayUsers.read(in);
    state.regulars = DayVotes.read(SprayState.MAX_REGULARS, in);
    for (int left = Wire.readSize(in); left > 0; left--) {
      state.spans.add(SpraySpan.read(in));
    }
    state.ids.addAll(Wire.readTexts(in));
    return state;
  }
}
