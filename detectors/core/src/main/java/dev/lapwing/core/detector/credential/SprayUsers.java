package dev.lapwing.core.detector.credential;

import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * In which of the last minutes each of at most {@link #CAP} users failed. The user who failed
 * longest ago makes room; more than that many are many anyway.
 */
final class SprayUsers {

  static final int CAP = 64;

  /** Minutes that are remembered of each user. */
  static final int SPAN = 64;

  /** Bit k of {@code bits} is the minute {@code last − k}. */
  private record Row(int print, int last, long bits) {

    private static final Comparator<Row> OLDEST =
        Comparator.comparingInt(Row::last).thenComparingInt(Row::print);

    Row with(int minute) {
      int ahead = minute - last;
      if (ahead > 0) {
        return new Row(print, minute, (ahead >= SPAN ? 0 : bits << ahead) | 1);
      }
      return -ahead >= SPAN ? this : new Row(print, last, bits | 1L << -ahead);
    }

    /** Whether there was a failure from {@code first} to {@code end}. */
    boolean failed(int first, int end) {
      int from = Math.max(0, last - end);
      int to = last - first;
      if (to < 0 || from >= SPAN) {
        return false;
      }
      long mask = -1L << from & (to >= SPAN - 1 ? -1L : (1L << (to + 1)) - 1);
      return (bits & mask) != 0;
    }
  }

  private final List<Row> rows = new ArrayList<>(2);

  /** Notes a failure, and forgets users whose last is {@code keep} minutes before the newest. */
  void fail(int print, int minute, int keep) {
    int at = 0;
    while (at < rows.size() && rows.get(at).print() != print) {
      at++;
    }
    if (at < rows.size()) {
      rows.set(at, rows.get(at).with(minute));
    } else {
      rows.add(new Row(print, minute, 1));
    }
    int newest = rows.stream().mapToInt(Row::last).max().orElse(minute);
    rows.removeIf(row -> row.last() < newest - keep);
    if (rows.size() > CAP) {
      rows.remove(rows.stream().min(Row.OLDEST).orElseThrow());
    }
  }

  boolean failed(int print, int first, int end) {
    return rows.stream().anyMatch(row -> row.print() == print && row.failed(first, end));
  }

  /** How many users failed from {@code first} to {@code end}. */
  int count(int first, int end) {
    int count = 0;
    for (Row row : rows) {
      count += row.failed(first, end) ? 1 : 0;
    }
    return count;
  }

  int size() {
    return rows.size();
  }

  void write(DataOutput out) throws IOException {
    Wire.writeUnsigned(rows.size(), out);
    int base = rows.isEmpty() ? 0 : rows.get(0).last();
    Wire.writeSigned(base, out);
    for (Row row : rows) {
      out.writeInt(row.print());
      Wire.writeSigned((long) row.last() - base, out);
      Wire.writeUnsigned(row.bits(), out);
    }
  }

  static SprayUsers read(DataInput in) throws IOException {
    SprayUsers users = new SprayUsers();
    int size = Wire.readSize(in);
    int base = (int) Wire.readSigned(in);
    for (int left = size; left > 0; left--) {
      int print = in.readInt();
      int last = base + (int) Wire.readSigned(in);
      users.rows.add(new Row(print, last, Wire.readUnsigned(in)));
    }
    return users;
  }
}
