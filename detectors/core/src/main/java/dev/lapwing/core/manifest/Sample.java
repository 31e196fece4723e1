package dev.lapwing.core.manifest;

import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
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
 * bytes as much and what their sizes differ. A size is measured again when its key was written an
 * eighth more often, every {@value #SELDOM} times at least: to measure means to write all of it.
 * Cost: one comparison a write, for a key that is kept one look-up; 1.5 kB at most. Evasion:
 * nothing is decided by it.
 *
 * <p>Paper: Gibbons, "Distinct sampling for highly-accurate answers to distinct values queries and
 * event reports", VLDB 2001.
 */
public final class Sample {

  static final int MOST = 128;

  private static final int SELDOM = 64;

  private final Map<Integer, Seen> kept = new HashMap<>();
  private int level;

  /** A key that is kept. */
  private static final class Seen {
    private int bytes;
    private int day;
    private int writes;
    private int due;
  }

  /** Whether a key is one of those that are kept. */
  boolean wants(int keyHash) {
    return Integer.numberOfLeadingZeros(mix(keyHash)) >= level;
  }

  /**
   * Notes that a key that it {@link #wants} was written.
   *
   * @return whether it is time to {@link #put} its size
   */
  boolean due(int keyHash, int day) {
    Seen seen = kept.get(keyHash);
    if (seen == null) {
      return true;
    }
    seen.day = day;
    seen.writes++;
    return seen.writes >= seen.due;
  }

  /**
   * Notes the size of a key that it {@link #wants}.
   *
   * @param keyHash its {@link String#hashCode}
   * @param day days since 1970
   */
  void put(int keyHash, int bytes, int day) {
    Seen seen = kept.get(keyHash);
    if (seen == null) {
      seen = new Seen();
      kept.put(keyHash, seen);
    }
    seen.bytes = bytes;
    seen.day = day;
    seen.due = seen.writes + Math.min(SELDOM, 1 + seen.writes / 8);
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
    return kept.values().stream().mapToLong(seen -> seen.bytes).sum() << level;
  }

  void write(DataOutput out) throws IOException {
    Wire.writeUnsigned(level, out);
    Wire.writeUnsigned(kept.size(), out);
    for (Map.Entry<Integer, Seen> each : new TreeMap<>(kept).entrySet()) {
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
      Seen seen = new Seen();
      seen.bytes = (int) Wire.readUnsigned(in);
      seen.day = (int) Wire.readUnsigned(in);
      sample.kept.put(hash, seen);
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
