package dev.lapwing.core.baseline;

import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Whether an entity has done more for days, or more and more for weeks.
 *
 * <p>Idea: two {@link Cusum}s against one slow {@link DayLevel}: a drip, three times the usual on
 * some days, and a ramp, two thirds more in some weeks; a week scatters a seventh as much as a day.
 * One day counts for three times the usual at most: a single busy day is no change. While either is
 * half way to a certain change, nothing is learnt; after four weeks of that, it is how it is now,
 * and nine tenths of what was known are let go.
 *
 * <p>Error: of 2,500 entities whose days hang together (ρ = 0.6, σ = 0.3), drift and have bursts
 * one comes to a value of ln 100,000 in 167,000 days; at values that innocent days exceed once in
 * 10,000 a ramp of two percent a day is found within sixty days in 87 of 100 cases, in half of them
 * by the 42nd (see volume-model.md). Cost: O(1), 60 bytes. Evasion: see {@link Cusum}.
 */
public final class SlowChange {

  /** A value as rare as one false alarm in 100,000 windows. */
  public static final double CERTAIN = Math.log(1e5);

  private static final double DRIP = 3;
  private static final double RAMP = 1.65;
  private static final double OF_WEEKS = 0.15;
  private static final double FROZEN = CERTAIN / 2;
  private static final int LEARNING_DAYS = 14;
  private static final int ACCEPTED_DAYS = 28;
  private static final int SILENT_DAYS = 14;
  private static final double RESTART = 0.1;
  private static final int WORKING_DAYS = 5;
  private static final int WEEK = 7;

  /** 1970-01-01 was a Thursday. */
  private static final int MONDAY = 3;

  private DayLevel level = new DayLevel();
  private Cusum drip = new Cusum();
  private Cusum ramp = new Cusum();
  private float week;
  private int first;
  private int next;

  /**
   * @param day since 1970, the first one
   */
  public SlowChange(int day) {
    first = day;
    next = day;
  }

  private SlowChange() {}

  /** The first day that is not yet learnt. */
  public int next() {
    return next;
  }

  /** Days known, holidays left out. */
  public int days() {
    return next - first;
  }

  /** Whether enough is known for anything to be a change. */
  public boolean ready() {
    return days() >= LEARNING_DAYS;
  }

  /** What a day usually has. */
  public double usual(int day) {
    return level.of(day).mean();
  }

  /** What it comes to if the next two days have so much; each more of either raises it. */
  public double drip(double amount, double amountAfter) {
    return Math.max(0, drip.with(daily(next, amount)) + daily(next + 1, amountAfter));
  }

  /** The same of the weeks that these days are in, which need not be over. */
  public double ramp(double amount, double amountAfter) {
    double so = week + counted(next, amount);
    double after = counted(next + 1, amountAfter);
    return begins(next + 1)
        ? Math.max(0, ramp.with(weekly(so)) + weekly(after))
        : ramp.with(weekly(so + after));
  }

  /** One day speaks for no more than the change that is looked for. */
  private double counted(int day, double amount) {
    return Math.min(amount, DRIP * level.of(day).mean());
  }

  private double daily(int day, double amount) {
    return level.of(day).evidence(counted(day, amount), DRIP);
  }

  private double weekly(double amount) {
    GammaPoisson working = level.of(0);
    double days = WORKING_DAYS * working.mean() + (WEEK - WORKING_DAYS) * level.of(2).mean();
    return new GammaPoisson(days, working.dispersion() * OF_WEEKS).evidence(amount, RAMP);
  }

  /**
   * The day on which a drip began, if the next day has so much; the day after that at the latest.
   */
  public int dripSince(double amount) {
    return drip.value() > 0 ? drip.since(next) : daily(next, amount) > 0 ? next : next + 1;
  }

  /** The Monday on which a ramp began; this week's at the latest. */
  public int rampSince() {
    int monday = next + 1 - Math.floorMod(next + 1 + MONDAY, WEEK);
    return ramp.value() > 0 ? ramp.since(monday) : monday;
  }

  private static boolean begins(int day) {
    return Math.floorMod(day + MONDAY, WEEK) == 0;
  }

  /**
   * Learns the next day.
   *
   * @param unknown whether it says nothing of what is usual
   */
  public void learn(double amount, boolean unknown) {
    if (begins(next)) {
      ramp.add(ready() ? weekly(week) : 0, next - WEEK);
      week = 0;
    }
    week += ready() ? (float) counted(next, amount) : 0;
    drip.add(ready() ? daily(next, amount) : 0, next);
    boolean changing = Math.max(drip.value(), ramp.value()) > FROZEN;
    level.learn(next, amount, changing || unknown);
    next++;
    int since = drip.value() > ramp.value() ? dripSince(0) : rampSince();
    if (changing && next - since > ACCEPTED_DAYS + WEEK) {
      restart(RESTART);
    }
  }

  /** Learns that nothing happened up to, not including, a day; two weeks of that at most. */
  public void skipTo(int day) {
    int holidays = Math.max(0, (day - next - SILENT_DAYS) / WEEK * WEEK);
    first += holidays;
    next += holidays;
    while (next < day) {
      learn(0, false);
    }
  }

  /** Begins anew, what was known weighing less. */
  public void restart(double by) {
    level.scale(by);
    drip.clear();
    ramp.clear();
    week = 0;
    first = next;
  }

  public void write(DataOutput out) throws IOException {
    level.write(out);
    drip.write(out);
    ramp.write(out);
    out.writeFloat(week);
    Wire.writeSigned(next, out);
    Wire.writeUnsigned(next - first, out);
  }

  public static SlowChange read(DataInput in) throws IOException {
    SlowChange read = new SlowChange();
    read.level = DayLevel.read(in);
    read.drip = Cusum.read(in);
    read.ramp = Cusum.read(in);
    read.week = in.readFloat();
    read.next = (int) Wire.readSigned(in);
    read.first = (int) (read.next - Wire.readUnsigned(in));
    return read;
  }
}
