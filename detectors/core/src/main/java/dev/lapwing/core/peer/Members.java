package dev.lapwing.core.peer;

import dev.lapwing.core.baseline.HyperLogLog;
import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Which different entities there were: exactly while they are few, then how many about.
 *
 * <p>Idea: a sorted table of fingerprints up to {@code exact}, beyond that a {@link HyperLogLog}.
 * What it holds is a function of the set only, so the order of arrival and who merges with whom
 * change nothing. Error: none up to {@code exact}, 9 % above (one standard deviation). Cost: O(log
 * n) to find, 4 bytes an entity, 96 at most above.
 */
final class Members {

  private static final int MANY = 0;

  private final int exact;
  private int[] prints = new int[2];
  private int size;
  private HyperLogLog many;

  /**
   * @param exact so many are kept one by one; part of what is written, so it never changes
   */
  Members(int exact) {
    this.exact = exact;
  }

  /**
   * @param print fingerprint of an entity
   * @return whether it may be a new one
   */
  boolean add(int print) {
    if (many != null) {
      return many.add(print);
    }
    int at = Arrays.binarySearch(prints, 0, size, print);
    if (at >= 0) {
      return false;
    }
    if (size == exact) {
      grow();
      return many.add(print);
    }
    insert(-at - 1, print);
    return true;
  }

  private void insert(int at, int print) {
    if (size == prints.length) {
      prints = Arrays.copyOf(prints, Math.min(exact, 2 * size));
    }
    System.arraycopy(prints, at, prints, at + 1, size - at);
    prints[at] = print;
    size++;
  }

  private void grow() {
    many = new HyperLogLog();
    for (int i = 0; i < size; i++) {
      many.add(prints[i]);
    }
    prints = null;
  }

  /** Adds all of another set of the same kind. */
  void addAll(Members other) {
    if (other.many == null) {
      for (int i = 0; i < other.size; i++) {
        add(other.prints[i]);
      }
      return;
    }
    if (many == null) {
      grow();
    }
    many.addAll(other.many);
  }

  /** How many there were. */
  int size() {
    return many == null ? size : (int) Math.max(exact + 1L, many.estimate());
  }

  /** How many there were in either. */
  static int union(Members a, Members b) {
    if (a.size() == 0 || b.size() == 0) {
      return Math.max(a.size(), b.size());
    }
    Members both = new Members(a.exact);
    both.addAll(a);
    both.addAll(b);
    return both.size();
  }

  void write(DataOutput out) throws IOException {
    if (many != null) {
      Wire.writeUnsigned(MANY, out);
      many.write(out);
      return;
    }
    Wire.writeUnsigned(size + 1L, out);
    for (int i = 0; i < size; i++) {
      out.writeInt(prints[i]);
    }
  }

  static Members read(int exact, DataInput in) throws IOException {
    Members members = new Members(exact);
    int size = Wire.readSize(in);
    if (size == MANY) {
      members.prints = null;
      members.many = HyperLogLog.read(in);
      return members;
    }
    members.prints = new int[Math.max(2, size - 1)];
    members.size = size - 1;
    for (int i = 0; i < members.size; i++) {
      members.prints[i] = in.readInt();
    }
    return members;
  }
}
