package dev.lapwing.core.calibrate;

import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Says when a rule's calibration is broken: when too many tests come out rare.
 *
 * <p><b>Idea.</b> If each p is uniform, nobody can win by betting that the next one is small. So
 * bet, and if the gambler gets rich, p is not uniform: the world has changed faster than the
 * histogram follows (a roll-out, a new log source, a bug), or somebody changes it.
 *
 * <p><b>Formula.</b> At each level α of {1e-2, 1e-3} the gambler bets that P(p ≤ α) is 2α: a stake
 * is multiplied by e = 2 if p ≤ α, else by 1 − α/(1 − α); a test told of for w of its like
 * multiplies by 1 + w(e − 1), which keeps its mean at most 1 however they were chosen. A new stake
 * of 1 is laid each day (Shiryaev and Roberts), so that a change is found whenever it comes; R is
 * their sum, the alarm is at R ≥ {@value #ALARM} at either level.
 *
 * <p><b>Error.</b> While p is uniform, R minus the days is a martingale, so by Ville's inequality
 * an alarm within D days has a probability of at most 2D/{@value #ALARM}. Twice as many rare tests
 * as there should be are found after some 24 / (α · tests a day) days. <b>Cost.</b> O(1); 30 bytes.
 *
 * <p><b>Evasion.</b> Calibration that is broken the other way, too cautious, is not looked for.
 * Rare tests that come together (one bad day) sound the alarm too, and should.
 *
 * <p><b>Papers.</b> Vovk, Nouretdinov and Gammerman, "Testing exchangeability on-line", ICML 2003;
 * Vovk, Petej, Nouretdinov, Ahlberg, Carlsson and Gammerman, "Retrain or not retrain: conformal
 * test martingales for change-point detection", COPA 2021; Ville, "Étude critique de la notion de
 * collectif", 1939.
 */
final class TestMartingale {

  static final double ALARM = 10_000;

  private static final double[] LEVELS = {1e-2, 1e-3};
  private static final long DAY = 86_400_000L;

  /** How long a rule counts as broken after the last alarm. */
  private static final long LASTS = 3 * DAY;

  private final double[] stakes = new double[LEVELS.length];
  private long day = Long.MIN_VALUE;
  private long alarm = Long.MIN_VALUE;

  /**
   * Bets on a test.
   *
   * @return whether this test sounds the alarm
   */
  boolean bet(double p, double weight, long time) {
    long of = Math.floorDiv(time, DAY);
    if (of > day) {
      day = of;
      for (int i = 0; i < stakes.length; i++) {
        stakes[i] += 1;
      }
    }
    boolean rich = false;
    for (int i = 0; i < stakes.length; i++) {
      double won = p <= LEVELS[i] ? 1 : -LEVELS[i] / (1 - LEVELS[i]);
      stakes[i] *= 1 + weight * won;
      rich |= stakes[i] >= ALARM;
    }
    if (rich) {
      Arrays.fill(stakes, 0);
      alarm = time;
    }
    return rich;
  }

  boolean broken(long now) {
    return alarm != Long.MIN_VALUE && now - alarm < LASTS;
  }

  void write(DataOutput out) throws IOException {
    for (double each : stakes) {
      out.writeDouble(each);
    }
    Wire.writeSigned(day, out);
    Wire.writeSigned(alarm, out);
  }

  static TestMartingale read(DataInput in) throws IOException {
    TestMartingale read = new TestMartingale();
    for (int i = 0; i < read.stakes.length; i++) {
      read.stakes[i] = in.readDouble();
    }
    read.day = Wire.readSigned(in);
    read.alarm = Wire.readSigned(in);
    return read;
  }
}
