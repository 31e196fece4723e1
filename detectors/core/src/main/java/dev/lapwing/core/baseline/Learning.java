package dev.lapwing.core.baseline;

import dev.lapwing.core.finding.Baseline;
import dev.lapwing.core.rule.Settings;
import java.time.Duration;

/**
 * When a baseline has seen enough of one user.
 *
 * @param days days since the first login
 * @param logins minutes with a login: a burst is few
 * @param all whether both are needed, or either
 * @param staleDays days without a login after which learning begins anew
 */
public record Learning(int days, int logins, boolean all, int staleDays) {

  private static final int DAY = 24 * 60;

  /**
   * Reads {@code learning: {days: 14, logins: 10, needs: any|all, stale: 60d}}.
   *
   * @throws IllegalArgumentException naming the setting that is wrong
   */
  public static Learning from(Settings rule, int days, int logins) {
    Settings settings = rule.section("learning");
    String needs = settings.text("needs", "any");
    if (!needs.equals("any") && !needs.equals("all")) {
      throw new IllegalArgumentException(
          "learning.needs: expected any or all, found '" + needs + "'");
    }
    Learning learning =
        new Learning(
            settings.whole("days", days),
            settings.whole("logins", logins),
            needs.equals("all"),
            (int) settings.duration("stale", Duration.ofDays(60)).toDays());
    settings.rejectUnknown();
    return learning;
  }

  /**
   * How far a baseline had come by a minute. It counts only what lies before it, so that later
   * arrivals do not change the answer.
   */
  public Baseline.State state(MinuteTrail logged, int minute) {
    if (logged.isEmpty()) {
      return Baseline.State.LEARNING;
    }
    if (minute - logged.last() > staleDays * DAY) {
      return Baseline.State.STALE;
    }
    boolean longEnough = minute - logged.first() >= days * DAY;
    boolean enough = logged.countBefore(minute) >= logins;
    boolean ready = all ? longEnough && enough : longEnough || enough;
    return ready ? Baseline.State.READY : Baseline.State.LEARNING;
  }

  /** The same, as findings carry it. */
  public Baseline baseline(MinuteTrail logged, int minute) {
    int span = logged.isEmpty() ? 0 : Math.max(0, minute - logged.first()) / DAY;
    return new Baseline(state(logged, minute), logged.count(), span);
  }
}
