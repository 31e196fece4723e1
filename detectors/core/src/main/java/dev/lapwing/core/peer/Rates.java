package dev.lapwing.core.peer;

import dev.lapwing.core.baseline.FeedGap;

/** How much peers do in a window: the group's, or the organisation's where the group is small. */
public interface Rates {

  /** Nothing is known. */
  Rates NONE =
      new Rates() {
        @Override
        public int members() {
          return 0;
        }

        @Override
        public double mean() {
          return 0;
        }

        @Override
        public double profile(int hourOfWeek) {
          return 1;
        }
      };

  /** How many entities they are of; 0 where nothing is known. */
  int members();

  /** Mean amount of a window, over all windows of members' days, the empty ones included. */
  double mean();

  /**
   * An hour's share of the week beside an even one: 1 is average, 0 nothing.
   *
   * @param hourOfWeek 0 is Monday midnight to one, local time
   */
  double profile(int hourOfWeek);

  /**
   * Visits the hours of the latest days in which records are missing, as it seems.
   *
   * @param hour the first that is asked for, since 1970, UTC
   */
  default void gaps(long hour, FeedGap each) {}
}
