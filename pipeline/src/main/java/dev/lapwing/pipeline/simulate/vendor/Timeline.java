package dev.lapwing.pipeline.simulate.vendor;

/** Takes what is to happen, in any order. */
@FunctionalInterface
public interface Timeline {

  /**
   * @param timeMs when, ms since 1970
   */
  void at(long timeMs, Entry entry);
}
