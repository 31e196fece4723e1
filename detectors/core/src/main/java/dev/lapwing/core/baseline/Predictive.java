package dev.lapwing.core.baseline;

/**
 * What a table of values, as it stood when a day began, says of the next one.
 *
 * <p>Idea: all values that are not more probable than the one seen count against it, half of those
 * that are just as probable (the discrete mid-p); a value that is not in the table is less probable
 * than any that is. Formula: p(j) = P(new) + (1 − P(new)) · (Σ_{w<wⱼ} w + ½ Σ_{w=wⱼ} w)/Σ w with w
 * = (n − d)₊; p of a new one is P(new), which the caller multiplies by how little its peers know
 * the value. Error: that of {@link PitmanYor}. Values that had to make room for others count as new
 * when they come back, here and in P(new) alike. Cost: O(size of the table).
 *
 * @param total votes, those of values that made room included
 * @param kinds values with a vote, likewise
 * @param once values with exactly one, likewise
 * @param votes of each value that is in the table
 */
public record Predictive(double total, double kinds, double once, int[] votes) {

  /** Probability that the next value is none of the table. */
  public double unseen() {
    return process().unseen(total, kinds);
  }

  /**
   * Probability of a value of the table and of all that are not more probable.
   *
   * @param count its votes; one that has none counts as having one
   */
  public double tail(int count) {
    PitmanYor process = process();
    double observed = process.kept(Math.max(1, count));
    double less = 0;
    double all = 0;
    for (int each : votes) {
      double weight = process.kept(each);
      all += weight;
      less += weight < observed ? weight : weight > observed ? 0 : weight / 2;
    }
    double unseen = unseen();
    return all == 0 ? unseen : Math.min(1, unseen + (1 - unseen) * less / all);
  }

  private PitmanYor process() {
    return PitmanYor.fitted(once, kinds);
  }
}
