package dev.lapwing.core.peer;

/**
 * A value's popularity in a group, backed by the organisation's.
 *
 * <p>Idea: Pitman–Yor back-off, as a tail: a value that the group knows is judged by the group's
 * own shares ({@link ValueShares#tail}); of one that it does not know, the group says only how
 * often such a thing happens, and the organisation the rest. What nobody has is all alike: the base
 * is uniform.
 *
 * <p>Formula: p = tail_g(v), else P_g(new)·tail_o(v), else P_g(new)·P_o(new); without a group of at
 * least five, P_g(new) = 1. Error: the organisation's shares hold the group's own values too, which
 * are no candidates any more; calibration puts it right. Cost: O(log 1,024). Evasion and paper:
 * {@link ValueShares}.
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
    return outside * (somewhere ? all.values().tail(value) : all.values().unseen());
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
