package dev.lapwing.core.peer;

import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which values a group showed in the last four to eight weeks, and how many of it each.
 *
 * <p>Bound: {@link #MAX} values. Those with the fewest members make room: whoever fills the table
 * with values of his own pushes out others' own ones, not those that many share.
 */
final class ValueHistory {

  static final int MAX = 4096;

  private final TreeMap<Integer, Seen> values = new TreeMap<>();
  private Arrivals arrivals = new Arrivals();

  /**
   * Takes a day's values in.
   *
   * @return how many had to make room
   */
  int fold(Map<Integer, Members> today, int day) {
    values.values().forEach(seen -> seen.turnTo(day));
    arrivals.turnTo(day);
    today.forEach((value, members) -> add(value, members, day));
    values.values().removeIf(seen -> seen.size() == 0);
    return makeRoom();
  }

  private void add(int value, Members members, int day) {
    Seen seen = values.computeIfAbsent(value, each -> new Seen(PeerTally.EXACT_WITH_VALUE));
    int before = seen.size();
    seen.add(members, day);
    arrivals.add(before, Math.max(0, seen.size() - before));
  }

  private int makeRoom() {
    int over = values.size() - MAX;
    if (over <= 0) {
      return 0;
    }
    List<Integer> rarest = new ArrayList<>(values.keySet());
    rarest.sort(
        Comparator.comparing((Integer value) -> values.get(value).fresh())
            .thenComparing(value -> values.get(value).size()));
    rarest.subList(0, over).forEach(values::remove);
    return over;
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  ValueShares shares(int atMost) {
    int[] prints = new int[values.size()];
    int[] members = new int[values.size()];
    int n = 0;
    for (Map.Entry<Integer, Seen> each : values.entrySet()) {
      prints[n] = each.getKey();
      members[n++] = each.getValue().size();
    }
    return ValueShares.of(prints, members, arrivals, atMost);
  }

  void write(DataOutput out) throws IOException {
    arrivals.write(out);
    Wire.writeUnsigned(values.size(), out);
    for (Map.Entry<Integer, Seen> each : values.entrySet()) {
      out.writeInt(each.getKey());
      each.getValue().write(out);
    }
  }

  /**
   * @param version of the state; 1 had no arrivals
   */
  static ValueHistory read(int version, DataInput in) throws IOException {
    ValueHistory history = new ValueHistory();
    if (version > 1) {
      history.arrivals = Arrivals.read(in);
    }
    for (int left = Wire.readSize(in); left > 0; left--) {
      history.values.put(in.readInt(), Seen.read(PeerTally.EXACT_WITH_VALUE, in));
    }
    return history;
  }
}
