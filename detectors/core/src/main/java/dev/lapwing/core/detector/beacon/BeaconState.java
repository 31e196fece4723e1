package dev.lapwing.core.detector.beacon;

import dev.lapwing.core.baseline.MinuteTrail;
import dev.lapwing.core.detector.Section;
import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Whom one machine contacts again and again: 1,500 bytes at most. */
final class BeaconState {

  static final Section<BeaconState> SECTION = new BeaconSection();

  /** So many destinations are watched; a machine's whole state is to stay below 4 kB. */
  static final int MAX_PAIRS = 16;

  private static final long IDLE = 48 * 3600;

  final List<Pair> pairs = new ArrayList<>(2);
  Doorkeeper door = new Doorkeeper();
  MinuteTrail minutes = new MinuteTrail();

  /** The watched destination; null if it is not watched. */
  Pair find(int print) {
    for (Pair pair : pairs) {
      if (pair.print == print) {
        return pair;
      }
    }
    return null;
  }

  /**
   * Begins to watch a destination.
   *
   * @param now seconds since 1970
   * @return whether another one had to make room that was not idle
   */
  boolean admit(Pair pair, long now) {
    pairs.removeIf(each -> now - each.last() > IDLE);
    boolean full = pairs.size() >= MAX_PAIRS;
    if (full) {
      pairs.remove(leastRegular());
    }
    pairs.add(pair);
    return full;
  }

  /** Those not ripe yet go last but for the regular ones; of equals the one idle for longest. */
  private Pair leastRegular() {
    Pair least = pairs.get(0);
    for (Pair pair : pairs) {
      int less = Double.compare(worth(pair), worth(least));
      least = less < 0 || (less == 0 && pair.last() < least.last()) ? pair : least;
    }
    return least;
  }

  private static double worth(Pair pair) {
    return pair.ripe() ? Math.min(5, pair.regularity()) : 1;
  }

  private static final class BeaconSection implements Section<BeaconState> {
    @Override
    public String tag() {
      return "beacon";
    }

    @Override
    public int version() {
      return 1;
    }

    @Override
    public BeaconState create() {
      return new BeaconState();
    }

    @Override
    public void write(BeaconState state, DataOutput out) throws IOException {
      state.minutes.write(out);
      state.door.write(out);
      Wire.writeUnsigned(state.pairs.size(), out);
      for (Pair pair : state.pairs) {
        pair.write(out);
      }
    }

    @Override
    public BeaconState read(int version, DataInput in) throws IOException {
      if (version != 1) {
        throw new IOException("beacon state of version " + version + "; this build knows 1");
      }
      BeaconState state = new BeaconState();
      state.minutes = MinuteTrail.read(in);
      state.door = Doorkeeper.read(in);
      for (int left = Wire.readSize(in); left > 0; left--) {
        state.pairs.add(Pair.read(in));
      }
      return state;
    }
  }
}
