package dev.lapwing.core.detector.volume;

/** What events add up to. */
interface Tally {

  void add(long more);

  /** Counts a value that may have been seen before. */
  void addValue(int print);
}
