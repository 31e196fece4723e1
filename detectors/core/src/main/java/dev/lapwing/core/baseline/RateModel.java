package dev.lapwing.core.baseline;

import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The usual count of a window of one entity, learnt window by window, the empty ones included.
 *
 * <p>Idea: a Gamma prior about the level, fading with a half-life of seven days, and a dispersion
 * by moments. Formula: λ = (a₀ + S)/(b₀ + E) with S and E the faded counts and windows; φ = (20·φ₀
 * + D₁)/(20 + D₂), D₁ the faded ((w − μ)² − μ)/(μ² + ½), at most 25 each, and D₂ the faded μ²/(μ² +
 * ½); to φ is added 1/(a₀ + S), what is not known of λ. Windows in which nothing happened fade and
 * count at once, in closed form: (1 − δᵏ)/(1 − δ).
 *
 * <p>What is learnt of a window is cut to four standard deviations if its p is below 1e-3, after
 * the first 24. Error and evasion: {@link GammaPoisson}. Cost: O(1), 25 bytes, with a season 361.
 */
public final class RateModel {

  private static final double A0 = 1;
  private static final double PRIOR_MEAN = 1;
  private static final double PRIOR_DISPERSION = 0.5;
  private static final double PRIOR_WEIGHT = 20;
  private static final double MOST = 25;
  private static final double HALF_LIFE_MS = 7 * 86_400_000.0;
  private static final long HOUR = 3_600_000L;
  private static final double RARE = 1e-3;
  private static final int RAW = 24;

  private float sum;
  private float exposure;
  private float spread;
  private float spreadWeight;
  private int learnt;
  private long first;
  private long next;
  private Season season;

  /**
   * @param window number of the first window since 1970
   * @param seasonal whether hours of the week differ
   */
  public RateModel(long window, boolean seasonal) {
    first = window;
    next = window;
    season = seasonal ? new Season() : null;
  }

  private RateModel() {}

  /** First window that it knows of. */
  public long first() {
    return first;
  }

  /** First window that is not yet learnt. */
  public long next() {
    return next;
  }

  /** Windows learnt in which something happened. */
  public int learnt() {
    return learnt;
  }

  /** What a window is expected to hold. */
  public GammaPoisson predict(long window, long windowMs) {
    double phi = (PRIOR_WEIGHT * PRIOR_DISPERSION + spread) / (PRIOR_WEIGHT + spreadWeight);
    double mean = mean(window, windowMs);
    return new GammaPoisson(mean, Math.max(0.01, phi) + 1 / (A0 + sum));
  }

  private double mean(long window, long windowMs) {
    double level = (A0 + sum) / (A0 / PRIOR_MEAN + exposure);
    return season == null
        ? level
        : season.mean(hour(window, windowMs), hour(first, windowMs), level);
  }

  private static long hour(long window, long windowMs) {
    return Math.floorDiv(window * windowMs, HOUR);
  }

  /** Learns that nothing happened from {@link #next} up to, not including, a window. */
  public void skipTo(long window, long windowMs) {
    long empty = window - next;
    if (empty <= 0) {
      return;
    }
    double fade = fade(windowMs);
    double rest = Math.pow(fade, empty);
    double weight = (1 - rest) / (1 - fade);
    double mean = mean(next + empty / 2, windowMs);
    decay(rest);
    exposure += (float) weight;
    scatter(mean, 0, weight);
    next = window;
  }

  /**
   * Learns the next window.
   *
   * @param count what it held
   * @param quarantined whether it was found unusual: then what was expected is learnt instead
   */
  public void learn(double count, boolean quarantined, long windowMs) {
    GammaPoisson expected = predict(next, windowMs);
    double kept = quarantined ? expected.mean() : kept(count, expected);
    decay(fade(windowMs));
    sum += (float) kept;
    exposure += 1;
    if (!quarantined) {
      scatter(expected.mean(), kept, 1);
    }
    if (season != null) {
      season.add(hour(next, windowMs), hour(first, windowMs), kept);
    }
    learnt++;
    next++;
  }

  /** The first windows are learnt as they are: who works once a day would else never be known. */
  private double kept(double count, GammaPoisson expected) {
    return learnt < RAW || expected.p(count) >= RARE
        ? count
        : Math.min(count, expected.mean() + 4 * expected.deviation());
  }

  private void scatter(double mean, double count, double weight) {
    double scale = mean * mean + 0.5;
    double excess = Math.min(MOST, ((count - mean) * (count - mean) - mean) / scale);
    spread += (float) (excess * weight);
    spreadWeight += (float) (mean * mean / scale * weight);
  }

  private void decay(double by) {
    sum *= (float) by;
    exposure *= (float) by;
    spread *= (float) by;
    spreadWeight *= (float) by;
  }

  private static double fade(long windowMs) {
    return Math.pow(2, -windowMs / HALF_LIFE_MS);
  }

  public void write(DataOutput out) throws IOException {
    out.writeFloat(sum);
    out.writeFloat(exposure);
    out.writeFloat(spread);
    out.writeFloat(spreadWeight);
    Wire.writeUnsigned(learnt, out);
    Wire.writeSigned(first, out);
    Wire.writeUnsigned(next - first, out);
    out.writeBoolean(season != null);
    if (season != null) {
      season.write(out);
    }
  }

  public static RateModel read(DataInput in) throws IOException {
    RateModel model = new RateModel();
    model.sum = in.readFloat();
    model.exposure = in.readFloat();
    model.spread = in.readFloat();
    model.spreadWeight = in.readFloat();
    model.learnt = (int) Wire.readUnsigned(in);
    model.first = Wire.readSigned(in);
    model.next = model.first + Wire.readUnsigned(in);
    model.season = in.readBoolean() ? Season.read(in) : null;
    return model;
  }
}
