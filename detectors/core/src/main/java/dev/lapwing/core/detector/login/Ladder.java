package dev.lapwing.core.detector.login;

import dev.lapwing.core.baseline.PitmanYor;
import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The values of a feature that one user was seen with, each with the wider kinds that it belongs
 * to: an address, its /24, its network, its country.
 *
 * <p>Idea: one vote for each value and day, as in {@link dev.lapwing.core.baseline.DayVotes}; the
 * votes of a wider kind are those of its values. What counts is the widest kind that is new: a new
 * address of a known network is little, a new country much. Error: the value seen longest ago makes
 * room for one more than the capacity. Cost: O(capacity²) at worst, for a dozen values. Evasion:
 * come back on different days.
 */
final class Ladder {

  /** All kinds are known. */
  static final int KNOWN = -1;

  private static final float MOST_RETIRED = 1_000;

  private final int capacity;
  private final List<LadderEntry> entries = new ArrayList<>(2);
  private float retired;
  private final float[] retiredOnce;
  private int evicted;

  /**
   * @param rungs how many kinds each value belongs to, itself included
   */
  Ladder(int capacity, int rungs) {
    this.capacity = capacity;
    this.retiredOnce = new float[rungs];
  }

  /**
   * Notes a value on a day.
   *
   * @param rungs fingerprints, finest first
   * @param suspect whether it gets no vote: it is known; seen on another day, both days count
   * @param held whether not even then, for the baseline is in quarantine
   */
  void see(int[] rungs, int day, boolean suspect, boolean held) {
    LadderEntry entry = find(rungs);
    if (entry == null) {
      entry = new LadderEntry();
      entry.rungs = rungs.clone();
      entry.day = day;
      entry.votes = suspect ? 0 : 1;
      makeRoom();
      entries.add(entry);
    } else if (day > entry.day && !suspect && (entry.votes > 0 || !held)) {
      entry.votes += entry.votes == 0 ? 2 : 1;
      entry.day = day;
    }
  }

  /** Adds what was seen of the same user under another name: votes add up; the later day counts. */
  void add(Ladder other) {
    other.entries.stream().sorted(Comparator.comparingInt(each -> each.day)).forEach(this::add);
    evicted += other.evicted;
    retired += other.retired;
    for (int rung = 0; rung < retiredOnce.length; rung++) {
      retiredOnce[rung] += other.retiredOnce[rung];
    }
  }

  private void add(LadderEntry more) {
    LadderEntry entry = find(more.rungs);
    if (entry == null) {
      makeRoom();
      entries.add(more);
      return;
    }
    entry.add(more);
  }

  private void makeRoom() {
    if (entries.size() < capacity) {
      return;
    }
    LadderEntry oldest = entries.get(0);
    for (LadderEntry each : entries) {
      boolean earlier = each.day < oldest.day;
      boolean rarer = each.day == oldest.day && each.votes < oldest.votes;
      oldest = earlier || rarer ? each : oldest;
    }
    entries.remove(oldest);
    for (int rung = 0; rung < retiredOnce.length; rung++) {
      bequeath(oldest, rung);
    }
    evicted++;
    retired += Math.max(1, oldest.votes);
    if (retired > MOST_RETIRED) {
      scaleRetired(0.5f);
    }
  }

  /** The wider kinds of what made room stay known as long as any value of theirs is there. */
  private void bequeath(LadderEntry gone, int rung) {
    int votes = Math.max(1, gone.votes) + gone.inherited(rung);
    int heir = firstWith(gone.rungs[rung], rung);
    if (heir < 0) {
      retiredOnce[rung] += votes == 1 ? 1 : 0;
      return;
    }
    entries.get(heir).inherit(rung, votes);
  }

  private void scaleRetired(float by) {
    retired *= by;
    for (int rung = 0; rung < retiredOnce.length; rung++) {
      retiredOnce[rung] *= by;
    }
  }

  private LadderEntry find(int[] rungs) {
    for (LadderEntry entry : entries) {
      if (Arrays.equals(entry.rungs, rungs)) {
        return entry;
      }
    }
    return null;
  }

  /** The widest kind of which nothing was seen before that day; {@link #KNOWN} if all were. */
  int newRung(int[] rungs, int today) {
    for (int rung = rungs.length - 1; rung >= 0; rung--) {
      if (!known(rungs[rung], rung, today)) {
        return rung;
      }
    }
    return KNOWN;
  }

  private boolean known(int value, int rung, int today) {
    for (LadderEntry entry : entries) {
      if (entry.rungs[rung] == value && (entry.seenBefore(today) || entry.inherited(rung) > 0)) {
        return true;
      }
    }
    return false;
  }

  /** Probability that the next value is of a kind never seen before that day. */
  double unseen(int rung, int today) {
    double once = retiredOnce[rung];
    double kinds = once;
    for (int i = 0; i < entries.size(); i++) {
      int value = entries.get(i).rungs[rung];
      if (firstWith(value, rung) == i) {
        int votes = votes(value, rung, today);
        once += votes == 1 ? 1 : 0;
        kinds += votes > 0 ? 1 : 0;
      }
    }
    return PitmanYor.fitted(once, kinds).unseen(total(today), kinds);
  }

