package dev.lapwing.core.peer;

import dev.lapwing.core.baseline.PitmanYor;
import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How a group's values are shared among its members.
 *
 * <p>Idea: a value's popularity is how many members have it; asked is how probable it is that what
 * a member shows for the first time is of so little popularity, or of less. The latest novelties
 * say it ({@link Arrivals}); while they are few, the values' shares in all do: each pair of a
 * member and a value is one draw, and the novelty is the next.
 *
 * <p>Formula: with c_j members of K values, n = Σc_j, the Pitman–Yor predictive gives a value the
 * share (c_j − d)/(n + θ) and one that nobody has (θ + dK)/(n + θ); θ and d as {@link
 * PitmanYor#fitted}. A value's tail is the sum of the shares of all values with no more members,
 * and of the unseen. Then tail = (A_≤ + κ·tail)/(A + κ), A the latest novelties, A_≤ those of
 * values with no more members, κ = 10.
 *
 * <p>Error: only the most popular values are kept by name; one that is not counts as unseen, though
 * it may have as many members as the least of those. Shares alone would be too small by 3 to 15,
 * for popular values are had already by those who would show them. Cost: O(log k); 6 bytes a value.
 * Evasion: make peers show the value first; that takes their accounts.
 *
 * <p>Paper: as {@link PitmanYor}.
 */
final class ValueShares {

  /** Weight of the shares, in novelties. */
  private static final double PRIOR = 10;

  private final int[] prints;
  private final int[] members;
  private final float[] tails;
  private final float unseen;

  private ValueShares(int[] prints, int[] members, float[] tails, float unseen) {
    this.prints = prints;
    this.members = members;
    this.tails = tails;
    this.unseen = unseen;
  }

  /**
   * @param prints the values, sorted
   * @param members how many have each
   * @param lately how popular what was new to a member was
   * @param atMost so many are kept by name
   */
  static ValueShares of(int[] prints, int[] members, Arrivals lately, int atMost) {
    Integer[] popular = IntStream.range(0, prints.length).boxed().toArray(Integer[]::new);
    Arrays.sort(popular, Comparator.comparingInt((Integer i) -> -members[i]));
    long n = IntStream.of(members).asLongStream().sum();
    int once = (int) IntStream.of(members).filter(c -> c == 1).count();
    PitmanYor process = PitmanYor.fitted(once, prints.length);
    float[] tails = new float[prints.length];
    double above = 0;
    for (int from = 0; from < popular.length; ) {
      int ties = from;
      double share = 0;
      while (ties < popular.length && members[popular[ties]] == members[popular[from]]) {
        tails[popular[ties]] = mixed(1 - above, lately, members[popular[ties]]);
        share += process.of(members[popular[ties]], n, prints.length, 0);
        ties++;
      }
      above += share;
      from = ties;
    }
    int[] kept =
        Arrays.stream(popular).limit(atMost).mapToInt(Integer::intValue).sorted().toArray();
    float unseen = mixed(process.unseen(n, prints.length), lately, 0);
    float[] keptTails = new float[kept.length];
    for (int i = 0; i < kept.length; i++) {
      keptTails[i] = tails[kept[i]];
    }
    return new ValueShares(pick(prints, kept), pick(members, kept), keptTails, unseen);
  }

  /** What the latest novelties say, where they are few beside what all values say. */
  private static float mixed(double tail, Arrivals lately, int members) {
    return (float) ((lately.upTo(members) + PRIOR * tail) / (lately.all() + PRIOR));
  }

  private static int[] pick(int[] from, int[] places) {
    return IntStream.of(places).map(i -> from[i]).toArray();
  }

  /** Members with the value; 0 if it is not among those kept by name. */
  int members(int value) {
    int at = Arrays.binarySearch(prints, value);
    return at < 0 ? 0 : members[at];
  }

  /** Probability that a draw is of a value with no more members; 0 if this one is not kept. */
  double tail(int value) {
    int at = Arrays.binarySearch(prints, value);
    return at < 0 ? 0 : tails[at];
  }

  /** Probability that a draw is of a value that nobody has. */
  double unseen() {
    return unseen;
  }

  void write(DataOutput out) throws IOException {
    Wire.writeUnsigned(prints.length, out);
    for (int i = 0; i < prints.length; i++) {
      out.writeInt(prints[i]);
      Wire.writeUnsigned(members[i], out);
      out.writeFloat(tails[i]);
    }
    out.writeFloat(unseen);
  }

  static ValueShares read(DataInput in) throws IOException {
    int size = Wire.readSize(in);
    int[] prints = new int[size];
    int[] members = new int[size];
    float[] tails = new float[size];
    for (int i = 0; i < size; i++) {
      prints[i] = in.readInt();
      members[i] = (int) Wire.readUnsigned(in);
      tails[i] = in.readFloat();
    }
    return new ValueShares(prints, members, tails, in.readFloat());
  }
}
