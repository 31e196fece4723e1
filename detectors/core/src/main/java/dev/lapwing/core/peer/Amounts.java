package dev.lapwing.core.peer;

import java.time.Duration;

/** Takes what an event adds to the amounts that peers are compared by. */
public interface Amounts {

  /**
   * Adds to a sum.
   *
   * @param rule the rule's name
   * @param window over which it measures
   * @param amount 0 and above
   */
  void add(String rule, Duration window, long amount);

  /**
   * Shows a value, of which the different ones are counted.
   *
   * @param rule the rule's name
   * @param window over which it measures
   * @param value its fingerprint
   */
  void addDistinct(String rule, Duration window, int value);
}
