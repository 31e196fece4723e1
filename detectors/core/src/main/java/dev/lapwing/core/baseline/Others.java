package dev.lapwing.core.baseline;

/** What those who are alike do in a window: where an entity's own usual begins. */
public interface Others {

  /** Nobody to compare with: one in a window, at all hours alike. */
  Others NONE =
      new Others() {
        @Override
        public boolean known() {
          return false;
        }

        @Override
        public double mean() {
          return 1;
        }

        @Override
        public double profile(long hour) {
          return 1;
        }
      };

  boolean known();

  /** Mean of a window, in the model's units; above 0. */
  double mean();

  /**
   * An hour's share beside an even one; 1 is average.
   *
   * @param hour local hours since 1970
   */
  double profile(long hour);

  /**
   * Visits the hours of the latest days in which records of all are missing, in their order.
   *
   * @param hour the first that is asked for, since 1970, UTC
   */
  default void gaps(long hour, FeedGap each) {}
}
