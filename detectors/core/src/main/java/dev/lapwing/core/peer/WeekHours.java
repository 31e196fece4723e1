package dev.lapwing.core.peer;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What a member of a group had in each hour of the week, fading with a half-life of 14 days.
 *
 * <p>Idea: for each hour of the week what all members had, for each day of the week how many there
 * were, those who had nothing included; their ratio is an hour's rate, shrunk to what that hour of
 * day has on working days (or on a weekend), and that to the level of all.
 *
 * <p>Formula: r_h = (S_h + κ·r_parent)/(E_d + κ), κ = 5 members' days.
 *
 * <p>Paper: Morris, "Parametric empirical Bayes inference: theory and applications", JASA 78
 * (1983).
 */
final class WeekHours {

  static final int HOURS = 168;

  private static final int WEEK = 7;
  private static final int WORKING_DAYS = 5;
  private static final double HALF_LIFE_DAYS = 14;
  private static final double KAPPA = 5;

  /** 1970-01-01 was a Thursday. */
  private static final int MONDAY = 3;

  private final float[] sums = new float[HOURS];
  private final float[] days = new float[WEEK];

  /** Monday is 0. */
  static int weekday(int day) {
    return Math.floorMod(day + MONDAY, WEEK);
  }

  /** A day passes: what was known fades, and so many are there to be counted. */
  void pass(int day, double present) {
    float fade = (float) Math.pow(2, -1 / HALF_LIFE_DAYS);
    for (int i = 0; i < HOURS; i++) {
      sums[i] *= fade;
    }
    for (int i = 0; i < WEEK; i++) {
      days[i] *= fade;
    }
    days[weekday(day)] += (float) present;
  }

  /** One of those who are there had so much. */
  void add(int hourOfWeek, double amount) {
    sums[hourOfWeek] += (float) amount;
  }

  /** Whether there was such a day of the week before. */
  boolean knows(int day) {
    return days[weekday(day)] > 0;
  }

  /** Mean of all hours; 0 while nothing is known. */
  double base() {
    double known = sum(days);
    return known == 0 ? 0 : sum(sums) / (known * 24);
  }

  /** Mean of a member in an hour of the week. */
  double rate(int h) {
    return (sums[h] + KAPPA * parent(h)) / (days[h / 24] + KAPPA);
  }

  private double parent(int h) {
    boolean working = h / 24 < WORKING_DAYS;
    double sum = 0;
    double exposure = 0;
    for (int d = working ? 0 : WORKING_DAYS; d < (working ? WORKING_DAYS : WEEK); d++) {
      sum += sums[d * 24 + h % 24];
      exposure += days[d];
    }
    return (sum + KAPPA * base()) / (exposure + KAPPA);
  }

  private static double sum(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum;
  }

  void write(DataOutput out) throws IOException {
    for (float sum : sums) {
      out.writeFloat(sum);
    }
    for (float day : days) {
      out.writeFloat(day);
    }
  }

  static WeekHours read(DataInput in) throws IOException {
    WeekHours hours = new WeekHours();
    for (int i = 0; i < HOURS; i++) {
      hours.sums[i] = in.readFloat();
    }
    for (int i = 0; i < WEEK; i++) {
      hours.days[i] = in.readFloat();
    }
    return hours;
  }
}
