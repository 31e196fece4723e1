package dev.lapwing.core.peer;

import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How much the members of a group do, by hour of the week, fading with a half-life of 14 days.
 *
 * <p>Idea: for each hour of the week what all members did, for each day of the week how many there
 * were, those who did nothing included; their ratio is an hour's rate, shrunk to what that hour of
 * day has on working days (or on a weekend), and that to the level of all.
 *
 * <p>Formula: r_h = (S_h + κ·r_parent)/(E_d + κ), κ = 5 members' days. Of a member's day no more
 * counts than ten times the median of the members who did anything that day: the group does not
 * follow one of them.
 *
 * <p>Error: days are those of UTC and hours each member's own, which shifts the first weeks of a
 * history by hours; of amounts as skewed as lognormal with σ = 1.5 the cut takes a quarter off the
 * mean. Cost: 700 bytes, O(members of the sample) a day. Evasion: move half of the group.
 *
 * <p>Paper: Morris, "Parametric empirical Bayes inference: theory and applications", JASA 78
 * (1983).
 */
final class RateHistory {

  private static final int HOURS = 168;
  private static final int WEEK = 7;
  private static final int WORKING_DAYS = 5;
  private static final double HALF_LIFE_DAYS = 14;
  private static final double KAPPA = 5;
  private static final double AT_MOST_MEDIANS = 10;

  /** 1970-01-01 was a Thursday. */
  private static final int MONDAY = 3;

  private final float[] sums = new float[HOURS];
  private final float[] days = new float[WEEK];
  private int next = Integer.MIN_VALUE;
  private int members;

  /**
   * Takes a day in, and those since the last one, on which nobody did anything.
   *
   * @param known members, whether they did anything that day or not
   */
  void fold(MemberSample today, int day, int known) {
    for (int idle = next; next != Integer.MIN_VALUE && idle < day; idle++) {
      pass(idle, members);
    }
    pass(day, known);
    next = day + 1;
    members = known;
    double most = AT_MOST_MEDIANS * median(today);
    double scale = today.members().isEmpty() ? 0 : today.size() / today.members().size();
    for (MemberDay member : today.members()) {
      double total = member.total();
      double cut = total > most ? most / total : 1;
      member.forEach((hour, amount) -> sums[hour] += (float) (amount * cut * scale));
    }
  }

  private void pass(int day, int present) {
    float fade = (float) Math.pow(2, -1 / HALF_LIFE_DAYS);
    for (int i = 0; i < HOURS; i++) {
      sums[i] *= fade;
    }
    for (int i = 0; i < WEEK; i++) {
      days[i] *= fade;
    }
    days[Math.floorMod(day + MONDAY, WEEK)] += present;
  }

  private static double median(MemberSample today) {
    double[] totals =
        today.members().stream()
            .mapToDouble(MemberDay::total)
            .filter(total -> total > 0)
            .sorted()
            .toArray();
    return totals.length == 0 ? 0 : totals[totals.length / 2];
  }

  /**
   * What is known by now.
   *
   * @param windowMs over which the rule measures
   */
  RateShape shape(long windowMs) {
    double base = sum(sums) / (sum(days) * 24);
    double[] rates = new double[HOURS];
    double all = 0;
    for (int h = 0; h < HOURS; h++) {
      double parent = parent(h, base);
      rates[h] = (sums[h] + KAPPA * parent) / (days[h / 24] + KAPPA);
      all += rates[h];
    }
    return RateShape.of(rates, all / HOURS, windowMs);
  }

  private double parent(int h, double base) {
    boolean working = h / 24 < WORKING_DAYS;
    double sum = 0;
    double exposure = 0;
    for (int d = working ? 0 : WORKING_DAYS; d < (working ? WORKING_DAYS : WEEK); d++) {
      sum += sums[d * 24 + h % 24];
      exposure += days[d];
    }
    return (sum + KAPPA * base) / (exposure + KAPPA);
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
    Wire.writeSigned(next, out);
    Wire.writeUnsigned(members, out);
  }

  static RateHistory read(DataInput in) throws IOException {
    RateHistory history = new RateHistory();
    for (int i = 0; i < HOURS; i++) {
      history.sums[i] = in.readFloat();
    }
    for (int i = 0; i < WEEK; i++) {
      history.days[i] = in.readFloat();
    }
    history.next = (int) Wire.readSigned(in);
    history.members = (int) Wire.readUnsigned(in);
    return history;
  }
}
