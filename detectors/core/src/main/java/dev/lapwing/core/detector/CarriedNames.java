package dev.lapwing.core.detector;

import dev.lapwing.core.baseline.Fingerprint;
import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Under which other names of an entity something was learnt that it has taken in. The same may come
 * twice after a failure; a name that went on being used, and is carried over anew, began anew.
 *
 * <p>Bound: {@link #MAX}; the oldest makes room, long after the feedback topic has forgotten it.
 */
final class CarriedNames {

  static final int MAX = 32;
  static final Section<CarriedNames> SECTION = new CarriedSection();

  /**
   * What was taken in.
   *
   * @param name fingerprint of the other name
   * @param born minute with which what was learnt under it began
   */
  private record Taken(int name, int born) {}

  private final List<Taken> taken = new ArrayList<>(1);

  /** Notes it; false if it was taken in before. */
  boolean take(String name, int born) {
    Taken now = new Taken(Fingerprint.of(name), born);
    return !taken.contains(now) && add(now);
  }

  private boolean add(Taken now) {
    if (taken.size() == MAX) {
      taken.remove(0);
    }
    return taken.add(now);
  }

  private static final class CarriedSection implements Section<CarriedNames> {
    @Override
    public String tag() {
      return "carried";
    }

    @Override
    public int version() {
      return 1;
    }

    @Override
    public CarriedNames create() {
      return new CarriedNames();
    }

    @Override
    public boolean merge(CarriedNames state, CarriedNames other) {
      for (Taken each : other.taken) {
        if (!state.taken.contains(each)) {
          state.add(each);
        }
      }
      return true;
    }

    @Override
    public void write(CarriedNames state, DataOutput out) throws IOException {
      Wire.writeUnsigned(state.taken.size(), out);
      for (Taken each : state.taken) {
        out.writeInt(each.name());
        Wire.writeUnsigned(each.born(), out);
      }
    }

    @Override
    public CarriedNames read(int version, DataInput in) throws IOException {
      if (version != 1) {
        throw new IOException("carried names of version " + version + "; this build knows 1");
      }
      CarriedNames state = new CarriedNames();
      for (int left = Wire.readSize(in); left > 0; left--) {
        state.taken.add(new Taken(in.readInt(), (int) Wire.readUnsigned(in)));
      }
      return state;
    }
  }
}
