package dev.lapwing.core.detector;

import dev.lapwing.core.peer.Peers;
import dev.lapwing.core.peer.Popularity;
import dev.lapwing.core.peer.Rates;

/** Peers of whom so many know every value, for tests. */
public record KnownTo(double p, int some, int inAll, int groupSize, int organisationSize)
    implements Popularity {

  @Override
  public double p(int value) {
    return p;
  }

  @Override
  public int group(int value) {
    return some;
  }

  @Override
  public int organisation(int value) {
    return inAll;
  }

  /** Peers who answer so for every rule. */
  public Peers asPeers() {
    return new Peers() {
      @Override
      public Popularity values(String rule) {
        return KnownTo.this;
      }

      @Override
      public Rates rates(String rule) {
        return Rates.NONE;
      }
    };
  }
}
