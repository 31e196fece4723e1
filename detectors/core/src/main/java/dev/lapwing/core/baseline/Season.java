package dev.lapwing.core.baseline;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What each hour of the week (UTC) had, fading with a half-life of four weeks.
 *
 * <p>Idea: forward decay: what is added later weighs more, so that nothing needs to be touched
 * while nothing happens. Sums are kept as logarithms in 16 bits; weeks are counted from the
 * calendar.
 *
 * <p>Formula: an hour's mean is (2·parent + S_h)/(2 + n_h); its parent is the mean of that hour of
 * day over working days (or the weekend), shrunk likewise to the level. Error: 0.2 % an addition.
 * Cost: 336 bytes, O(7). Evasion: as {@link GammaPoisson}.
 *
 * <p>Paper: Cormode, Shkapenyuk, Srivastava and Xu, "Forward decay", ICDE 2009.
 */
public final class Season {

  static final int HOURS = 168;

  /** 1970-01-01 was a Thursday: hours from Monday, midnight. */
  private static final int MONDAY = 3 * 24;

  private static final double HALF_LIFE_WEEKS = 4;
  private static final double KAPPA = 2;
  private static final double STEP = 256;
  private static final double OFFSET = 20;

  private final short[] sums = new short[HOURS];

  /** Hour of the week of an hour since 1970; 0 is Monday, midnight. */
  static int hourOfWeek(long hour) {
    return (int) Math.floorMod(hour + MONDAY, (long) HOURS);
  }

  /**
   * Adds what an hour had.
   *
   * @param hour hours since 1970
   * @param first the hour since which it is counted
   */
  public void add(long hour, long first, double amount) {
    int h = hourOfWeek(hour);
    double sum = sum(h) + amount * growth(hour, first);
    double code = sum <= 0 ? 0 : Math.rint((Math.log(sum) / Math.log(2) + OFFSET) * STEP);
    sums[h] = (short) Math.max(0, Math.min(Short.MAX_VALUE, code));
  }

  /** What is to be expected in an hour, when the level is {@code level} an hour. */
  public double mean(long hour, long first, double level) {
    int h = hourOfWeek(hour);
    int day = h / 24;
    int from = day < 5 ? 0 : 5;
    int to = day < 5 ? 5 : 7;
    double sum = 0;
    for (int d = from; d < to; d++) {
      sum += sum(d * 24 + h % 24);
    }
    double now = growth(hour, first);
    double weeks = weeks(hour, first);
    double parent = (KAPPA * level + sum / now) / (KAPPA + weeks * (to - from));
    return (KAPPA * parent + sum(h) / now) / (KAPPA + weeks);
  }

  private double sum(int h) {
    return sums[h] == 0 ? 0 : Math.pow(2, sums[h] / STEP - OFFSET);
  }

  private static double growth(long hour, long first) {
    return Math.pow(2, (hour - first) / (HALF_LIFE_WEEKS * HOURS));
  }

  /** Weeks since the first hour, each weighing as what it had. */
  private static double weeks(long hour, long first) {
    double past = Math.max(0, hour - first) / (double) HOURS;
    double q = Math.pow(2, -1 / HALF_LIFE_WEEKS);
    return q * (1 - Math.pow(q, past)) / (1 - q);
  }

  public void write(DataOutput out) throws IOException {
    for (short sum : sums) {
      out.writeShort(sum);
    }
  }

  public static Season read(DataInput in) throws IOException {
    Season season = new Season();
    for (int i = 0; i < HOURS; i++) {
      season.sums[i] = in.readShort();
    }
    return season;
  }
}
