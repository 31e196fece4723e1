package dev.lapwing.core.detector.beacon;

import dev.lapwing.core.peer.Popularity;

/**
 * What speaks for a pair's being a beacon, in log₁₀.
 *
 * @param regularity of its times; 4 at most, for innocent clocks are as exact as others
 * @param rarity of its destination among the organisation's machines
 * @param size whether the same amount is sent each time
 * @param clock whether it goes on round the clock, or keeps working hours
 */
record BeaconScore(double regularity, double rarity, double size, double clock) {

  /** What times alone are worth at most. */
  static final double MOST = 4;

  private static final double ENOUGH = 2;
  private static final double SAME_SIZE = 0.4;
  private static final double ANY_SIZE = 2;
  private static final double POINTS = 0.5;
  private static final long A_DAY = 20 * 3600;
  private static final int ROUND = 18;
  private static final int WORKING = 11;

  static BeaconScore of(Pair pair, Popularity others) {
    double spread = pair.spread();
    double size = spread <= SAME_SIZE ? POINTS : spread >= ANY_SIZE ? -POINTS : 0;
    boolean day = pair.span() >= A_DAY;
    double clock =
        !day ? 0 : pair.hours() >= ROUND ? POINTS : pair.hours() <= WORKING ? -POINTS : 0;
    double rarity = -Math.log10(others.p(pair.print));
    double regularity = Math.min(MOST, pair.regularity());
    double share = regularity >= ENOUGH ? 1 : 0; // what is not regular is no more so for its size
    return new BeaconScore(
        regularity, rarity, Math.min(size, share * size), Math.min(clock, share * clock));
  }

  double surprise() {
    return Math.max(0, regularity + rarity + size + clock);
  }
}
