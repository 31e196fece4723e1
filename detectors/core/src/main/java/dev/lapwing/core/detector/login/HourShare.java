package dev.lapwing.core.detector.login;

import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * At which times of day one user signs in, in spans of three hours, working days and weekends
 * apart.
 *
 * <p>Idea: each span has one vote a day, counted from the next day on; neighbouring spans lend half
 * of theirs, the same span of the other kind of day a quarter. Formula: log₁₀(g/p) with p = (w +
 * αg)/(Σw + α), g a span's share of the week, α = 1: whoever is no owner signs in at any time.
 * Error: shift workers look usual at all hours, as they are. Cost: O(16), 20 bytes. Evasion: sign
 * in when the owner does.
 */
final class HourShare {

  static final int SPANS = 8;
  static final int HOURS = 3;

  private static final double ALPHA = 1;

  private final int[] votes = new int[2 * SPANS];
  private int day;
  private int seen;

  /**
   * Notes a login; what lies before the latest day is not counted.
   *
   * @param localDay days since 1970 where the user lives
   */
  void see(int localDay, int hour) {
    if (localDay < day) {
      return;
    }
    if (localDay > day) {
      learn();
      day = localDay;
    }
    seen |= 1 << hour / HOURS;
  }

  private void learn() {
    for (int span = 0; span < SPANS; span++) {
      votes[kind(day) * SPANS + span] += seen >>> span & 1;
    }
    seen = 0;
  }

  private static int kind(int localDay) {
    return Math.floorMod(localDay + 3, 7) >= 5 ? 1 : 0; // 1970-01-01 was a Thursday
  }

  /** log₁₀ of how much likelier a stranger signs in at that time than the user. */
  double odds(int localDay, int hour) {
    HourShare then = copy();
    if (localDay > day) {
      then.learn();
    }
    return then.logOdds(kind(localDay), hour / HOURS);
  }

  private double logOdds(int kind, int span) {
    double all = 0;
    for (int i = 0; i < 2 * SPANS; i++) {
      all += weight(i / SPANS, i % SPANS);
    }
    double even = (kind == 0 ? 5.0 : 2.0) / 7 / SPANS;
    double p = (weight(kind, span) + ALPHA * even) / (all + ALPHA);
    return Math.log10(even / p);
  }

  private double weight(int kind, int span) {
    int before = votes[kind * SPANS + (span + SPANS - 1) % SPANS];
    int after = votes[kind * SPANS + (span + 1) % SPANS];
    int other = votes[(1 - kind) * SPANS + span];
    return votes[kind * SPANS + span] + (before + after) / 2.0 + other / 4.0;
  }

  /** Adds the votes of the same user's other name; a day that both saw counts once. */
  void add(HourShare other) {
    HourShare earlier = other.copy();
    if (earlier.day > day) {
      learn();
      day = earlier.day;
      seen = earlier.seen;
    } else if (earlier.day == day) {
      seen |= earlier.seen;
    } else {
      earlier.learn();
    }
    for (int i = 0; i < votes.length; i++) {
      votes[i] += earlier.votes[i];
    }
  }

  void fade() {
    for (int i = 0; i < votes.length; i++) {
      votes[i] = (votes[i] + 5) / 10;
    }
  }

  private HourShare copy() {
    HourShare copy = new HourShare();
    System.arraycopy(votes, 0, copy.votes, 0, votes.length);
    copy.day = day;
    copy.seen = seen;
    return copy;
  }

  void write(DataOutput out) throws IOException {
    Wire.writeSigned(day, out);
    out.writeByte(seen);
    for (int each : votes) {
      Wire.writeUnsigned(each, out);
    }
  }

  static HourShare read(DataInput in) throws IOException {
    HourShare read = new HourShare();
    read.day = (int) Wire.readSigned(in);
    read.seen = in.readUnsignedByte();
    for (int i = 0; i < read.votes.length; i++) {
      read.votes[i] = (int) Wire.readUnsigned(in);
    }
    return read;
  }
}
