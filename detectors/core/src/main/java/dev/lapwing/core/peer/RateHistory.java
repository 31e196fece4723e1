package dev.lapwing.core.peer;

import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How much the members of a group do, by hour of the week ({@link WeekHours}).
 *
 * <p>Of a member's day no more counts than ten times the median of the members who did anything
 * that day: the group does not follow one of them. A day of which much is missing ({@link
 * FeedHours}) is left out.
 *
 * <p>Error: days are those of UTC and hours each member's own, which shifts the first weeks of a
 * history by hours; of amounts as skewed as lognormal with σ = 1.5 the cut takes a quarter off the
 * mean. Cost: 1.4 kB with what is known of its feed, O(members of the sample) a day. Evasion: move
 * half of the group.
 */
final class RateHistory {

  private static final double AT_MOST_MEDIANS = 10;

  private WeekHours hours = new WeekHours();
  private FeedHours feed = new FeedHours();
  private int next = Integer.MIN_VALUE;
  private int members;

  /**
   * Takes a day in, and those since the last one, on which nobody did anything.
   *
   * @param known members, whether they did anything that day or not
   */
  void fold(MemberSample today, int day, int known) {
    for (int idle = next; next != Integer.MIN_VALUE && idle < day; idle++) {
      hours.pass(idle, feed.fold(MemberSample.NOBODY, idle, members) ? 0 : members);
    }
    next = day + 1;
    members = known;
    if (feed.fold(today, day, known)) {
      hours.pass(day, 0);
      return;
    }
    hours.pass(day, known);
    double most = AT_MOST_MEDIANS * median(today);
    double scale = today.scale();
    for (MemberDay member : today.members()) {
      double total = member.total();
      double cut = total > most ? most / total : 1;
      member.forEach((hour, amount) -> hours.add(hour, amount * cut * scale));
    }
  }

  private static double median(MemberSample today) {
    double[] totals =
        today.members().stream()
            .mapToDouble(MemberDay::total)
            .filter(total -> total > 0)
            .sorted()
            .toArray();
    return totals.length == 0 ? 0 : totals[totals.length / 2];
  }

  /**
   * What is known by now.
   *
   * @param windowMs over which the rule measures
   */
  RateShape shape(long windowMs) {
    double[] rates = new double[WeekHours.HOURS];
    double all = 0;
    for (int h = 0; h < rates.length; h++) {
      rates[h] = hours.rate(h);
      all += rates[h];
    }
    return RateShape.of(rates, all / rates.length, windowMs);
  }

  /** Hours of the latest days in which records are missing. */
  FeedGaps gaps() {
    return feed.gaps();
  }

  /** How many hours of that day have records missing. */
  int gapsOn(int day) {
    return feed.gaps().on(day);
  }

  void write(DataOutput out) throws IOException {
    hours.write(out);
    Wire.writeSigned(next, out);
    Wire.writeUnsigned(members, out);
    feed.write(out);
  }

  /**
   * @param version of the group's state; 1 and 2 knew nothing of feeds
   */
  static RateHistory read(int version, DataInput in) throws IOException {
    RateHistory history = new RateHistory();
    history.hours = WeekHours.read(in);
    history.next = (int) Wire.readSigned(in);
    history.members = (int) Wire.readUnsigned(in);
    history.feed = version < 3 ? new FeedHours() : FeedHours.read(in);
    return history;
  }
}
