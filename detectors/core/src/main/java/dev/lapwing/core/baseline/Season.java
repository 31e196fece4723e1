package dev.lapwing.core.baseline;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What each hour of the week had, in the entity's own time, fading with a half-life of four weeks.
 *
 * <p>Idea: forward decay: what is added later weighs more, so that nothing needs to be touched
 * while nothing happens. Sums are kept as logarithms in 16 bits, those of unused hours not at all;
 * weeks are counted from the calendar. How far an hour is believed is a matter of credibility: an
 * hour of a quiet entity says little about itself, one of a busy entity much.
 *
 * <p>Formula (Bühlmann): m = (κ·parent + S)/(κ + n), κ = (1/parent + φ)/τ²; first for an hour of
 * day over working days (or the weekend), whose parent is the level times the peers' profile, τ² =
 * 0.5 (2 without peers), then for the hour of the week, τ² = 0.1. What is not known of m, as a
 * variance relative to m²: τ²·κ/(κ + n), handed down by (κ/(κ + n))².
 *
 * <p>Error: 0.2 % an addition. Cost: 21 bytes and 2 for each hour ever used, 357 at most; O(7).
 * Evasion: as {@link GammaPoisson}.
 *
 * <p>Papers: Bühlmann and Gisler, "A Course in Credibility Theory", 2005, section 3.1; Cormode,
 * Shkapenyuk, Srivastava and Xu, "Forward decay", ICDE 2009.
 */
public final class Season {

  static final int HOURS = 168;
  private static final int DAY = 24;
  private static final int WORKING_DAYS = 5;

  /** 1970-01-01 was a Thursday: hours from Monday, midnight. */
  private static final int MONDAY = 3 * DAY;

  private static final double HALF_LIFE_WEEKS = 4;
  private static final double AMONG_PEERS = 0.5;
  private static final double ALONE = 2;
  private static final double OF_DAYS = 0.1;
  private static final int STEP = 256;
  private static final int OFFSET = 20;

  /** What a week leaves of a weight. */
  private static final double Q = Math.pow(2, -1 / HALF_LIFE_WEEKS);

  private static final double[] POWERS = new double[STEP];

  static {
    for (int i = 0; i < STEP; i++) {
      POWERS[i] = Math.pow(2, i / (double) STEP);
    }
  }

  /**
   * What is known of an hour.
   *
   * @param mean of a window
   * @param unknown variance of what is not known of it, relative to its square
   */
  public record Hour(double mean, double unknown) {}

  /**
   * What an hour is judged by when it has little of its own.
   *
   * @param mean what the level and the peers' profile make of a window
   * @param peers whether there is a profile
   * @param dispersion φ of a window
   */
  public record Prior(double mean, boolean peers, double dispersion) {}

  private final short[] sums = new short[HOURS];

  /** Weeks known when it was begun anew. */
  private float before;

  /** Hour of the week of an hour since 1970; 0 is Monday, midnight. */
  public static int hourOfWeek(long hour) {
    return (int) Math.floorMod(hour + MONDAY, (long) HOURS);
  }

  /**
   * Adds what a window had.
   *
   * @param hour hours since 1970
   * @param first the hour since which it is counted
   */
  public void add(long hour, long first, double amount) {
    int h = hourOfWeek(hour);
    set(h, sum(h) + amount * growth(hour, first));
  }

  /**
   * What is to be expected of a window of an hour.
   *
   * @param perHour windows in an hour
   */
  public Hour of(long hour, long first, int perHour, Prior prior) {
    int h = hourOfWeek(hour);
    int from = h / DAY < WORKING_DAYS ? 0 : WORKING_DAYS;
    int to = h / DAY < WORKING_DAYS ? WORKING_DAYS : 7;
    double sum = 0;
    double days = 0;
    for (int d = from; d < to; d++) {
      sum += sum(d * DAY + h % DAY);
      days += weeks(hour - Math.floorMod((h / DAY - d) * DAY, HOURS), hour, first) * perHour;
    }
    double now = growth(hour, first);
    double n = weeks(hour, hour, first) * perHour;
    double tau = prior.peers() ? AMONG_PEERS : ALONE;
    double k = (1 / prior.mean() + prior.dispersion()) / tau;
    double parent = (k * prior.mean() + sum / now) / (k + days);
    double own = (1 / parent + prior.dispersion()) / OF_DAYS;
    double mean = (own * parent + sum(h) / now) / (own + n);
    double left = own / (own + n);
    return new Hour(mean, OF_DAYS * left + tau * k / (k + days) * left * left);
  }

  /** Lets what is known weigh less; {@code hour} is what hours are counted from afterwards. */
  void fade(double by, long hour, long first) {
    double scale = by / growth(hour, first);
    before = (float) (weeks(hour, hour, first) * by);
    for (int h = 0; h < HOURS; h++) {
      if (sums[h] != 0) {
        set(h, sum(h) * scale);
      }
    }
  }

  /** Moves all to later hours of the week: those of another time zone. */
  void rotate(int hours) {
    short[] old = sums.clone();
    for (int h = 0; h < HOURS; h++) {
      sums[Math.floorMod(h + hours, HOURS)] = old[h];
    }
  }

  private double sum(int h) {
    int code = sums[h];
    return code == 0 ? 0 : Math.scalb(POWERS[code % STEP], code / STEP - OFFSET);
  }

  private void set(int h, double sum) {
    double code = sum <= 0 ? 0 : Math.rint((Math.log(sum) / Math.log(2) + OFFSET) * STEP);
    sums[h] = (short) Math.max(0, Math.min(Short.MAX_VALUE, code));
  }

  private static double growth(long hour, long first) {
    return Math.pow(2, (hour - first) / (HALF_LIFE_WEEKS * HOURS));
  }

  /**
   * How often an hour came round since the first, each time weighing as what it had.
   *
   * @param last when it last did; {@code now} itself does not count
   */
  private double weeks(long last, long now, long first) {
    long age = last == now ? HOURS : now - last;
    long times = Math.max(0, Math.floorDiv(now - age - first, (long) HOURS) + 1);
    double newest = Math.pow(2, -age / (HALF_LIFE_WEEKS * HOURS));
    double known = newest * (1 - Math.pow(Q, times)) / (1 - Q);
    return known + (before == 0 ? 0 : before / growth(now, first));
  }

  public void write(DataOutput out) throws IOException {
    out.writeFloat(before);
    for (int from = 0; from < HOURS; from += 8) {
      int used = 0;
      for (int h = from; h < from + 8; h++) {
        used |= sums[h] == 0 ? 0 : 1 << (h - from);
      }
      out.writeByte(used);
      for (int h = from; h < from + 8; h++) {
        if (sums[h] != 0) {
          out.writeShort(sums[h]);
        }
      }
    }
  }

  /**
   * @param version 1 for all hours, used or not; 2 as {@link #write} has it
   */
  public static Season read(int version, DataInput in) throws IOException {
    Season season = new Season();
    season.before = version == 1 ? 0 : in.readFloat();
    int used = 0xFF;
    for (int h = 0; h < HOURS; h++) {
      if (version > 1 && h % 8 == 0) {
        used = in.readByte();
      }
      season.sums[h] = (used >>> h % 8 & 1) == 0 ? 0 : in.readShort();
    }
    return season;
  }
}
