package dev.lapwing.core.baseline;

import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Whether an entity has done more for days, or more and more for weeks.
 *
 * <p>Idea: a drip, three times the usual on some days, is a {@link Cusum} against a slow {@link
 * DayLevel}; a ramp is a {@link Trend} of its weeks, which is compared with no level but its own.
 * One day counts for three times the usual at most: a single busy day is no change. While either is
 * half way to a certain change, the level learns nothing; after four weeks of a drip, it is how it
 * is now, and nine tenths of what was known are let go. A ramp is usual when its foot is forgotten.
 *
 * <p>Error: of 2,500 entities whose days hang together (ρ = 0.6, σ = 0.3), drift and have bursts a
 * value of 1e-3 is reached on 0.7 times as many days as it says. At values that innocent days
 * exceed once in 10,000 a ramp of two percent a day that comes to the floor is found within sixty
 * days in 98 of 100 cases, in half of them by the 42nd; thrice as much within two weeks in 89. The
 * rest of the ramps are lost in what such entities do by themselves (see volume-model.md). Cost:
 * O(1), 85 bytes. Evasion: see {@link Cusum} and {@link Trend}.
 */
public final class SlowChange {

  /** A value as rare as one false alarm in 100,000 windows. */
  public static final double CERTAIN = Math.log(1e5);

  private static final double DRIP = 3;
  private static final double FROZEN = CERTAIN / 2;

  /** A ramp is given a day on which it began at 1e-2, and loses it at 1e-1. */
  private static final double NOTICED = Math.log(1e2);

  private static final int LEARNING_DAYS = 14;
  private static final int ACCEPTED_DAYS = 28;
  private static final int SILENT_DAYS = 14;
  private static final double RESTART = 0.1;
  private static final int WORKING_DAYS = 5;
  private static final int WEEK = 7;

  /** 1970-01-01 was a Thursday. */
  private static final int MONDAY = 3;

  private static final int NEVER = Integer.MIN_VALUE;

  private DayLevel level = new DayLevel();
  private Cusum drip = new Cusum();
  private Trend weeks = new Trend();
  private float week;
  private int risingSince = NEVER;
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

  /** What it comes to if the next day has so much; more of it raises it. */
  public double drip(double amount) {
    return drip.with(daily(next, amount));
  }

  /** The same of the next two days. */
  public double drip(double amount, double amountAfter) {
    return Math.max(0, drip.with(daily(next, amount)) + daily(next + 1, amountAfter));
  }

  /** The same of the week that the next day is in, which need not be over. */
  public double ramp(double amount) {
    return ready() ? weeks.value(week + counted(next, amount), share(next)) : 0;
  }

  /** The same of the week that the day after that is in. */
  public double ramp(double amount, double amountAfter) {
    double so = week + counted(next, amount);
    double after = counted(next + 1, amountAfter);
    return !ready()
        ? 0
        : begins(next + 1)
            ? weeks.with(so).value(after, share(next + 1))
            : weeks.value(so + after, share(next + 1));
  }

  /** One day speaks for no more than the change that is looked for. */
  private double counted(int day, double amount) {
    return Math.min(amount, DRIP * level.of(day).mean());
  }

  private double daily(int day, double amount) {
    return level.of(day).evidence(counted(day, amount), DRIP);
  }

  /** How much of what a week has is to be expected by the end of a day. */
  private double share(int day) {
    double working = level.of(0).mean();
    double weekend = level.of(2).mean();
    int over = Math.floorMod(day + MONDAY, WEEK) + 1;
    double expected =
        Math.min(over, WORKING_DAYS) * working + Math.max(0, over - WORKING_DAYS) * weekend;
    return expected / (WORKING_DAYS * working + (WEEK - WORKING_DAYS) * weekend);
  }

  /**
   * The day on which a drip began, if the next day has so much; the day after that at the latest.
   */
  public int dripSince(double amount) {
    return drip.value() > 0 ? drip.since(next) : daily(next, amount) > 0 ? next : next + 1;
  }

  /** The Monday on which a ramp began, as it looked when it was first noticed. */
  public int rampSince(double amount) {
    return risingSince != NEVER
        ? risingSince
        : monday(next) - WEEK * weeks.weeks(week + counted(next, amount), share(next));
  }

  private static int monday(int day) {
    return day - Math.floorMod(day + MONDAY, WEEK);
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
    double rising = ramp(amount);
    if (rising >= NOTICED && risingSince == NEVER) {
      risingSince = rampSince(amount);
    } else if (rising < NOTICED / 2) {
      risingSince = NEVER;
    }
    week += (float) (ready() ? counted(next, amount) : amount);
    drip.add(ready() ? daily(next, amount) : 0, next);
    boolean dripping = drip.value() > FROZEN;
    level.learn(next, amount, dripping || rising > FROZEN || unknown);
    next++;
    if (begins(next)) {
      close();
    }
    if (dripping && next - dripSince(0) > ACCEPTED_DAYS + WEEK) {
      restart(RESTART);
    }
  }

  private void close() {
    if (days() >= WEEK) {
      weeks.add(week);
    }
    week = 0;
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
    weeks.clear();
    risingSince = NEVER;
    week = 0;
    first = next;
  }

  public void write(DataOutput out) throws IOException {
    level.write(out);
    drip.write(out);
    weeks.write(out);
    out.writeBoolean(risingSince != NEVER);
    if (risingSince != NEVER) {
      Wire.writeSigned(risingSince, out);
    }
    out.writeFloat(week);
    Wire.writeSigned(next, out);
    Wire.writeUnsigned(next - first, out);
  }

  /**
   * @param version 1 knew no weeks: they begin anew
   */
  public static SlowChange read(int version, DataInput in) throws IOException {
    SlowChange read = new SlowChange();
    read.level = DayLevel.read(in);
    read.drip = Cusum.read(in);
    if (version == 1) {
      Cusum.read(in);
    } else {
      read.weeks = Trend.read(in);
      read.risingSince = in.readBoolean() ? (int) Wire.readSigned(in) : NEVER;
    }
    read.week = in.readFloat();
    read.next = (int) Wire.readSigned(in);
    read.first = (int) (read.next - Wire.readUnsigned(in));
    if (version == 1 && begins(read.next)) {
      read.week = 0;
    }
    return read;
  }
}
