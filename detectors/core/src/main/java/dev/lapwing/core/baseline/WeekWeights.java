package dev.lapwing.core.baseline;

import java.util.Arrays;

/**
 * What each week weighs for and against some shapes: generalised least squares for {@link Trend},
 * by a Cholesky factor of the weeks' covariance. All weeks but the last are known, so a shape's T
 * is a straight line in what the last one has.
 *
 * @param share of the last week that it is for
 * @param known part of each shape's T that the weeks before make
 * @param slope what the last week's logarithm adds
 */
record WeekWeights(double share, double[] known, double[] slope) {

  private static final double SCATTER = 0.03;
  private static final double NEXT = 0.2;
  private static final double WANDER = 0.003;

  /**
   * @param weeks logarithms of those that are over
   * @param shapes each with a value for each of these and the last
   * @param counts variance that counting makes
   */
  static WeekWeights of(double[] weeks, double[][] shapes, double counts, double share) {
    int last = weeks.length;
    double[][] factor = factor(last + 1, counts, share);
    double[] ones = new double[last + 1];
    Arrays.fill(ones, 1);
    double[] offset = forward(factor, ones);
    double[] known = new double[shapes.length];
    double[] slope = new double[shapes.length];
    for (int k = 0; k < shapes.length; k++) {
      double[] shape = forward(factor, shapes[k]);
      double by = dot(offset, shape) / dot(offset, offset);
      for (int i = 0; i <= last; i++) {
        shape[i] -= by * offset[i];
      }
      double length = Math.sqrt(dot(shape, shape));
      double[] weights = backward(factor, shape);
      for (int i = 0; i < last; i++) {
        known[k] += weights[i] * weeks[i] / length;
      }
      slope[k] = weights[last] / length;
    }
    return new WeekWeights(share, known, slope);
  }

  /** Log-likelihood ratio of a shape, 0 where it points downwards. */
  double ratio(int shape, double last) {
    double t = known[shape] + slope[shape] * last;
    return t > 0 ? t * t / 2 : 0;
  }

  private static double[][] factor(int size, double counts, double share) {
    double[][] factor = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = covariance(i, j, counts, i == size - 1 ? share : 1);
        for (int k = 0; k < j; k++) {
          sum -= factor[i][k] * factor[j][k];
        }
        factor[i][j] = i == j ? Math.sqrt(sum) : sum / factor[j][j];
      }
    }
    return factor;
  }

  private static double covariance(int later, int earlier, double counts, double share) {
    double wandered = WANDER * earlier;
    return later == earlier
        ? wandered + (SCATTER + counts) / share
        : wandered + SCATTER * Math.pow(NEXT, later - earlier);
  }

  private static double[] forward(double[][] factor, double[] of) {
    double[] solved = new double[of.length];
    for (int i = 0; i < of.length; i++) {
      double sum = of[i];
      for (int k = 0; k < i; k++) {
        sum -= factor[i][k] * solved[k];
      }
      solved[i] = sum / factor[i][i];
    }
    return solved;
  }

  private static double[] backward(double[][] factor, double[] of) {
    double[] solved = new double[of.length];
    for (int i = of.length - 1; i >= 0; i--) {
      double sum = of[i];
      for (int k = i + 1; k < of.length; k++) {
        sum -= factor[k][i] * solved[k];
      }
      solved[i] = sum / factor[i][i];
    }
    return solved;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
