package dev.lapwing.core.baseline;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What a day usually has, learnt so slowly that a ramp is not followed.
 *
 * <p>Idea: a mean of working days and one of weekends, fading with a half-life of sixty days, each
 * shrunk to that of all days by two days; scatter by moments as in {@link RateModel}. What is
 * learnt of a day is cut to two standard deviations.
 *
 * <p>Error: a steady rise of g a day is lagged behind by g · 87 days at most. Cost: O(1), 24 bytes.
 * Evasion: rise by less than half a percent a day.
 */
public final class DayLevel {

  private static final double FADE = Math.pow(2, -1 / 60.0);
  private static final double SHRINK = 2;
  private static final double PRIOR_DISPERSION = 0.4;
  private static final double PRIOR_DAYS = 10;
  private static final double LEAST_DISPERSION = 0.3;
  private static final double LEAST_MEAN = 0.1;
  private static final double MOST = 25;
  private static final double CUT = 2;

  private final float[] sums = new float[2];
  private final float[] days = new float[2];
  private float spread;
  private float spreadWeight;

  private static int kind(int day) {
    return HourHistogram.weekend(day) ? 1 : 0;
  }

  /** What a day is expected to have. */
  public GammaPoisson of(int day) {
    double phi = (PRIOR_DAYS * PRIOR_DISPERSION + spread) / (PRIOR_DAYS + spreadWeight);
    double scatter = Math.max(LEAST_DISPERSION, phi);
    return new GammaPoisson(mean(day), scatter * (1 + 1 / (1.0 + days[kind(day)])));
  }

  private double mean(int day) {
    double all = (sums[0] + sums[1]) / Math.max(1, days[0] + days[1]);
    int kind = kind(day);
    return Math.max(LEAST_MEAN, (SHRINK * all + sums[kind]) / (SHRINK + days[kind]));
  }

  /**
   * Learns a day.
   *
   * @param frozen whether it looks like a change: then what was expected is learnt
   */
  public void learn(int day, double amount, boolean frozen) {
    GammaPoisson expected = of(day);
    boolean fresh = days[0] + days[1] < PRIOR_DAYS;
    double most = expected.mean() + CUT * expected.deviation();
    double kept = frozen ? expected.mean() : fresh ? amount : Math.min(amount, most);
    scale(FADE);
    sums[kind(day)] += (float) kept;
    days[kind(day)] += 1;
    if (!frozen && !fresh) {
      double mean = expected.mean();
      double by = mean * mean + 0.5;
      spread += (float) Math.min(MOST, ((kept - mean) * (kept - mean) - mean) / by);
      spreadWeight += (float) (mean * mean / by);
    }
  }

  /** Lets all that is known weigh less. */
  public void scale(double by) {
    float scale = (float) by;
    for (int kind = 0; kind < 2; kind++) {
      sums[kind] *= scale;
      days[kind] *= scale;
    }
    spread *= scale;
    spreadWeight *= scale;
  }

  public void write(DataOutput out) throws IOException {
    for (int kind = 0; kind < 2; kind++) {
      out.writeFloat(sums[kind]);
      out.writeFloat(days[kind]);
    }
    out.writeFloat(spread);
    out.writeFloat(spreadWeight);
  }

  public static DayLevel read(DataInput in) throws IOException {
    DayLevel read = new DayLevel();
    for (int kind = 0; kind < 2; kind++) {
      read.sums[kind] = in.readFloat();
      read.days[kind] = in.readFloat();
    }
    read.spread = in.readFloat();
    read.spreadWeight = in.readFloat();
    return read;
  }
}