  private int firstWith(int value, int rung) {
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).rungs[rung] == value) {
        return i;
      }
    }
    return -1;
  }

  private int votes(int value, int rung, int today) {
    int votes = 0;
    for (LadderEntry entry : entries) {
      votes += entry.rungs[rung] == value ? entry.before(today) + entry.inherited(rung) : 0;
    }
    return votes;
  }

  /** Share of all votes before that day which a kind has; at least one vote's. */
  double share(int[] rungs, int rung, int today) {
    return Math.max(1, votes(rungs[rung], rung, today)) / Math.max(1, total(today));
  }

  double total(int today) {
    double total = retired;
    for (LadderEntry entry : entries) {
      total += entry.before(today);
    }
    return total;
  }

  /** How many kinds with a vote there are. */
  int kinds(int rung, int today) {
    int kinds = 0;
    for (int i = 0; i < entries.size(); i++) {
      int value = entries.get(i).rungs[rung];
      kinds += firstWith(value, rung) == i && votes(value, rung, today) > 0 ? 1 : 0;
    }
    return kinds;
  }

  /** Values that had to make room, ever. */
  int evicted() {
    return evicted;
  }

  void forgetBefore(int day) {
    entries.removeIf(entry -> entry.day < day);
  }

  /** See {@link dev.lapwing.core.baseline.DayVotes#digest}. */
  void digest(int before, int held, int heldBefore) {
    for (LadderEntry entry : entries) {
      if (entry.votes == 0 && entry.day < (entry.day <= held ? heldBefore : before)) {
        entry.votes = 1;
      }
    }
  }

  /** Values without a vote. */
  int suspects() {
    return (int) entries.stream().filter(entry -> entry.votes == 0).count();
  }

  /** See {@link dev.lapwing.core.baseline.DayVotes#accept}. */
  void accept() {
    digest(Integer.MAX_VALUE, Integer.MIN_VALUE, 0);
  }

  /** See {@link dev.lapwing.core.baseline.DayVotes#dropSuspects}. */
  void dropSuspects() {
    entries.removeIf(entry -> entry.votes == 0 && entry.inherited == null);
  }

  /** Lets all votes count a tenth. */
  void fade() {
    for (LadderEntry entry : entries) {
      entry.votes = (entry.votes + 5) / 10;
      for (int rung = 0; entry.inherited != null && rung < entry.inherited.length; rung++) {
        entry.inherited[rung] = (entry.inherited[rung] + 9) / 10;
      }
    }
    scaleRetired(0.1f);
  }

  /** A kind that an earlier value has too is written as one byte. */
  void write(DataOutput out) throws IOException {
    Wire.writeUnsigned(entries.size(), out);
    Wire.writeUnsigned(evicted, out);
    out.writeBoolean(retired > 0);
    if (retired > 0) {
      out.writeFloat(retired);
      for (float once : retiredOnce) {
        out.writeFloat(once);
      }
    }
    int base = entries.isEmpty() ? 0 : entries.get(0).day;
    Wire.writeSigned(base, out);
    for (int i = 0; i < entries.size(); i++) {
      LadderEntry entry = entries.get(i);
      boolean heir = entry.inherited != null;
      Wire.writeUnsigned(entry.votes * 2L + (heir ? 1 : 0), out);
      Wire.writeSigned((long) entry.day - base, out);
      for (int rung = 0; rung < entry.rungs.length; rung++) {
        int same = firstWith(entry.rungs[rung], rung);
        Wire.writeUnsigned(same == i ? 0 : same + 1L, out);
        if (same == i) {
          out.writeInt(entry.rungs[rung]);
        }
        if (heir) {
          Wire.writeUnsigned(entry.inherited[rung], out);
        }
      }
    }
  }

  static Ladder read(int capacity, int rungs, DataInput in) throws IOException {
    Ladder ladder = new Ladder(capacity, rungs);
    int size = Wire.readSize(in);
    ladder.evicted = (int) Wire.readUnsigned(in);
    if (in.readBoolean()) {
      ladder.retired = in.readFloat();
      for (int rung = 0; rung < rungs; rung++) {
        ladder.retiredOnce[rung] = in.readFloat();
      }
    }
    int base = (int) Wire.readSigned(in);
    for (int i = 0; i < size; i++) {
      LadderEntry entry = new LadderEntry();
      long votes = Wire.readUnsigned(in);
      entry.votes = (int) (votes >> 1);
      entry.inherited = (votes & 1) == 0 ? null : new int[rungs];
      entry.day = base + (int) Wire.readSigned(in);
      entry.rungs = new int[rungs];
      for (int rung = 0; rung < rungs; rung++) {
        int same = (int) Wire.readUnsigned(in);
        entry.rungs[rung] = same == 0 ? in.readInt() : ladder.entries.get(same - 1).rungs[rung];
        if (entry.inherited != null) {
          entry.inherited[rung] = (int) Wire.readUnsigned(in);
        }
      }
      ladder.entries.add(entry);
    }
    return ladder;
  }
}
