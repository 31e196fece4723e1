package dev.lapwing.core.calibrate;

import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Corrects what the histogram lags behind a world that drifts.
 *
 * <p><b>Idea.</b> A histogram of the last weeks is late when everybody's behaviour moves, and when
 * models become surer of themselves. How late is seen from what comes out: each test that comes out
 * rare turns p up a little, each that does not turns it down much less, so that over time as many
 * tests are at or below a p as p says, exchangeable or not.
 *
 * <p><b>Formula.</b> p' = p · exp(a + b · t), t = 0 at p ≥ 1e-3, 1 at p ≤ 1e-4, linear in log p
 * between. After a test of weight w: a += γ₁ (h − w · 1e-3), h = 1 if p' ≤ 1e-3; b += γ₂ (h' − w ·
 * 1e-4), h' = 1 if p' ≤ 1e-4; both within ±ln 3. γ₁ = 0.05, γ₂ = 0.15.
 *
 * <p><b>Error.</b> The sum of h is off what it should be by at most ln 3 / γ (22 at 1e-3, 7 at
 * 1e-4) in all, however many tests there were, as long as the bound is not met: the sums telescope.
 * The noise that it adds to log p is ±√(γ/2), 0.16 and 0.27. <b>Cost.</b> O(1); 16 bytes.
 * <b>Evasion.</b> As of {@link TailHistogram}.
 *
 * <p><b>Paper.</b> Gibbs and Candès, "Adaptive Conformal Inference Under Distribution Shift",
 * NeurIPS 2021; here the steps are taken on the logarithm of p.
 */
final class LagCorrection {

  private static final double RARE = 1e-3;
  private static final double RARER = 1e-4;
  private static final double STEP = 0.05;
  private static final double STEP_RARER = 0.15;
  private static final double BOUND = Math.log(3);

  private double rare;
  private double rarer;

  /** What a p of the histogram is when corrected; at most 1. */
  double correct(double p) {
    double t = Math.log(RARE / p) / Math.log(RARE / RARER);
    return Math.min(1, p * Math.exp(rare + rarer * Math.max(0, Math.min(1, t))));
  }

  /**
   * Takes in a test.
   *
   * @param p corrected
   */
  void add(double p, double weight) {
    rare = bounded(rare + STEP * ((p <= RARE ? weight : 0) - weight * RARE));
    rarer = bounded(rarer + STEP_RARER * ((p <= RARER ? weight : 0) - weight * RARER));
  }

  private static double bounded(double log) {
    return Math.max(-BOUND, Math.min(BOUND, log));
  }

  void write(DataOutput out) throws IOException {
    out.writeDouble(rare);
    out.writeDouble(rarer);
  }

  /**
   * @param version of {@link CalibrateState}; 1 kept two faded counts instead
   */
  static LagCorrection read(int version, DataInput in) throws IOException {
    LagCorrection read = new LagCorrection();
    double first = in.readDouble();
    double second = in.readDouble();
    if (version == 1) {
      Wire.readSigned(in);
      read.rare = bounded(Math.log((first + 20) / (second + 20)));
    } else {
      read.rare = first;
      read.rarer = second;
    }
    return read;
  }
}
