package dev.lapwing.core.detector.process;

import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * How often each program of a machine ran, and how often it did so in a new way: by days, today
 * left out, so that no order of arrival within a day changes an answer. At most 20; the one that
 * did not run for longest makes room. 8 bytes a program.
 */
final class BinaryTable {

  static final int MOST = 20;

  private static final int MOST_DAYS = 1000;

  private final List<Row> rows = new ArrayList<>(4);

  /** One program. */
  static final class Row {
    private final int print;
    private int days;
    private int novel;
    private int last;
    private boolean novelToday;
    private int longest;

    private Row(int print, int day) {
      this.print = print;
      this.last = day;
    }

    /** Days on which it ran, before the current one. */
    int days() {
      return days;
    }

    /** Days, but the first, on which it was started in a way not known before. */
    int novel() {
      return novel;
    }

    /** Greatest {@link CommandLine#magnitude} on the days before. */
    int longest() {
      return longest >>> 8;
    }

    private void advance(int day) {
      if (day > last) {
        days = Math.min(MOST_DAYS, days + 1);
        novel += novelToday && days > 1 ? 1 : 0;
        novelToday = false;
        longest = Math.max(longest >>> 8, longest & 0xff) << 8;
        last = day;
      }
    }

    /** It ran today. */
    void ran(boolean anew, int magnitude) {
      novelToday |= anew;
      longest = longest & 0xff00 | Math.max(longest & 0xff, magnitude);
    }
  }

  /** The row of a program, made where there is none yet. */
  Row of(int program, int day) {
    int print = program & 0xffff;
    Row found = null;
    Row oldest = null;
    for (Row row : rows) {
      found = row.print == print ? row : found;
      oldest = oldest == null || row.last < oldest.last ? row : oldest;
    }
    if (found == null) {
      if (rows.size() == MOST) {
        rows.remove(oldest);
      }
      found = new Row(print, day);
      rows.add(found);
    }
    found.advance(day);
    return found;
  }

  /** The share of days on which any program ran in a new way. */
  double novelty(double pseudo) {
    int days = 0;
    int novel = 0;
    for (Row row : rows) {
      days += row.days;
      novel += row.novel;
    }
    return (novel + pseudo) / (days + pseudo);
  }

  void clear() {
    rows.clear();
  }

  void write(DataOutput out) throws IOException {
    Wire.writeUnsigned(rows.size(), out);
    int base = rows.isEmpty() ? 0 : rows.get(0).last;
    Wire.writeSigned(base, out);
    for (Row row : rows) {
      out.writeShort(row.print);
      Wire.writeUnsigned(row.days, out);
      Wire.writeUnsigned(row.novel * 2L + (row.novelToday ? 1 : 0), out);
      Wire.writeSigned((long) row.last - base, out);
      out.writeByte(row.longest >>> 8);
      out.writeByte(row.longest);
    }
  }

  static BinaryTable read(DataInput in) throws IOException {
    BinaryTable table = new BinaryTable();
    int size = Wire.readSize(in);
    int base = (int) Wire.readSigned(in);
    for (int i = 0; i < size; i++) {
      int print = in.readUnsignedShort();
      Row row = new Row(print, 0);
      row.days = (int) Wire.readUnsigned(in);
      long novel = Wire.readUnsigned(in);
      row.novel = (int) (novel >>> 1);
      row.novelToday = (novel & 1) != 0;
      row.last = base + (int) Wire.readSigned(in);
      row.longest = in.readUnsignedByte() << 8 | in.readUnsignedByte();
      table.rows.add(row);
    }
    return table;
  }
}
