package dev.lapwing.core.baseline;

/** Takes an hour in which records of all are missing. */
public interface FeedGap {

  /**
   * @param hour since 1970, UTC
   * @param missing of what is usual, 0 to 1
   */
  void of(long hour, double missing);
}
