package dev.lapwing.core.detector.process;

import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Which program started which on a machine, with one vote a day for each pair.
 *
 * <p>Idea: a key is 16 bits of the parent and 16 of the child, so that votes can be added up by
 * parent, and the days on which a program ran without starting anything are known too. Counts leave
 * out the day asked about: the order of arrival within a day changes none. Error: two pairs share a
 * key with probability 2⁻³², two programs 2⁻¹⁶. Cost: O(capacity); 6 to 8 bytes a pair. The pair
 * unseen for longest makes room, counted.
 */
final class PairTable {

  private final int capacity;
  private int[] keys = new int[8];
  private int[] votes = new int[8];
  private int[] days = new int[8];
  private int size;
  private int evicted;

  PairTable(int capacity) {
    this.capacity = capacity;
  }

  /** The key of a pair, by the fingerprints of both. */
  static int key(int parent, int child) {
    return short16(parent) << 16 | short16(child);
  }

  private static int short16(int print) {
    return (print ^ print >>> 16) & 0xffff;
  }

  static int parent(int key) {
    return key >>> 16;
  }

  private static int child(int key) {
    return key & 0xffff;
  }

  /** Gives a pair its vote of the day; those of days before its latest are not counted. */
  void see(int key, int day) {
    int at = find(key);
    if (at < 0) {
      insert(key, 1, day);
    } else if (day > days[at]) {
      votes[at]++;
      days[at] = day;
    }
  }

  /** Remembers a pair without a vote: it is known, but counts from the next day only. */
  void note(int key, int day) {
    if (find(key) < 0) {
      insert(key, 0, day);
    }
  }

  /** Whether it was seen on that day, or after it. */
  boolean seenOn(int key, int day) {
    int at = find(key);
    return at >= 0 && days[at] >= day;
  }

  boolean contains(int key) {
    return find(key) >= 0;
  }

  /** What was seen of the children of a parent on the days before that one. */
  Tally childrenOf(int parent, int day) {
    Tally tally = new Tally();
    for (int i = 0; i < size; i++) {
      if (parent(keys[i]) == parent) {
        tally.add(before(i, day));
      }
      if (child(keys[i]) == parent) {
        tally.runs += before(i, day);
      }
    }
    return tally;
  }

  /** What was seen of all pairs on the days before that one. */
  Tally all(int day) {
    Tally tally = new Tally();
    for (int i = 0; i < size; i++) {
      tally.add(before(i, day));
    }
    return tally;
  }

  private int before(int i, int day) {
    return days[i] >= day ? Math.max(0, votes[i] - 1) : votes[i];
  }

  /** Votes of some pairs. */
  static final class Tally {
    /** Votes. */
    int votes;

    /** Pairs with a vote. */
    int kinds;

    /** Pairs with one vote. */
    int once;

    /** Days on which the parent was itself started. */
    int runs;

    private void add(int count) {
      votes += count;
      kinds += count > 0 ? 1 : 0;
      once += count == 1 ? 1 : 0;
    }

    /** Days on which it might have started something. */
    int chances() {
      return Math.max(votes, runs);
    }
  }

  int size() {
    return size;
  }

  /** Pairs that had to make room, ever. */
  int evicted() {
    return evicted;
  }

  /** Forgets pairs not seen since that day. */
  void forgetBefore(int day) {
    for (int i = size - 1; i >= 0; i--) {
      if (days[i] < day) {
        remove(i);
      }
    }
  }

  void clear() {
    size = 0;
  }

  private int find(int key) {
    for (int i = 0; i < size; i++) {
      if (keys[i] == key) {
        return i;
      }
    }
    return -1;
  }

  private void insert(int key, int vote, int day) {
    if (size == capacity) {
      remove(oldest());
      evicted++;
    }
    if (size == keys.length) {
      int more = Math.min(capacity, size * 2);
      keys = Arrays.copyOf(keys, more);
      votes = Arrays.copyOf(votes, more);
      days = Arrays.copyOf(days, more);
    }
    keys[size] = key;
    votes[size] = vote;
    days[size] = day;
    size++;
  }

  private int oldest() {
    int oldest = 0;
    for (int i = 1; i < size; i++) {
      boolean earlier = days[i] < days[oldest];
      boolean rarer = days[i] == days[oldest] && votes[i] < votes[oldest];
      oldest = earlier || rarer ? i : oldest;
    }
    return oldest;
  }

  private void remove(int at) {
    size--;
    keys[at] = keys[size];
    votes[at] = votes[size];
    days[at] = days[size];
  }

  void write(DataOutput out) throws IOException {
    Wire.writeUnsigned(size, out);
    Wire.writeUnsigned(evicted, out);
    int base = size == 0 ? 0 : days[0];
    Wire.writeSigned(base, out);
    for (int i = 0; i < size; i++) {
      out.writeInt(keys[i]);
      Wire.writeUnsigned(votes[i], out);
      Wire.writeSigned((long) days[i] - base, out);
    }
  }

  static PairTable read(int capacity, DataInput in) throws IOException {
    PairTable table = new PairTable(capacity);
    int size = Wire.readSize(in);
    int evicted = (int) Wire.readUnsigned(in);
    int base = (int) Wire.readSigned(in);
    for (int i = 0; i < size; i++) {
      int key = in.readInt();
      int vote = (int) Wire.readUnsigned(in);
      table.insert(key, vote, base + (int) Wire.readSigned(in));
    }
    table.evicted += evicted;
    return table;
  }
}
