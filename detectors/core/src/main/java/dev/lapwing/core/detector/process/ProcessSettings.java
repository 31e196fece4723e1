package dev.lapwing.core.detector.process;

import dev.lapwing.core.baseline.Learning;
import dev.lapwing.core.rule.Settings;
import java.time.Duration;

/**
 * What both rules may tune.
 *
 * @param learning when a machine's programs are known
 * @param memoryDays days after which what was not seen again is new again
 */
record ProcessSettings(Learning learning, int memoryDays) {

  static final String LEARNING = "unknown: still learning";

  /** A token's days are told apart so far back. */
  private static final int MOST_DAYS = 240;

  /** Events may arrive this late, minutes, and still get the answer that they would have got. */
  static final int LATENESS = 5;

  /**
   * Reads {@code learning: {days: 5, minutes: 20, stale: 60d}}, of which both days and minutes are
   * needed, and {@code memory: 90d}.
   *
   * @throws IllegalArgumentException naming the setting that is wrong
   */
  static ProcessSettings from(Settings settings) {
    Settings learning = settings.section("learning");
    int days = learning.whole("days", 5);
    int minutes = learning.whole("minutes", 20);
    Duration stale = learning.duration("stale", Duration.ofDays(60));
    learning.rejectUnknown();
    Duration memory = settings.duration("memory", Duration.ofDays(90));
    settings.rejectUnknown();
    if (memory.toDays() < 1 || memory.plus(stale).toDays() > MOST_DAYS) {
      throw new IllegalArgumentException(
          "memory: expected at least 1d, and at most 240d with stale");
    }
    return new ProcessSettings(
        new Learning(days, minutes, true, (int) stale.toDays()), (int) memory.toDays());
  }
}
