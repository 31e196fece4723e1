package dev.lapwing.core.detector.beacon;

import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The contacts of one machine with one destination: 50 to 95 bytes. */
final class Pair {

  /** Contacts so close belong together, s: a page and its pictures. */
  static final int APART = 5;

  /** Intervals before anything is said. */
  static final int LEAST = 8;

  private static final int LEAST_SPAN = 3600;
  private static final int TOLD = 3;
  private static final double BYTES_KEEP = 0.9;
  private static final double NEARLY = 0.02;

  final int print;
  private long first;
  private long last;
  private long previous;
  private Intervals intervals = new Intervals();
  private Phase phase = new Phase();
  private float size = -1;
  private float spread;
  private int hours;
  private int day;

  /** Hundredths of the surprise that was told on this day. */
  private int reported;

  private int toldDays;
  private boolean known;

  Pair(int print) {
    this.print = print;
  }

  /**
   * Another contact.
   *
   * @param time seconds since 1970
   * @param bytes sent; negative if unknown
   * @return whether it counts: not together with another, nor too late
   */
  boolean contact(long time, long bytes) {
    if (last == 0) {
      first = time;
    } else if (Math.abs(time - last) < APART || Math.abs(time - previous) < APART) {
      return false;
    } else if (time < last) {
      return divide(time);
    } else {
      interval((int) Math.min(Integer.MAX_VALUE, time - last));
      previous = last;
    }
    last = time;
    phase.add(time);
    hours |= 1 << (int) (time / 3600 % 24);
    weigh(bytes);
    return true;
  }

  /** One that came late, between the latest two. */
  private boolean divide(long time) {
    if (previous == 0 || time < previous) {
      return false;
    }
    intervals.remove((int) Math.min(Integer.MAX_VALUE, last - previous));
    intervals.add((int) (time - previous));
    intervals.add((int) (last - time));
    previous = time;
    return true;
  }

  private void interval(int seconds) {
    intervals.add(seconds);
    if (intervals.total() < LEAST) {
      return;
    }
    int best = intervals.best();
    boolean usual = Intervals.within(best, seconds);
    boolean fits = phase.period() > 0 && Intervals.within(best, (int) phase.period());
    if (usual && !fits) {
      phase.choose(whole(seconds));
    }
  }

  /** Clocks tick by the minute: what is nearly so is so. */
  private static double whole(int seconds) {
    long minutes = Math.round(seconds / 60.0) * 60;
    return Math.abs(seconds - minutes) <= NEARLY * seconds ? minutes : seconds;
  }

  private void weigh(long bytes) {
    if (bytes < 0) {
      return;
    }
    float log = (float) (Math.log(bytes + 1.0) / Math.log(2));
    if (size < 0) {
      size = log;
      spread = 0;
    } else {
      spread = (float) (BYTES_KEEP * spread + (1 - BYTES_KEEP) * (log - size) * (log - size));
      size = (float) (BYTES_KEEP * size + (1 - BYTES_KEEP) * log);
    }
  }

  Intervals intervals() {
    return intervals;
  }

  Phase phase() {
    return phase;
  }

  long last() {
    return last;
  }

  /** From its first contact to its latest, s. */
  long span() {
    return last - first;
  }

  /** Standard deviation of log₂ of the bytes sent; NaN where they are unknown. */
  double spread() {
    return size < 0 ? Double.NaN : Math.sqrt(spread);
  }

  /** Different hours of the day with a contact. */
  int hours() {
    return Integer.bitCount(hours);
  }

  /** Whether enough is known to be judged. */
  boolean ripe() {
    return intervals.total() >= LEAST && span() >= LEAST_SPAN;
  }

  /** −log₁₀ of the probability of such times by chance: the better of two tests. */
  double regularity() {
    double better = Math.max(intervals.surprise(), phase.surprise());
    return Math.max(0, better - Math.log10(2));
  }

  int day() {
    return day;
  }

  /** Another day begins; what was told is told again if it still is so. */
  void turn(int today) {
    toldDays += reported > 0 && toldDays < TOLD ? 1 : 0;
    known |= toldDays == TOLD;
    day = today;
    reported = 0;
  }

  double reported() {
    return reported / 100.0;
  }

  void report(double surprise) {
    reported = hundredths(surprise);
  }

  private static int hundredths(double surprise) {
    return (int) Math.round(100 * surprise);
  }

  /** It was there, by the clock, when the machine was learnt, or was told of on three days. */
  boolean known() {
    return known;
  }

  void know() {
    known = true;
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(print);
    Wire.writeUnsigned(last, out);
    Wire.writeUnsigned(last - first, out);
    Wire.writeUnsigned(previous == 0 ? 0 : last - previous, out);
    intervals.write(out);
    phase.write(out);
    out.writeFloat(size);
    out.writeFloat(spread);
    out.writeByte(hours);
    out.writeShort(hours >>> 8);
    Wire.writeUnsigned(day, out);
    Wire.writeUnsigned(reported * 8L + toldDays * 2L + (known ? 1 : 0), out);
  }

  static Pair read(DataInput in) throws IOException {
    Pair pair = new Pair(in.readInt());
    pair.last = Wire.readUnsigned(in);
    pair.first = pair.last - Wire.readUnsigned(in);
    long back = Wire.readUnsigned(in);
    pair.previous = back == 0 ? 0 : pair.last - back;
    pair.intervals = Intervals.read(in);
    pair.phase = Phase.read(in);
    pair.size = in.readFloat();
    pair.spread = in.readFloat();
    pair.hours = in.readUnsignedByte() | in.readUnsignedShort() << 8;
    pair.day = (int) Wire.readUnsigned(in);
    long reported = Wire.readUnsigned(in);
    pair.reported = (int) (reported >>> 3);
    pair.toldDays = (int) (reported >>> 1 & 3);
    pair.known = (reported & 1) != 0;
    return pair;
  }
}
