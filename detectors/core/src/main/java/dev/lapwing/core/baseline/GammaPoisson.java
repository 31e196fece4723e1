package dev.lapwing.core.baseline;

import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * How probable so large a count is, given what is known of the rate.
 *
 * <p>Idea: counts of a window scatter about a rate more than a Poisson law allows, because life
 * does (dispersion φ) and because the rate is known from few windows only. Both are Gamma, so the
 * count is negative binomial.
 *
 * <p>Formula: X ~ NB(mean μ, r = 1/φ); P(X ≥ x) = I_z(x, r) with z = μ/(μ + r), the regularised
 * incomplete beta. Mid-p: (P(X ≥ x) + P(X ≥ x + 1))/2, so that a discrete law is not taken for a
 * rarer one than it is.
 *
 * <p>Error: the beta to 1e-14; above {@value #LARGE} both are scaled down, which is wrong by less
 * than 1 in {@value #LARGE}. Real tails are heavier than this one: what it calls 1e-4 is about six
 * in 1e4 before calibration. Cost: O(√x) terms. Evasion: raise the level slowly; each window is
 * learnt cut to four standard deviations at most, so it takes days, and the floor stays.
 *
 * <p>Papers: Greenwood and Yule, Journal of the Royal Statistical Society 83 (1920); for the use in
 * surveillance Noufaily et al., "An improved algorithm for outbreak detection", Statistics in
 * Medicine 32 (2013).
 *
 * @param mean μ, above 0
 * @param dispersion φ, above 0
 */
public record GammaPoisson(double mean, double dispersion) {

  private static final double LARGE = 1e5;
  private static final double LEAST_DISPERSION = 1e-4;
  private static final double LEAST_MEAN = 1e-6;

  public GammaPoisson {
    if (!(mean >= LEAST_MEAN)) {
      mean = LEAST_MEAN;
    }
    if (!(dispersion >= LEAST_DISPERSION)) {
      dispersion = LEAST_DISPERSION;
    }
  }

  /** P(X ≥ x); 1 for x ≤ 0. */
  public double atLeast(double x) {
    if (x <= 0) {
      return 1;
    }
    double scale = Math.max(1, Math.max(x, mean) / LARGE);
    double m = mean / scale;
    double r = 1 / dispersion;
    return Math.max(0, Math.min(1, RegularizedBeta.value(m / (m + r), x / scale, r)));
  }

  /** The mid-p value of a count. */
  public double p(double x) {
    return (atLeast(x) + atLeast(x + 1)) / 2;
  }

  /** −log₁₀ of {@link #p}, 0 to 300. */
  public double surprise(double x) {
    double p = p(x);
    return p <= 1e-300 ? 300 : Math.max(0, -Math.log10(p));
  }

  /**
   * How much likelier a count is made by another mean: log f_cμ(x)/f_μ(x).
   *
   * @param c times the mean
   */
  public double evidence(double x, double c) {
    double r = 1 / dispersion;
    double less = Math.log((r + mean) / (r + c * mean));
    return x * (Math.log(c) + less) + r * less;
  }

  public double deviation() {
    return Math.sqrt(mean + dispersion * mean * mean);
  }
}
