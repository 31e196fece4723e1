package dev.lapwing.core.peer;

/**
 * A value's popularity in a group, backed by the organisation's.
 *
 * <p>Idea: back-off, as a tail: a value that the group knows is judged by the group's own ({@link
 * ValueShares#tail}). Of one that it does not know two things are said: how often a novelty is
 * unknown to the group, and how often it is known to so few of the organisation. Both must be so,
 * and the rarer of the two bounds how often both are. What nobody has is all alike: the base is
 * uniform.
 *
 * <p>Formula: p = tail_g(v), else min(P_g(new), tail_o(v)), else min(P_g(new), P_o(new)); without a
 * group of at least five, P_g(new) = 1. A product of the two would take them for independent, but
 * what the organisation does not know no group knows: it would be too small by 3 to 30.
 *
 * <p>Error: of values by Zipf's laws with exponents from 1 to 2, in an organisation of 20 groups
 * that differ, p ≤ 0.3 comes out 0.7 to 1.0 times as often as it should, p ≤ 0.1 at most as often.
 * Cost: O(log 1,024). Evasion and paper: {@link ValueShares}.
 *
 * @param own the group's; null if there is none
 * @param all the organisation's, with values
 */
record GroupPopularity(PeerSnapshot own, PeerSnapshot all) implements Popularity {

  @Override
  public double p(int value) {
    if (group(value) > 0) {
      return own.values().tail(value);
    }
    double outside = known() ? own.values().unseen() : 1;
    boolean somewhere = all.values().members(value) > 0;
    return Math.min(outside, somewhere ? all.values().tail(value) : all.values().unseen());
  }

  private boolean known() {
    return own != null && own.values() != null;
  }

  @Override
  public int group(int value) {
    return known() ? own.values().members(value) : 0;
  }

  @Override
  public int organisation(int value) {
    return all.values().members(value);
  }

  @Override
  public int groupSize() {
    return known() ? own.members() : 0;
  }

  @Override
  public int organisationSize() {
    return all.members();
  }
}
