package dev.lapwing.core.manifest;

import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * How many keys have state, and how much, known from a few of them.
 *
 * <p>Idea: keep the keys whose mixed hash begins with {@code level} zero bits; when there are more
 * than {@value #MOST}, raise the level, and half of them go. A key that is forgotten is taken out,
 * so that, unlike a HyperLogLog, the estimate falls again. Which keys are kept does not depend on
 * order, nor on how often each is written: the mean size is that of all keys, not of the busy ones.
 *
 * <p>Formula: kept · 2^level keys, and the sum of their sizes · 2^level bytes. Error: none below
 * {@value #MOST} keys; then 9 to 13 % of the keys (one standard deviation, 1/√kept), and of the
 * bytes as much and what their sizes differ. Cost: one comparison a write, 1.5 kB at most. Evasion:
 * nothing is decided by it.
 *
 * <p>Paper: Gibbons, "Distinct sampling for highly-accurate answers to distinct values queries and
 * event reports", VLDB 2001.
 */
public final class Sample {

  static final int MOST = 128;

  private final TreeMap<Integer, Seen> kept = new TreeMap<>();
  private int level;

  private record Seen(int bytes, int day) {}

  /** Whether a key is one of those that are kept. */
  boolean wants(int keyHash) {
    return Integer.numberOfLeadingZeros(mix(keyHash)) >= level;
  }

  /**
   * Notes what was written for a key that it {@link #wants}.
   *
   * @param keyHash its {@link String#hashCode}
   * @param day days since 1970
   */
  void put(int keyHash, int bytes, int day) {
    kept.put(keyHash, new Seen(bytes, day));
    while (kept.size() > MOST) {
      raise(level + 1);
    }
  }

  private void raise(int to) {
    level = to;
    kept.keySet().removeIf(hash -> !wants(hash));
  }

  void remove(int keyHash) {
    kept.remove(keyHash);
  }

  /** Takes out what was not written since that day. */
  void removeBefore(int day) {
    kept.values().removeIf(seen -> seen.day < day);
  }

  /** Takes out the keys of others. */
  void retain(IntPredicate mine) {
    kept.keySet().removeIf(hash -> !mine.test(hash));
  }

  /** Adds what another saw; of a key that both know, what was written later counts. */
  void addAll(Sample other) {
    raise(Math.max(level, other.level));
    other.kept.forEach(
        (hash, seen) -> {
          Seen known = kept.get(hash);
          if (wants(hash) && (known == null || known.day < seen.day)) {
            put(hash, seen.bytes, seen.day);
          }
        });
  }

  /** Keys that have state, about. */
  public long keys() {
    return (long) kept.size() << level;
  }

  /** Bytes of their values, about. */
  public long bytes() {
    return kept.values().stream().mapToLong(Seen::bytes).sum() << level;
  }

  void write(DataOutput out) throws IOException {
    Wire.writeUnsigned(level, out);
    Wire.writeUnsigned(kept.size(), out);
    for (Map.Entry<Integer, Seen> each : kept.entrySet()) {
      out.writeInt(each.getKey());
      Wire.writeUnsigned(each.getValue().bytes, out);
      Wire.writeUnsigned(each.getValue().day, out);
    }
  }

  static Sample read(DataInput in) throws IOException {
    Sample sample = new Sample();
    sample.level = (int) Wire.readUnsigned(in);
    for (int left = Wire.readSize(in); left > 0; left--) {
      int hash = in.readInt();
      int bytes = (int) Wire.readUnsigned(in);
      sample.kept.put(hash, new Seen(bytes, (int) Wire.readUnsigned(in)));
    }
    return sample;
  }

  /** Not Flink's mix, which says whose key it is: a subtask's keys must be of all kinds. */
  private static int mix(int value) {
    int x = value * 0x9e3779b9;
    x = (x ^ (x >>> 15)) * 0x2c1b3c6d;
    x = (x ^ (x >>> 12)) * 0x297a2d39;
    return x ^ (x >>> 15);
  }
}
