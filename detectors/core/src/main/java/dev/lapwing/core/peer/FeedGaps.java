package dev.lapwing.core.peer;

import dev.lapwing.core.baseline.FeedGap;
import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Hours of the latest week in which records of a group are missing, and how much of what is usual.
 * Never changes. Three bytes an hour.
 */
final class FeedGaps {

  static final FeedGaps NONE = new FeedGaps(new long[0], new byte[0]);

  private static final long DAY = 24;
  private static final long KEPT = 7 * DAY;
  private static final double STEPS = 255;

  /** Ascending. */
  private final long[] hours;

  private final byte[] missing;

  private FeedGaps(long[] hours, byte[] missing) {
    this.hours = hours;
    this.missing = missing;
  }

  /** One more, later than all. */
  FeedGaps with(long hour, double missed) {
    long[] more = Arrays.copyOf(hours, hours.length + 1);
    byte[] much = Arrays.copyOf(missing, missing.length + 1);
    more[hours.length] = hour;
    much[hours.length] = (byte) Math.rint(missed * STEPS);
    return new FeedGaps(more, much);
  }

  /** Those of the week that ends with a day, UTC. */
  FeedGaps ofWeekTo(int day) {
    int from = 0;
    while (from < hours.length && hours[from] < (day + 1L) * DAY - KEPT) {
      from++;
    }
    int to = hours.length;
    return from == 0
        ? this
        : new FeedGaps(Arrays.copyOfRange(hours, from, to), Arrays.copyOfRange(missing, from, to));
  }

  /** How many hours of a day, UTC. */
  int on(int day) {
    int count = 0;
    for (long hour : hours) {
      count += Math.floorDiv(hour, DAY) == day ? 1 : 0;
    }
    return count;
  }

  boolean isEmpty() {
    return hours.length == 0;
  }

  /** Visits the hours from one on, in their order. */
  void from(long hour, FeedGap each) {
    for (int i = 0; i < hours.length; i++) {
      if (hours[i] >= hour) {
        each.of(hours[i], (missing[i] & 0xff) / STEPS);
      }
    }
  }

  void write(DataOutput out) throws IOException {
    Wire.writeUnsigned(hours.length, out);
    long before = 0;
    for (int i = 0; i < hours.length; i++) {
      Wire.writeUnsigned(hours[i] - before, out);
      out.writeByte(missing[i]);
      before = hours[i];
    }
  }

  static FeedGaps read(DataInput in) throws IOException {
    int size = Wire.readSize(in);
    long[] hours = new long[size];
    byte[] missing = new byte[size];
    long before = 0;
    for (int i = 0; i < size; i++) {
      hours[i] = before + Wire.readUnsigned(in);
      missing[i] = in.readByte();
      before = hours[i];
    }
    return size == 0 ? NONE : new FeedGaps(hours, missing);
  }
}
