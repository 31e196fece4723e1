package dev.lapwing.core.peer;

import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * What some entities did on a day: all of them if they are few, else a fair sample.
 *
 * <p>Idea: each entity draws a lot, a hash of itself and the day; the {@link #SIZE} lowest are
 * kept, each with all that it did. An entity that is among the lowest of all is so in every part
 * too, so parts can be merged in any order and lose nothing. The largest lot kept tells how many
 * entities there were. Other days, other lots: what a sample misses averages out.
 *
 * <p>Formula: n = (k − 1)/u, u the largest kept lot between 0 and 1. Error: n within 6 %, a mean
 * within cv/√256, where there are more than 256; else none. Cost: O(log k), 3 kB for 256 people.
 * Evasion: none needed, a sample watches nobody.
 *
 * <p>Paper: Cohen and Kaplan, "Summarizing data using bottom-k sketches", PODC 2007.
 */
final class MemberSample {

  static final int SIZE = 256;

  /** Of a day on which nobody did anything. */
  static final MemberSample NOBODY = new MemberSample();

  private final TreeMap<Long, MemberDay> byLot = new TreeMap<>();
  private boolean more;

  /**
   * The day of an entity, to add to; null if it is not in the sample.
   *
   * @param print the entity's fingerprint
   * @param day since 1970
   */
  MemberDay of(int print, int day) {
    return at(lot(print, day));
  }

  /** A bijection of the fingerprint for each day, so that no two entities draw the same lot. */
  private static long lot(int print, int day) {
    int x = print ^ day * 0x9e3779b9;
    x = (x ^ (x >>> 16)) * 0x85ebca6b;
    x = (x ^ (x >>> 13)) * 0xc2b2ae35;
    return Integer.toUnsignedLong(x ^ (x >>> 16));
  }

  private MemberDay at(long lot) {
    MemberDay known = byLot.get(lot);
    if (known != null) {
      return known;
    }
    if (byLot.size() == SIZE) {
      more = true;
      if (lot > byLot.lastKey()) {
        return null;
      }
      byLot.pollLastEntry();
    }
    MemberDay fresh = new MemberDay();
    byLot.put(lot, fresh);
    return fresh;
  }

  void addAll(MemberSample other) {
    other.byLot.forEach(
        (lot, day) -> {
          MemberDay mine = at(lot);
          if (mine != null) {
            mine.addAll(day);
          }
        });
    more |= other.more;
  }

  Collection<MemberDay> members() {
    return byLot.values();
  }

  /** How many entities there were, in the sample or not. */
  double size() {
    return more ? (SIZE - 1) / ((byLot.lastKey() + 1) / 0x1p32) : byLot.size();
  }

  /** How many entities each of the sample stands for. */
  double scale() {
    return byLot.isEmpty() ? 1 : size() / byLot.size();
  }

  void write(DataOutput out) throws IOException {
    out.writeBoolean(more);
    Wire.writeUnsigned(byLot.size(), out);
    for (Map.Entry<Long, MemberDay> each : byLot.entrySet()) {
      out.writeInt(each.getKey().intValue());
      each.getValue().write(out);
    }
  }

  /**
   * @param version of the tally
   */
  static MemberSample read(int version, DataInput in) throws IOException {
    MemberSample sample = new MemberSample();
    sample.more = in.readBoolean();
    for (int left = Wire.readSize(in); left > 0; left--) {
      long lot = Integer.toUnsignedLong(in.readInt());
      sample.byLot.put(lot, MemberDay.read(version, in));
    }
    return sample;
  }
}
