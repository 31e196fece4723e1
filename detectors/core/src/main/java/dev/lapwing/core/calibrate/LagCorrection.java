package dev.lapwing.core.calibrate;

import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Corrects what the histogram lags behind a world that drifts.
 *
 * <p><b>Idea.</b> A histogram of the last weeks is late when everybody's behaviour moves. How late
 * is seen at once: lately, too many or too few tests came out at p ≤ 1e-3. By that factor p is
 * corrected, so that over time as many tests are at or below a p as p says, exchangeable or not.
 *
 * <p><b>Formula.</b> g = (h + κ)/(e + κ), where h is how many tests were at p ≤ α = 1e-3 before
 * correction, e how many should have been, both with a half-life of 3 days, κ = 20; bounded to 1/3
 * … 3; the corrected p is g·p. <b>Error.</b> ±1/√(e + κ) of noise. <b>Cost.</b> O(1); 30 bytes.
 * <b>Evasion.</b> As of {@link TailHistogram}.
 *
 * <p><b>Paper.</b> Gibbs and Candès, "Adaptive Conformal Inference Under Distribution Shift",
 * NeurIPS 2021: the same idea, with additive steps of the level.
 */
final class LagCorrection {

  private static final double LEVEL = 1e-3;
  private static final double HALF_LIFE = 3 * 86_400_000.0;
  private static final double PRIOR = 20;
  private static final double BOUND = 3;

  private double hits;
  private double expected;
  private long at = Long.MIN_VALUE;

  double factor() {
    double factor = (hits + PRIOR) / (expected + PRIOR);
    return Math.max(1 / BOUND, Math.min(BOUND, factor));
  }

  /** Takes in what the histogram alone gave for a test. */
  void add(double p, double weight, long time) {
    if (time > at) {
      double fade = at == Long.MIN_VALUE ? 0 : Math.pow(2, (at - time) / HALF_LIFE);
      hits *= fade;
      expected *= fade;
      at = time;
    }
    expected += weight * LEVEL;
    hits += p <= LEVEL ? weight : 0;
  }

  void write(DataOutput out) throws IOException {
    out.writeDouble(hits);
    out.writeDouble(expected);
    Wire.writeSigned(at, out);
  }

  static LagCorrection read(DataInput in) throws IOException {
    LagCorrection read = new LagCorrection();
    read.hits = in.readDouble();
    read.expected = in.readDouble();
    read.at = Wire.readSigned(in);
    return read;
  }
}
