package dev.lapwing.core.detector.beacon;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How long it took from one contact to the next, and how improbable it is that so many intervals
 * are alike.
 *
 * <p>Idea: who calls by a clock, jitter and all, has intervals within a factor of 2.7 of each
 * other; who calls at random (a Poisson process) has them spread exponentially, whatever the rate;
 * people have bursts and pauses, which is wider still. It does not matter whether the clock is
 * absolute or starts anew after each call.
 *
 * <p>Formula: 32 bins of a factor of 1.4, from 5 s to 2.7 days. Of n intervals the best three bins
 * in a row hold k; of an exponential law no such three hold more than q = 0.36. The binomial tail
 * is at most exp(−n·KL(k/n ‖ q)) (Chernoff), times the 30 places where the three may lie, times 1 +
 * log₂(n/8) for being looked at all the time: p. As a likelihood ratio against the exponential law
 * this is the G-test's.
 *
 * <p>Error: the bound is never too small a p; its exponent is exact. A bin counts to 255, then all
 * are halved. Cost: O(32); 6 to 36 bytes. Evasion: intervals that differ by more than a factor of 3
 * (growing ones, or exponential sleeps).
 *
 * <p>Papers: Hu et al., "BAYWATCH", DSN 2016, for intervals; Hoeffding, "Probability inequalities
 * for sums of bounded random variables", JASA 58 (1963), for the bound.
 */
final class Intervals {

  static final int BINS = 32;

  private static final double SHORTEST = 5;
  private static final double FACTOR = 1.4;
  private static final int WIDTH = 3;
  private static final int PLACES = BINS - WIDTH + 1;

  /** max over x of e^(−x) − e^(−x·1.4³). */
  static final double CHANCE = 0.36;

  private static final int FULL = 255;

  private final int[] counts = new int[BINS];
  private int total;

  private static int bin(int seconds) {
    double bin = Math.log(Math.max(SHORTEST, seconds) / SHORTEST) / Math.log(FACTOR);
    return (int) Math.min(BINS - 1, bin);
  }

  void add(int seconds) {
    int bin = bin(seconds);
    if (counts[bin] == FULL) {
      halve();
    }
    counts[bin]++;
    total++;
  }

  /** Takes one back that a latecomer turned out to divide. */
  void remove(int seconds) {
    int bin = bin(seconds);
    if (counts[bin] > 0) {
      counts[bin]--;
      total--;
    }
  }

  private void halve() {
    total = 0;
    for (int i = 0; i < BINS; i++) {
      counts[i] /= 2;
      total += counts[i];
    }
  }

  int total() {
    return total;
  }

  /** First of the three bins in a row that hold most. */
  int best() {
    int best = 0;
    for (int i = 1; i < PLACES; i++) {
      best = held(i) > held(best) ? i : best;
    }
    return best;
  }

  /** Intervals in the three bins from there. */
  int held(int from) {
    return counts[from] + counts[from + 1] + counts[from + 2];
  }

  /** Shortest interval of those bins, s. */
  static double shortest(int from) {
    return SHORTEST * Math.pow(FACTOR, from);
  }

  /** Longest interval of those bins, s. */
  static double longest(int from) {
    return SHORTEST * Math.pow(FACTOR, from + WIDTH);
  }

  static boolean within(int from, int seconds) {
    int bin = bin(seconds);
    return bin >= from && bin < from + WIDTH;
  }

  /** −log₁₀ of the probability that random intervals are as much alike; 0 and above. */
  double surprise() {
    if (total == 0) {
      return 0;
    }
    double share = (double) held(best()) / total;
    if (share <= CHANCE) {
      return 0;
    }
    double divergence = part(share, CHANCE) + (share < 1 ? part(1 - share, 1 - CHANCE) : 0);
    double looks = PLACES * (1 + Math.max(0, Math.log(total / 8.0) / Math.log(2)));
    return Math.max(0, total * divergence / Math.log(10) - Math.log10(looks));
  }

  private static double part(double p, double q) {
    return p * Math.log(p / q);
  }

  void write(DataOutput out) throws IOException {
    int filled = 0;
    for (int i = 0; i < BINS; i++) {
      filled |= counts[i] == 0 ? 0 : 1 << i;
    }
    out.writeInt(filled);
    for (int i = 0; i < BINS; i++) {
      if (counts[i] != 0) {
        out.writeByte(counts[i]);
      }
    }
  }

  static Intervals read(DataInput in) throws IOException {
    Intervals read = new Intervals();
    int filled = in.readInt();
    for (int i = 0; i < BINS; i++) {
      if ((filled >>> i & 1) != 0) {
        read.counts[i] = in.readUnsignedByte();
        read.total += read.counts[i];
      }
    }
    return read;
  }
}
