package dev.lapwing.core.detector.process;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Which tokens, and which one after the other, a machine's programs were started with.
 *
 * <p>Idea: a cache of 26 sets of 8: the print's upper half says which set, its lower half is kept,
 * with the day of the latest vote (modulo 256) and the votes, one a day. In a full set the one
 * unseen for longest makes room. Error: a new token is taken for a known one with probability
 * 8·2⁻¹⁶. Cost: O(8); 4 bytes a token, 858 at most.
 */
final class TokenTable {

  private static final int SETS = 26;
  private static final int WAYS = 8;
  private static final int MOST_VOTES = 255;

  /** Days further back than this are not distinguished from the next ones. */
  private static final int LATE = 248;

  private final int[] entries = new int[SETS * WAYS];
  private int evicted;

  private static int set(int print) {
    return Integer.remainderUnsigned(print >>> 16, SETS) * WAYS;
  }

  private int find(int print) {
    int set = set(print);
    for (int i = set; i < set + WAYS; i++) {
      if (entries[i] != 0 && entries[i] >>> 16 == (print & 0xffff)) {
        return i;
      }
    }
    return -1;
  }

  /** Votes of the days before that one. */
  int votesBefore(int print, int day) {
    int at = find(print);
    if (at < 0) {
      return 0;
    }
    return votes(at) - (age(at, day) == 0 ? 1 : 0);
  }

  boolean seenOn(int print, int day) {
    int at = find(print);
    return at >= 0 && age(at, day) == 0;
  }

  /** Gives it its vote of the day. */
  void see(int print, int day) {
    int at = find(print);
    if (at < 0) {
      at = room(set(print), day);
      entries[at] = entry(print & 0xffff, day, 1);
    } else if (age(at, day) > 0) {
      entries[at] = entry(print & 0xffff, day, Math.min(MOST_VOTES, votes(at) + 1));
    }
  }

  private static int entry(int print, int day, int votes) {
    return print << 16 | (day & 0xff) << 8 | votes;
  }

  private int votes(int at) {
    return entries[at] & 0xff;
  }

  /** Days since its latest vote; 0 where that is later. */
  private int age(int at, int day) {
    int age = day - (entries[at] >>> 8) & 0xff;
    return age > LATE ? 0 : age;
  }

  private int room(int set, int day) {
    int worst = set;
    for (int i = set; i < set + WAYS; i++) {
      if (entries[i] == 0) {
        return i;
      }
      int older = Integer.compare(age(i, day), age(worst, day));
      boolean rarer = older == 0 && votes(i) < votes(worst);
      worst = older > 0 || rarer ? i : worst;
    }
    evicted++;
    return worst;
  }

  /** Forgets tokens not seen for more than so many days, at most 180. */
  void forget(int day, int memoryDays) {
    for (int i = 0; i < entries.length; i++) {
      if (entries[i] != 0 && age(i, day) > memoryDays) {
        entries[i] = 0;
      }
    }
  }

  void clear() {
    Arrays.fill(entries, 0);
  }

  /** Tokens that had to make room, since it was read. */
  int evicted() {
    return evicted;
  }

  void write(DataOutput out) throws IOException {
    for (int set = 0; set < SETS; set++) {
      int filled = 0;
      for (int way = 0; way < WAYS; way++) {
        filled |= entries[set * WAYS + way] == 0 ? 0 : 1 << way;
      }
      out.writeByte(filled);
      for (int way = 0; way < WAYS; way++) {
        if ((filled >>> way & 1) != 0) {
          out.writeInt(entries[set * WAYS + way]);
        }
      }
    }
  }

  static TokenTable read(DataInput in) throws IOException {
    TokenTable table = new TokenTable();
    for (int set = 0; set < SETS; set++) {
      int filled = in.readUnsignedByte();
      for (int way = 0; way < WAYS; way++) {
        if ((filled >>> way & 1) != 0) {
          table.entries[set * WAYS + way] = in.readInt();
        }
      }
    }
    return table;
  }
}
