package dev.lapwing.core.baseline;

import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * In which minutes something was seen.
 *
 * <p>Idea: the last 32 minutes as bits, so that a repeat changes nothing and arrivals in any order
 * within that span give the same trail; of what is older, how many minutes, the first and the
 * latest. Error: a visit more than 32 minutes late is counted at most once too seldom. Cost: O(1),
 * about 14 bytes.
 */
public final class MinuteTrail {

  /** Minutes that are remembered one by one. */
  public static final int SPAN = 32;

  private int first;
  private int last;
  private int bits;
  private int before;
  private int older;

  /** Milliseconds since 1970 as minutes since 1970. */
  public static int minute(long millis) {
    return (int) Math.floorDiv(millis, 60_000L);
  }

  /** Notes a visit; true if it is a new one. */
  public boolean add(int minute) {
    if (bits == 0) {
      first = minute;
      last = minute;
      bits = 1;
      return true;
    }
    first = Math.min(first, minute);
    if (minute > last) {
      advance(minute - last);
      last = minute;
      bits |= 1;
      return true;
    }
    int back = last - minute;
    return back < SPAN ? addRecent(back) : addOld(minute);
  }

  private boolean addRecent(int back) {
    boolean fresh = (bits >>> back & 1) == 0;
    bits |= 1 << back;
    return fresh;
  }

  private boolean addOld(int minute) {
    if (older > 0 && minute <= before) {
      return false;
    }
    before = minute;
    older++;
    return true;
  }

  private void advance(int by) {
    int leaving = by >= SPAN ? bits : bits & (-1 << (SPAN - by));
    if (leaving != 0) {
      int newest = last - Integer.numberOfTrailingZeros(leaving);
      before = older == 0 ? newest : Math.max(before, newest);
      older += Integer.bitCount(leaving);
    }
    bits = by >= SPAN ? 0 : bits << by;
  }

  public boolean isEmpty() {
    return bits == 0;
  }

  /** First minute of all; 0 if empty. */
  public int first() {
    return first;
  }

  /** Latest minute of all; 0 if empty. */
  public int last() {
    return last;
  }

  /** Number of minutes with a visit. */
  public int count() {
    return older + Integer.bitCount(bits);
  }

  /** Minutes with a visit that lie before this one. */
  public int countBefore(int minute) {
    int skip = Math.max(0, last - minute + 1);
    return older + (skip >= SPAN ? 0 : Integer.bitCount(bits & (-1 << skip)));
  }

  /** The minutes still known one by one, latest first: those of the span and the latest before. */
  public int[] known() {
    int[] minutes = new int[Integer.bitCount(bits) + (older > 0 ? 1 : 0)];
    int n = 0;
    for (int back = 0; back < SPAN; back++) {
      if ((bits >>> back & 1) != 0) {
        minutes[n++] = last - back;
      }
    }
    if (older > 0) {
      minutes[n] = before;
    }
    return minutes;
  }

  /**
   * Adds the minutes of another trail. What is known of both one by one counts once; of what is
   * older, a minute that both saw counts twice. Which comes first makes no difference.
   */
  public void add(MinuteTrail other) {
    if (other.bits == 0) {
      return;
    }
    boolean none = bits == 0;
    int[] both =
        IntStream.concat(Arrays.stream(recent()), Arrays.stream(other.recent()))
            .distinct()
            .toArray();
    int latestOld = Math.max(oldOr(Integer.MIN_VALUE), other.oldOr(Integer.MIN_VALUE));
    first = none ? other.first : Math.min(first, other.first);
    last = none ? other.last : Math.max(last, other.last);
    older += other.older;
    bits = 0;
    for (int minute : both) {
      if (last - minute < SPAN) {
        bits |= 1 << (last - minute);
      } else {
        older++;
        latestOld = Math.max(latestOld, minute);
      }
    }
    before = older == 0 ? 0 : latestOld;
  }

  private int oldOr(int none) {
    return older == 0 ? none : before;
  }

  /** The minutes of the span, latest first. */
  private int[] recent() {
    return Arrays.copyOf(known(), Integer.bitCount(bits));
  }

  /** Forgets all. */
  public void clear() {
    first = 0;
    last = 0;
    bits = 0;
    before = 0;
    older = 0;
  }

  public void write(DataOutput out) throws IOException {
    out.writeInt(bits);
    if (bits != 0) {
      Wire.writeSigned(last, out);
      Wire.writeUnsigned((long) last - first, out);
      Wire.writeUnsigned(older, out);
      Wire.writeUnsigned(older == 0 ? 0 : (long) last - before, out);
    }
  }

  public static MinuteTrail read(DataInput in) throws IOException {
    MinuteTrail trail = new MinuteTrail();
    trail.bits = in.readInt();
    if (trail.bits != 0) {
      trail.last = (int) Wire.readSigned(in);
      trail.first = (int) (trail.last - Wire.readUnsigned(in));
      trail.older = (int) Wire.readUnsigned(in);
      int back = (int) Wire.readUnsigned(in);
      trail.before = trail.older == 0 ? 0 : trail.last - back;
    }
    return trail;
  }
}
