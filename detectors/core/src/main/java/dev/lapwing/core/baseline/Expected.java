package dev.lapwing.core.baseline;

/**
 * What a window is expected to hold: ordinary scatter, and once in a thousand windows a burst.
 *
 * <p>Idea: a negative binomial says of a busy entity that a window of half as much again is
 * impossible; yet backups, exports and copied folders happen to everybody. So the tail is a
 * mixture: beyond what ordinary scatter explains, windows are ranked by how many times the usual
 * level they hold, which is comparable between quiet and busy entities, and between events and
 * bytes.
 *
 * <p>Formula: p(x) = (1 − ε)·p_NB(x) + ε·min(1, ((x − μ)/max(1, 3λ))^−1.5), ε = 0.001, λ the level
 * of an average window; p_NB as in {@link GammaPoisson}.
 *
 * <p>Error: on a synthetic organisation p is too large in the tail, by a factor of two to ten; its
 * ranking is what counts, calibration does the rest. At a real 1e-4 it finds 63 to 67 of 100 spikes
 * of five times, where a negative binomial shrunk by weeks finds 45 to 58 (see volume-model.md).
 * Cost: one incomplete beta, only above μ + σ. Evasion: as {@link GammaPoisson}; three times the
 * level is never rarer than one in a thousand here: that is for {@link Cusum} to find, if it lasts.
 *
 * <p>Paper: Tukey, "A survey of sampling from contaminated distributions", 1960; for traffic,
 * Willinger et al., "Self-similarity through high-variability", IEEE/ACM Transactions on Networking
 * 5 (1997).
 *
 * @param scatter without bursts
 * @param level of an average window
 */
public record Expected(GammaPoisson scatter, double level) {

  private static final double BURSTS = 1e-3;
  private static final double TAIL = 1.5;
  private static final double LEAST = 3;

  public double mean() {
    return scatter.mean();
  }

  /** The probability of so much or more. */
  public double p(double x) {
    double beyond = (x - scatter.mean()) / Math.max(1, LEAST * level);
    double burst = beyond <= 1 ? 1 : Math.pow(beyond, -TAIL);
    return (1 - BURSTS) * scatter.p(x) + BURSTS * burst;
  }

  /** −log₁₀ of {@link #p}, 0 and above. */
  public double surprise(double x) {
    return Math.max(0, -Math.log10(p(x)));
  }

  /** Whether it is so ordinary that p is above 1e-2 for sure: then nothing needs to be computed. */
  public boolean ordinary(double x) {
    return x <= scatter.mean() + scatter.deviation();
  }
}
