package dev.lapwing.core.peer;

import dev.lapwing.core.baseline.FeedGap;
import java.util.function.Function;

/**
 * Peers of one observation, looked up when asked: its group's snapshot of the last day that may be
 * compared with, and the organisation's.
 */
public final class KnownPeers implements Peers {

  private final Function<PeerKey, PeerShelf> shelves;
  private final String tenant;
  private final String group;
  private final int day;

  /**
   * @param shelves what is known of each group; may give null
   * @param group null if the entity is of none
   * @param time of the observed event, ms
   */
  public KnownPeers(Function<PeerKey, PeerShelf> shelves, String tenant, String group, long time) {
    this.shelves = shelves;
    this.tenant = tenant;
    this.group = group;
    this.day = PeerDays.before(time);
  }

  private PeerSnapshot of(String table, String whose) {
    PeerShelf shelf = whose == null ? null : shelves.apply(new PeerKey(tenant, table, whose));
    return shelf == null ? null : shelf.at(day);
  }

  @Override
  public Popularity values(String rule) {
    PeerSnapshot all = of(rule, PeerKey.ORGANISATION);
    return all == null || all.values() == null
        ? Popularity.NONE
        : new GroupPopularity(of(rule, group), all);
  }

  @Override
  public Rates rates(String rule) {
    PeerSnapshot own = of(rule, group);
    PeerSnapshot best = own != null && own.rates() != null ? own : of(rule, PeerKey.ORGANISATION);
    return best == null || best.rates() == null
        ? Rates.NONE
        : new GroupRates(best, of(rule, PeerKey.ORGANISATION));
  }

  /** Outages of all are seen best by all; one of a group of its own, by that group. */
  private record GroupRates(PeerSnapshot known, PeerSnapshot all) implements Rates {
    @Override
    public int members() {
      return known.members();
    }

    @Override
    public double mean() {
      return known.rates().mean();
    }

    @Override
    public double profile(int hourOfWeek) {
      return known.rates().profile(hourOfWeek);
    }

    @Override
    public void gaps(long hour, FeedGap each) {
      boolean shared = all != null && !all.gaps().isEmpty();
      (shared ? all : known).gaps().from(hour, each);
    }
  }
}
