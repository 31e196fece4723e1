package dev.lapwing.core.detector.volume;

import dev.lapwing.core.baseline.FeedGap;
import dev.lapwing.core.baseline.Others;
import dev.lapwing.core.baseline.Season;
import dev.lapwing.core.peer.Rates;

/**
 * What peers do, in a rule's units.
 *
 * @param rates as counted
 * @param unit of the rule
 */
record VolumePeers(Rates rates, double unit) implements Others {

  /** Fewer peers say little of anybody. */
  private static final int ENOUGH = 5;

  /** An hour in which no peer ever did anything is rare, not impossible. */
  private static final double LEAST_SHARE = 1e-3;

  private static final double LEAST_MEAN = 1e-3;

  static Others of(Rates rates, VolumeScale scale) {
    return rates.members() < ENOUGH ? Others.NONE : new VolumePeers(rates, scale.unit());
  }

  @Override
  public boolean known() {
    return true;
  }

  @Override
  public double mean() {
    return Math.max(LEAST_MEAN, rates.mean() / unit);
  }

  @Override
  public double profile(long hour) {
    return Math.max(LEAST_SHARE, rates.profile(Season.hourOfWeek(hour)));
  }

  @Override
  public void gaps(long hour, FeedGap each) {
    rates.gaps(hour, each);
  }
}
