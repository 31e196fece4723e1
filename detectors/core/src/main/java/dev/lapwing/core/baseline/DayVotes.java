package dev.lapwing.core.baseline;

import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Which values of a category were seen, each with one vote a day: a chatty day counts as much as a
 * quiet one, a repeat counts nothing.
 *
 * <p>Idea: a table of at most {@code capacity} fingerprints; the one seen longest ago makes room.
 * Error: two values share a fingerprint with probability 2⁻³² a pair, which hides a novelty. Cost:
 * O(capacity), 6 to 9 bytes a value. Evasion: come back for days; each is one vote only.
 *
 * <p>Of values that made room, how many there were, with how many votes and how many with one, is
 * kept in sum, halved whenever it outgrows 2,000 votes: an entity with more values than fit is
 * still known as one that meets new ones all the time.
 */
public final class DayVotes {

  private final int capacity;
  private int[] keys = new int[4];
  private int[] votes = new int[4];
  private int[] days = new int[4];
  private int size;
  private int evicted;
  private final Retired retired = new Retired();

  public DayVotes(int capacity) {
    this.capacity = capacity;
  }

  /** Gives a value its vote of the day; votes of days before its latest are not counted. */
  public void see(int key, int day) {
    int at = find(key);
    if (at < 0) {
      insert(key, 1, day);
    } else if (day > days[at]) {
      votes[at] += votes[at] == 0 ? 2 : 1;
      days[at] = day;
    }
  }

  /** Remembers a value without a vote: it is known; seen on another day, both days count. */
  public void note(int key, int day) {
    if (find(key) < 0) {
      insert(key, 0, day);
    }
  }

  public boolean contains(int key) {
    return find(key) >= 0;
  }

  /** Whether it had a vote on an earlier day. */
  public boolean knownBefore(int key, int day) {
    int at = find(key);
    return at >= 0 && (votes[at] > 1 || (votes[at] == 1 && days[at] < day));
  }

  /** How many had a vote on an earlier day. */
  public int knownBefore(int day) {
    int known = 0;
    for (int i = 0; i < size; i++) {
      known += votes[i] > 1 || (votes[i] == 1 && days[i] < day) ? 1 : 0;
    }
    return known;
  }

  public int votes(int key) {
    int at = find(key);
    return at < 0 ? 0 : votes[at];
  }

  /** Its votes of days before this one. */
  public int votesBefore(int key, int day) {
    int at = find(key);
    return at < 0 ? 0 : before(at, day);
  }

  /** Whether it was seen on an earlier day, with a vote or without. */
  public boolean seenBefore(int key, int day) {
    return returns(key, day) || votesBefore(key, day) > 0;
  }

  /** Whether it is in the table, but was not seen on that day or later. */
  public boolean returns(int key, int day) {
    int at = find(key);
    return at >= 0 && days[at] < day;
  }

  /** What the votes of days before this one say of the next value. */
  public Predictive before(int day) {
    double total = retired.votes();
    double kinds = retired.kinds();
    double once = retired.once();
    int[] counts = new int[size];
    int used = 0;
    for (int i = 0; i < size; i++) {
      int count = before(i, day);
      total += count;
      kinds += count > 0 ? 1 : 0;
      once += count == 1 ? 1 : 0;
      if (count > 0) {
        counts[used++] = count;
      }
    }
    return new Predictive(total, kinds, once, Arrays.copyOf(counts, used));
  }

  private int before(int at, int day) {
    return votes[at] - (votes[at] > 0 && days[at] >= day ? 1 : 0);
  }

  /**
   * Gives values without a vote theirs, if they were seen last before a day: whoever meets
   * something new again and again is known for it at last.
   *
   * @param held but before that other day, if up to this day none was to be learnt
   */
  public void digest(int before, int held, int heldBefore) {
    for (int i = 0; i < size; i++) {
      if (votes[i] == 0 && days[i] < (days[i] <= held ? heldBefore : before)) {
        votes[i] = 1;
      }
    }
  }

  /** Gives values without a vote theirs, at once. */
  public void accept() {
    digest(Integer.MAX_VALUE, Integer.MIN_VALUE, 0);
  }

  /**
   * Forgets values without a vote: seen again, they are new again. So are some that a change of
   * role has just let fade.
   */
  public void dropSuspects() {
    for (int i = size - 1; i >= 0; i--) {
      if (votes[i] == 0) {
        remove(i);
      }
    }
  }

