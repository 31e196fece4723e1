package dev.lapwing.core.correlation;

import dev.lapwing.core.rule.WindowRule;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was counted lately, by time, and what any window of it holds.
 *
 * <p>Idea: events are kept one by one, so a window slides without edges that something could hide
 * behind. Where there are more than {@link #most}, older ones that are alike and lie within a 64th
 * of the timespan are put together, and count as long as the latest of them does: a window may then
 * hold too much by what happened in a 64th of the timespan before it, never too little; of a group
 * so busy, what comes late does not count.
 *
 * <p>Error: none up to 256 events, then as said; a million events a window cost as much as 256.
 * Cost: 17 to 25 bytes each; O(n) a window, n ≤ 256, and 2·N + 256 for {@code value_count} of N.
 * Evasion: stay below the bound.
 *
 * <p>Paper: Datar, Gionis, Indyk and Motwani, "Maintaining stream statistics over sliding windows",
 * SIAM J. Comput. 31 (2002), of which this is the plain form for small counts.
 */
final class Cells {

  private static final int MOST = 256;
  private static final int SLICES = 64;

  private final List<Cell> cells = new ArrayList<>();

  /** So many are kept one by one. */
  static int most(WindowRule rule) {
    double bound = 0;
    if (rule.kind() == WindowRule.Kind.VALUE_COUNT) {
      bound = rule.bounds().stream().mapToDouble(WindowRule.Bound::value).max().orElse(0);
    }
    return MOST + 2 * (int) bound;
  }

  boolean isEmpty() {
    return cells.isEmpty();
  }

  int size() {
    return cells.size();
  }

  Cell get(int index) {
    return cells.get(index);
  }

  long newest() {
    return cells.isEmpty() ? Long.MIN_VALUE : cells.get(cells.size() - 1).time();
  }

  /**
   * Adds one.
   *
   * @return where it stands; −1 if it is there already
   */
  int add(Cell fresh) {
    int at = cells.size();
    while (at > 0 && cells.get(at - 1).time() >= fresh.time()) {
      at--;
      if (cells.get(at).time() == fresh.time() && cells.get(at).print() == fresh.print()) {
        return -1;
      }
    }
    while (at < cells.size() && cells.get(at).time() <= fresh.time()) {
      at++;
    }
    cells.add(at, fresh);
    return at;
  }

  /** Forgets those of that time and before. */
  boolean forgetUntil(long time) {
    return cells.removeIf(cell -> cell.time() <= time);
  }

  /**
   * Makes room, if need be.
   *
   * @param keyed whether cells of different values must stay apart
   * @return how many had to be dropped
   */
  int compact(int most, long timespan, boolean keyed) {
    if (cells.size() <= most) {
      return 0;
    }
    forgetUntil(newest() - timespan);
    long slice = Math.max(1, timespan / SLICES);
    Map<List<Object>, Integer> places = new HashMap<>();
    List<Cell> merged = new ArrayList<>();
    int recent = cells.size() - most / 2;
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      Object value = keyed ? cell.value() : 0;
      List<Object> key =
          List.of(Math.floorDiv(cell.time(), slice), value, cell.steps(), cell.absent());
      Integer place = i < recent ? places.putIfAbsent(key, merged.size()) : null;
      if (place == null) {
        merged.add(cell);
      } else {
        merged.set(place, together(merged.get(place), cell, keyed));
      }
    }
    int dropped = Math.max(0, merged.size() - most);
    cells.clear();
    cells.addAll(merged.subList(dropped, merged.size()));
    cells.sort((a, b) -> Long.compare(a.time(), b.time()));
    return dropped;
  }

  private static Cell together(Cell a, Cell b, boolean keyed) {
    double value = keyed ? a.value() : a.value() + b.value();
    return new Cell(b.time(), b.print(), value, a.steps(), a.absent(), a.n() + b.n());
  }

  /**
   * The number that is asked for, of the window that ends with a cell, those of the same time
   * included.
   */
  double measure(WindowRule rule, int end) {
    long to = cells.get(end).time();
    return measure(rule, to - rule.timespan().toMillis(), to, cells.get(end).value());
  }

  /**
   * @param after the window begins after this, ms
   * @param to and ends with this
   * @param value whose share is asked for, if any
   */
  double measure(WindowRule rule, long after, long to, double value) {
    double n = 0;
    double sum = 0;
    double same = 0;
    Set<Double> values = new HashSet<>();
    for (Cell cell : cells) {
      if (cell.time() > after && cell.time() <= to) {
        n += cell.n();
        sum += cell.value();
        same += cell.value() == value ? cell.n() : 0;
        if (rule.kind() == WindowRule.Kind.VALUE_COUNT) {
          values.add(cell.value());
        }
      }
    }
    return switch (rule.kind()) {
      case EVENT_COUNT -> n;
      case VALUE_COUNT -> values.size();
      case VALUE_SUM -> sum;
      case VALUE_AVG -> sum / n;
      default -> 100 * same / n;
    };
  }

  /** Whether the window that ends with a cell has all steps and nothing that must be absent. */
  boolean complete(WindowRule rule, int end) {
    long to = cells.get(end).time();
    long after = to - rule.timespan().toMillis();
    long steps = 0;
    long absent = 0;
    for (Cell cell : cells) {
      if (cell.time() > after && cell.time() <= to) {
        steps |= cell.steps();
        absent |= cell.absent();
      }
    }
    return absent == 0 && Long.bitCount(steps) == rule.steps().size();
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(cells.size());
    long base = 0;
    for (Cell cell : cells) {
      cell.write(base, out);
      base = cell.time();
    }
  }

  static Cells read(DataInput in) throws IOException {
    Cells read = new Cells();
    int size = in.readInt();
    long base = 0;
    for (int i = 0; i < size; i++) {
      Cell cell = Cell.read(base, in);
      read.cells.add(cell);
      base = cell.time();
    }
    return read;
  }
}
