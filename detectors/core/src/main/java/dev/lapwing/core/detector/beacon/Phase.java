package dev.lapwing.core.detector.beacon;

import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Whether contacts come at the same point of a period, whatever comes between them.
 *
 * <p>Idea: a task that runs by an absolute clock keeps its phase however much other traffic goes to
 * the same place, and whether or not a run is missed. The period is taken from the usual interval;
 * only contacts after that choice are counted, so that the test has not seen its own data. Older
 * ones fade by 5 % a contact, for the period is known to within some seconds only and drifts. Of
 * contacts within half a period only the first counts: those of a burst are not independent.
 *
 * <p>Formula (Rayleigh's test): R = |Σ wⱼe^(2πi·tⱼ/T)| / Σ wⱼ, n = (Σw)²/Σw² ≤ 39, p ≈ e^(−nR²)·(1
 * + (2nR² − n²R⁴)/(4n)), times the number of periods tried, which are 8 at most, and of times 20
 * contacts that it was looked at.
 *
 * <p>Error: the approximation is within 2 % from n = 10. Cost: O(1); 25 bytes. Evasion: jitter of
 * more than half a period that adds up.
 *
 * <p>Papers: Mardia and Jupp, "Directional statistics", 2000, section 6.3; Sanna Passino and Heard,
 * "Classification of periodic arrivals in event time data for filtering computer network traffic",
 * Statistics and Computing 30 (2020).
 */
final class Phase {

  static final int MOST_TRIES = 8;

  private static final float KEEP = 0.95f;
  private static final double LEAST = 8;
  private static final double SHORTEST = 60;
  private static final double A_LOOK = 20;
  private static final int MOST_COUNTED = 10_000;

  private float period;
  private float cos;
  private float sin;
  private float weight;
  private int tries;
  private int counted;
  private long last;

  /** Period in s; 0 while there is none. */
  float period() {
    return period;
  }

  /** Begins anew with another period, if it is not one too many and not below a minute. */
  void choose(double seconds) {
    if (tries < MOST_TRIES && seconds >= SHORTEST) {
      tries++;
      period = (float) seconds;
      cos = 0;
      sin = 0;
      weight = 0;
      last = 0;
    }
  }

  void add(long seconds) {
    if (period > 0 && seconds - last >= period / 2) {
      last = seconds;
      counted = Math.min(MOST_COUNTED, counted + 1);
      double angle = 2 * Math.PI * (seconds % (double) period) / period;
      cos = (float) (cos * KEEP + Math.cos(angle));
      sin = (float) (sin * KEEP + Math.sin(angle));
      weight = weight * KEEP + 1;
    }
  }

  /** −log₁₀ p; 0 and above. */
  double surprise() {
    if (weight < LEAST) {
      return 0;
    }
    double faded = 1 - weight * (1 - KEEP);
    double squares = (1 - faded * faded) / (1 - KEEP * KEEP);
    double n = weight * weight / squares;
    double r2 = (cos * cos + sin * sin) / (weight * weight);
    double z = n * r2;
    double p = Math.exp(-z) * (1 + (2 * z - z * z) / (4 * n));
    double looks = tries + counted / A_LOOK;
    return Math.max(0, -Math.log10(Math.max(1e-12, p)) - Math.log10(looks));
  }

  void write(DataOutput out) throws IOException {
    out.writeByte(tries);
    if (tries > 0) {
      out.writeFloat(period);
      out.writeFloat(cos);
      out.writeFloat(sin);
      out.writeFloat(weight);
      Wire.writeUnsigned(counted, out);
      Wire.writeUnsigned(last, out);
    }
  }

  static Phase read(DataInput in) throws IOException {
    Phase phase = new Phase();
    phase.tries = in.readUnsignedByte();
    if (phase.tries > 0) {
      phase.period = in.readFloat();
      phase.cos = in.readFloat();
      phase.sin = in.readFloat();
      phase.weight = in.readFloat();
      phase.counted = (int) Wire.readUnsigned(in);
      phase.last = Wire.readUnsigned(in);
    }
    return phase;
  }
}