  /** Lets all votes count a tenth: the values stay known, but new ones surprise less. */
  public void fade() {
    for (int i = 0; i < size; i++) {
      votes[i] = (votes[i] + 5) / 10;
    }
    retired.scale(0.1f);
  }

  /** All votes. */
  public int total() {
    int sum = 0;
    for (int i = 0; i < size; i++) {
      sum += votes[i];
    }
    return sum;
  }

  /** Values with exactly that many votes. */
  public int with(int count) {
    int found = 0;
    for (int i = 0; i < size; i++) {
      found += votes[i] == count ? 1 : 0;
    }
    return found;
  }

  /** Values with a vote. */
  public int kinds() {
    return size - with(0);
  }

  public int size() {
    return size;
  }

  /** Values that had to make room, ever. */
  public int evicted() {
    return evicted;
  }

  /** Forgets values not seen since that day. */
  public void forgetBefore(int day) {
    for (int i = size - 1; i >= 0; i--) {
      if (days[i] < day) {
        remove(i);
      }
    }
  }

  /**
   * Adds what another table saw of the same entity: votes add up, and so does what made room.
   * Values that both know keep the later day. Which comes first makes no difference while all fit.
   */
  public void add(DayVotes other) {
    for (int i : other.byAge()) {
      int at = find(other.keys[i]);
      if (at < 0) {
        insert(other.keys[i], other.votes[i], other.days[i]);
      } else {
        boolean sameDay = days[at] == other.days[i] && votes[at] > 0 && other.votes[i] > 0;
        votes[at] += other.votes[i] - (sameDay ? 1 : 0);
        days[at] = Math.max(days[at], other.days[i]);
      }
    }
    evicted += other.evicted;
    retired.add(other.retired);
  }

  /** The oldest first: where not all fit, they are the ones to go. */
  private int[] byAge() {
    return IntStream.range(0, size)
        .boxed()
        .sorted(Comparator.comparingInt(i -> days[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private int find(int key) {
    for (int i = 0; i < size; i++) {
      if (keys[i] == key) {
        return i;
      }
    }
    return -1;
  }

  private void insert(int key, int vote, int day) {
    if (size == capacity) {
      int oldest = oldest();
      retired.take(Math.max(1, votes[oldest]));
      remove(oldest);
      evicted++;
    }
    if (size == keys.length) {
      int more = Math.min(capacity, size * 2);
      keys = Arrays.copyOf(keys, more);
      votes = Arrays.copyOf(votes, more);
      days = Arrays.copyOf(days, more);
    }
    keys[size] = key;
    votes[size] = vote;
    days[size] = day;
    size++;
  }

  private int oldest() {
    int oldest = 0;
    for (int i = 1; i < size; i++) {
      boolean earlier = days[i] < days[oldest];
      boolean rarer = days[i] == days[oldest] && votes[i] < votes[oldest];
      oldest = earlier || rarer ? i : oldest;
    }
    return oldest;
  }

  private void remove(int at) {
    size--;
    keys[at] = keys[size];
    votes[at] = votes[size];
    days[at] = days[size];
  }

  public void write(DataOutput out) throws IOException {
    Wire.writeUnsigned(size, out);
    Wire.writeUnsigned(evicted, out);
    int base = size == 0 ? 0 : days[0];
    Wire.writeSigned(base, out);
    for (int i = 0; i < size; i++) {
      out.writeInt(keys[i]);
      Wire.writeUnsigned(votes[i], out);
      Wire.writeSigned((long) days[i] - base, out);
    }
  }

  /** What {@link #write} leaves out: 1 byte, 13 where values made room. */
  public void writeRetired(DataOutput out) throws IOException {
    retired.write(out);
  }

  /** Reads what {@link #writeRetired} wrote. */
  public void readRetired(DataInput in) throws IOException {
    retired.read(in);
  }

  public static DayVotes read(int capacity, DataInput in) throws IOException {
    DayVotes table = new DayVotes(capacity);
    int size = Wire.readSize(in);
    int evicted = (int) Wire.readUnsigned(in);
    int base = (int) Wire.readSigned(in);
    for (int i = 0; i < size; i++) {
      int key = in.readInt();
      int vote = (int) Wire.readUnsigned(in);
      table.insert(key, vote, base + (int) Wire.readSigned(in));
    }
    table.evicted += evicted;
    return table;
  }
}
