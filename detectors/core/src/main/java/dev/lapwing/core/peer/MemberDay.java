package dev.lapwing.core.peer;

import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** What one entity did in a day, by hour of its own week. */
final class MemberDay {

  /** So many different values in an hour are told apart exactly. */
  private static final int EXACT = 32;

  /** An hour: a sum, or the different values. */
  private static final class Hour {
    private long sum;
    private Members values;

    private double amount() {
      return values == null ? sum : values.size();
    }
  }

  private final TreeMap<Integer, Hour> hours = new TreeMap<>();

  /** A bit for each hour of the day, UTC, in which something was done. */
  private int active;

  /** Notes that something was done in an hour of the day, UTC. */
  void actedAt(int hourOfDay) {
    active |= 1 << hourOfDay;
  }

  /** Whether something was done in an hour of the day, UTC. */
  boolean acted(int hourOfDay) {
    return (active >>> hourOfDay & 1) != 0;
  }

  /**
   * @return whether it is the first of that hour
   */
  boolean add(int hourOfWeek, long amount) {
    Hour hour = hours.get(hourOfWeek);
    boolean first = hour == null;
    if (first) {
      hour = new Hour();
      hours.put(hourOfWeek, hour);
    }
    hour.sum += Math.min(amount, Long.MAX_VALUE - hour.sum);
    return first;
  }

  /**
   * @return whether the value may be new in that hour
   */
  boolean addDistinct(int hourOfWeek, int value) {
    return values(hourOfWeek).add(value);
  }

  private Members values(int hourOfWeek) {
    Hour hour = hours.computeIfAbsent(hourOfWeek, each -> new Hour());
    if (hour.values == null) {
      hour.values = new Members(EXACT);
    }
    return hour.values;
  }

  void addAll(MemberDay other) {
    active |= other.active;
    other.hours.forEach(
        (at, hour) -> {
          if (hour.values == null) {
            add(at, hour.sum);
          } else {
            values(at).addAll(hour.values);
          }
        });
  }

  /** Amounts by hour of the week; different values are counted anew in each hour. */
  void forEach(HourVisitor visitor) {
    hours.forEach((at, hour) -> visitor.hour(at, hour.amount()));
  }

  double total() {
    double total = 0;
    for (Hour hour : hours.values()) {
      total += hour.amount();
    }
    return total;
  }

  /** Sees an hour. */
  interface HourVisitor {
    void hour(int hourOfWeek, double amount);
  }

  void write(DataOutput out) throws IOException {
    Wire.writeUnsigned(active, out);
    Wire.writeUnsigned(hours.size(), out);
    for (Map.Entry<Integer, Hour> each : hours.entrySet()) {
      Wire.writeUnsigned(each.getKey(), out);
      Hour hour = each.getValue();
      out.writeBoolean(hour.values != null);
      if (hour.values == null) {
        Wire.writeUnsigned(hour.sum, out);
      } else {
        hour.values.write(out);
      }
    }
  }

  /**
   * @param version of the tally; 1 knew nothing of hours of UTC
   */
  static MemberDay read(int version, DataInput in) throws IOException {
    MemberDay day = new MemberDay();
    day.active = version == 1 ? 0 : (int) Wire.readUnsigned(in);
    for (int left = Wire.readSize(in); left > 0; left--) {
      Hour hour = new Hour();
      day.hours.put((int) Wire.readUnsigned(in), hour);
      if (in.readBoolean()) {
        hour.values = Members.read(EXACT, in);
      } else {
        hour.sum = Wire.readUnsigned(in);
      }
    }
    return day;
  }
}
