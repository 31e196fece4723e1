package dev.lapwing.core.detector.credential;

import dev.lapwing.core.rule.Settings;
import java.time.Duration;

/**
 * What counts as spraying.
 *
 * @param users accounts that failed within the window; at least 2
 * @param windowMinutes the window; at least 1
 * @param successShare at an address that many share, only where fewer than this share succeed; 0 to
 *     1
 */
record SpraySettings(int users, int windowMinutes, double successShare) {

  private static final int MOST = 50;
  private static final int LONGEST = 50;

  /**
   * @throws IllegalArgumentException naming the setting that is wrong
   */
  static SpraySettings from(Settings settings) {
    int users = settings.whole("users", 15);
    Duration window = settings.duration("window", Duration.ofMinutes(10));
    double percent = settings.number("success_share", "%", 20);
    settings.rejectUnknown();
    if (users < 2 || users > MOST) {
      throw new IllegalArgumentException("users: expected 2 to " + MOST + ", found " + users);
    }
    if (window.toMinutes() < 1 || window.toMinutes() > LONGEST) {
      throw new IllegalArgumentException("window: expected 1m to " + LONGEST + "m");
    }
    if (percent > 100) {
      throw new IllegalArgumentException("success_share: expected 0% to 100%");
    }
    return new SpraySettings(users, (int) window.toMinutes(), percent / 100);
  }

  /** Length of the stretch that names a finding, minutes. */
  int span() {
    return windowMinutes * 6;
  }
}
