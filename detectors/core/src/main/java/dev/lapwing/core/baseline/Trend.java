package dev.lapwing.core.baseline;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Whether an entity's weeks have been rising, or are higher than they were.
 *
 * <p>Idea: the logarithms of the last fourteen weeks and of the one that runs are compared with a
 * steady rise over nine weeks and with steps two and four weeks ago, against a level of their own:
 * a matched filter for each, so that sixty days of evidence are added up before anything is asked.
 * What a person's weeks do by themselves is the noise: they scatter, hang together, and wander.
 *
 * <p>Formula: y = ln(1 + x), Cov(yᵢ, yⱼ) = 0.03·0.2^|i−j| + 0.003·min(i, j) + [i = j]/(1 + x̄), the
 * last for counts; the week that runs has so much more as less of it is over. T of a shape is its
 * least-squares coefficient, an offset beside it, over its standard error; the value is T²/2, the
 * log-likelihood ratio, and P(T ≥ t) ≤ ½·e^(−t²/2). A rise counts twice, for weeks wander less than
 * allowed for here: innocent values of all shapes are then alike. A week below a quarter of the
 * mean is a holiday and counts as the mean: it is not the foot of a ramp. Who does less than on
 * average is not rising.
 *
 * <p>Error: see {@link SlowChange}; what it cannot tell from noise is a ramp of an entity with few
 * events a day. Cost: O(1), 29 bytes; the weights take 15³/6 multiplications and are kept for a
 * day. Evasion: rise by less than one percent a day, or in turns with weeks of rest.
 *
 * <p>Papers: Lai, "Sequential changepoint detection in quality control and dynamical systems",
 * Journal of the Royal Statistical Society B 57 (1995); Siegmund and Venkatraman, "Using the
 * generalized likelihood ratio statistic for sequential detection of a change-point", Annals of
 * Statistics 23 (1995).
 */
final class Trend {

  private static final int MOST = 14;
  private static final int BEFORE = 4;

  /** Weeks of a rise. */
  private static final int RISE = 9;

  private static final int[] STEPS = {2, 4};
  private static final double RISE_COUNTS = 2;
  private static final double HOLIDAY = 0.25;
  private static final double PRECISION = 1000;

  private final short[] logs = new short[MOST];
  private int size;
  private WeekWeights weights;

  /** Takes a week in that is over. */
  void add(double amount) {
    if (size == MOST) {
      System.arraycopy(logs, 1, logs, 0, MOST - 1);
      size--;
    }
    logs[size++] = (short) Math.min(Short.MAX_VALUE, Math.round(PRECISION * Math.log1p(amount)));
    weights = null;
  }

  /** The same with one more week, which is over. */
  Trend with(double amount) {
    Trend more = new Trend();
    System.arraycopy(logs, 0, more.logs, 0, size);
    more.size = size;
    more.add(amount);
    return more;
  }

  void clear() {
    size = 0;
    weights = null;
  }

  /**
   * Log-likelihood ratio of the likeliest change, 0 and above.
   *
   * @param amount of the week that runs
   * @param share of what a week has that is to be expected by now, above 0
   */
  double value(double amount, double share) {
    double mean = mean();
    double week = amount / share;
    if (size < BEFORE + 1 || week <= mean) {
      return 0;
    }
    if (weights == null || weights.share() != share) {
      weights = weights(mean, share);
    }
    double y = Math.log1p(week);
    double value = size < BEFORE + RISE - 1 ? 0 : RISE_COUNTS * weights.ratio(0, y);
    for (int i = 0; i < STEPS.length; i++) {
      value = Math.max(value, weights.ratio(i + 1, y));
    }
    return value;
  }

  /** How many weeks ago the likeliest change began; 0 where there is none. */
  int weeks(double amount, double share) {
    if (value(amount, share) == 0) {
      return 0;
    }
    double y = Math.log1p(amount / share);
    double best = size < BEFORE + RISE - 1 ? 0 : weights.ratio(0, y);
    int began = RISE;
    for (int i = 0; i < STEPS.length; i++) {
      double ratio = weights.ratio(i + 1, y);
      began = ratio > best ? STEPS[i] - 1 : began;
      best = Math.max(best, ratio);
    }
    return began;
  }

  private double mean() {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += Math.expm1(logs[i] / PRECISION);
    }
    return sum / Math.max(1, size);
  }

  private WeekWeights weights(double mean, double share) {
    double[] known = new double[size];
    for (int i = 0; i < size; i++) {
      double log = logs[i] / PRECISION;
      known[i] = Math.expm1(log) < HOLIDAY * mean ? Math.log1p(mean) : log;
    }
    double[][] shapes = new double[1 + STEPS.length][size + 1];
    for (int i = 0; i <= size; i++) {
      shapes[0][i] = Math.max(0, i - size + RISE);
      for (int k = 0; k < STEPS.length; k++) {
        shapes[k + 1][i] = i > size - STEPS[k] ? 1 : 0;
      }
    }
    return WeekWeights.of(known, shapes, 1 / (1 + mean), share);
  }

  void write(DataOutput out) throws IOException {
    out.writeByte(size);
    for (int i = 0; i < size; i++) {
      out.writeShort(logs[i]);
    }
  }

  static Trend read(DataInput in) throws IOException {
    Trend read = new Trend();
    read.size = in.readUnsignedByte();
    if (read.size > MOST) {
      throw new IOException("a trend of " + read.size + " weeks; at most " + MOST + " are kept");
    }
    for (int i = 0; i < read.size; i++) {
      read.logs[i] = in.readShort();
    }
    return read;
  }
}
