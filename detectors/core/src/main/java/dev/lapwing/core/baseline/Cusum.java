package dev.lapwing.core.baseline;

import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Whether a small change lasts: what no single window shows, because it is unusual in none.
 *
 * <p>Idea: each window speaks for the change or against it; what speaks is added up, and the sum
 * never falls below nothing, so that a change may begin at any time.
 *
 * <p>Formula: C ← max(0, C + log f₁(x)/f₀(x)), f₀ = NB(μ, φ) the usual, f₁ = NB(c·μ, φ) the change.
 * Without a change E[e^(log f₁/f₀)] = 1, so P(C ≥ h) ≤ e^−h at any time (Kingman): C/ln 10 is a
 * surprise like any other. The mean time to a false alarm at h is at least e^h windows (Lorden):
 * 11.5 for 100,000.
 *
 * <p>Error: the bound wants independent windows of known mean; days of people hang together, which
 * calibration sees to. Cost: O(1), 6 bytes. Evasion: stay below √c times the usual on average, or
 * pause; rise slowly, which is for {@link Trend} to find.
 *
 * <p>Papers: Page, "Continuous inspection schemes", Biometrika 41 (1954); Lorden, "Procedures for
 * reacting to a change in distribution", Annals of Mathematical Statistics 42 (1971); Kingman, "A
 * martingale inequality in the theory of queues", 1964.
 */
public final class Cusum {

  /** Beyond this nothing gets rarer: the change is as sure as can be. */
  private static final double MOST = 60;

  private float value;
  private int since;

  /** What the sum would be after a window. */
  public double with(double evidence) {
    return Math.max(0, Math.min(MOST, value + evidence));
  }

  /**
   * Takes a window in.
   *
   * @param evidence log f₁/f₀
   * @param number of the window
   */
  public void add(double evidence, int number) {
    if (value == 0) {
      since = number;
    }
    value = (float) with(evidence);
  }

  public double value() {
    return value;
  }

  /** The window with which what it tells of began; that number itself if nothing has. */
  public int since(int number) {
    return value == 0 ? number : since;
  }

  public void clear() {
    value = 0;
  }

  public void write(DataOutput out) throws IOException {
    out.writeFloat(value);
    Wire.writeSigned(since, out);
  }

  public static Cusum read(DataInput in) throws IOException {
    Cusum read = new Cusum();
    read.value = in.readFloat();
    read.since = (int) Wire.readSigned(in);
    return read;
  }
}
