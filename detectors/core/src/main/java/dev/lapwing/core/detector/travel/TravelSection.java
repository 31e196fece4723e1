package dev.lapwing.core.detector.travel;

import dev.lapwing.core.baseline.DayVotes;
import dev.lapwing.core.baseline.MinuteTrail;
import dev.lapwing.core.detector.Section;
import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Writes and reads a {@link TravelState}. */
final class TravelSection implements Section<TravelState> {

  static final TravelSection INSTANCE = new TravelSection();

  private TravelSection() {}

  @Override
  public String tag() {
    return "travel";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public TravelState create() {
    return new TravelState();
  }

  @Override
  public boolean merge(TravelState state, TravelState other) {
    state.add(other);
    return true;
  }

  @Override
  public void write(TravelState state, DataOutput out) throws IOException {
    Wire.writeUnsigned(state.anchors.size(), out);
    for (Anchor anchor : state.anchors) {
      anchor.write(out);
    }
    Wire.writeUnsigned(state.told.size(), out);
    for (TravelState.Told told : state.told) {
      Wire.writeSigned(told.day(), out);
      out.writeInt(told.spots());
      out.writeBoolean(told.alerts());
    }
    state.logins.write(out);
    state.failures.write(out);
    state.corridors.write(out);
    state.devices.write(out);
    Wire.writeUnsigned(state.evicted, out);
  }

  @Override
  public TravelState read(int version, DataInput in) throws IOException {
    if (version != 1) {
      throw new IOException("travel state of version " + version + "; this build knows 1");
    }
    TravelState state = new TravelState();
    for (int left = Wire.readSize(in); left > 0; left--) {
      state.anchors.add(Anchor.read(in));
    }
    for (int left = Wire.readSize(in); left > 0; left--) {
      int day = (int) Wire.readSigned(in);
      state.told.add(new TravelState.Told(day, in.readInt(), in.readBoolean()));
    }
    state.logins = MinuteTrail.read(in);
    state.failures = MinuteTrail.read(in);
    state.corridors = DayVotes.read(TravelState.MAX_CORRIDORS, in);
    state.devices = DayVotes.read(TravelState.MAX_DEVICES, in);
    state.evicted = (int) Wire.readUnsigned(in);
    return state;
  }
}
