package dev.lapwing.core.peer;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Notices hours in which records of a group are missing: an outage of a source, an agent that was
 * removed by mistake, a topic that nobody filled.
 *
 * <p>Idea: a person who does nothing for an hour is no news, but when of all who are usually there
 * hardly anybody is seen, it is the feed. Members are counted, not what they do, so that neither a
 * backup nor its absence matters; by hours of UTC, in which an outage is the same for all zones.
 *
 * <p>Formula: with E members expected of the sample ({@link WeekHours}) and x seen, an hour is
 * short if E ≥ 12 and x ≤ E/4; of each member's usual 1 − x/E is missing. With a day of which a
 * sixth is missing nothing is learnt of the group's rates.
 *
 * <p>Error: if members came independently, an hour would be short by chance once in 500 at E = 12,
 * and once in 10⁶ at 30. A public holiday is short too, and leaves no trace. Not before a day of
 * the week comes round is it known what it has; what falls by less than three quarters goes
 * unnoticed, and so does a group of few. A feed that shrinks for good is taken for short until its
 * history has faded: four weeks. Cost: 0.7 kB, O(members of the sample) a day. Evasion: who
 * silences a feed is not learnt as quiet; that records are missing is counted, for people to see.
 */
final class FeedHours {

  private static final int DAY = 24;
  private static final double LEAST = 12;
  private static final double SHORT = 0.25;
  private static final double MUCH = 1.0 / 6;

  private WeekHours seen = new WeekHours();
  private FeedGaps gaps = FeedGaps.NONE;

  /**
   * Takes a day in.
   *
   * @param members who are known, whether they did anything that day or not
   * @return whether so much of the day is missing that nothing is to be learnt of it
   */
  boolean fold(MemberSample today, int day, int members) {
    double[] active = new double[DAY];
    for (MemberDay member : today.members()) {
      for (int hour = 0; hour < DAY; hour++) {
        active[hour] += member.acted(hour) ? 1 : 0;
      }
    }
    gaps = gaps.ofWeekTo(day);
    boolean much = seen.knows(day) && compare(active, today.scale(), day, members);
    seen.pass(day, members);
    for (int hour = 0; hour < DAY; hour++) {
      seen.add(WeekHours.weekday(day) * DAY + hour, active[hour] * today.scale());
    }
    return much;
  }

  private boolean compare(double[] active, double scale, int day, int members) {
    double all = 0;
    double missing = 0;
    for (int hour = 0; hour < DAY; hour++) {
      double expected = members * seen.rate(WeekHours.weekday(day) * DAY + hour) / scale;
      all += expected;
      if (expected >= LEAST && active[hour] <= SHORT * expected) {
        missing += expected - active[hour];
        gaps = gaps.with(day * (long) DAY + hour, 1 - active[hour] / expected);
      }
    }
    return missing > MUCH * all;
  }

  FeedGaps gaps() {
    return gaps;
  }

  void write(DataOutput out) throws IOException {
    seen.write(out);
    gaps.write(out);
  }

  static FeedHours read(DataInput in) throws IOException {
    FeedHours feed = new FeedHours();
    feed.seen = WeekHours.read(in);
    feed.gaps = FeedGaps.read(in);
    return feed;
  }
}
