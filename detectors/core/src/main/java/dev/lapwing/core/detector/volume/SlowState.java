package dev.lapwing.core.detector.volume;

import dev.lapwing.core.baseline.SlowChange;
import java.util.function.DoubleConsumer;

/** What one entity usually does in a day, and what it did today and yesterday. */
final class SlowState {

  private static final double RESTART = 0.1;
  private static final int STALE_DAYS = 60;

  SlowChange change;
  SlowDay yesterday;
  SlowDay today;

  /** What was told last: −log₁₀ p of the change that began on a day. */
  float told;

  int toldOf;

  /** IANA time zone; null while nobody said. */
  String zone;

  /** Hash of the role; 0 while nobody said. */
  int role;

  int lastPrint;
  int printBefore;

  /** Whether it is one of the two latest events again. */
  boolean repeated(int print) {
    if (print == lastPrint || print == printBefore) {
      return true;
    }
    printBefore = lastPrint;
    lastPrint = print;
    return false;
  }

  /** Notes the role; a new one makes what is known weigh little. */
  void take(int newRole) {
    if (role != 0 && role != newRole && change != null) {
      change.restart(RESTART);
    }
    role = newRole;
  }

  /** A change that is the entity's own is how it is now; of another nothing was learnt. */
  boolean decide(boolean own) {
    boolean changed = own && change != null && told > 0;
    if (changed) {
      change.restart(RESTART);
      told = 0;
    }
    return changed;
  }

  /**
   * The day of that number, opened if need be.
   *
   * @param tested takes the surprise of each day that is over, if enough had been learnt and
   *     something happened
   * @return null if it is older than yesterday
   */
  SlowDay day(int number, VolumeScale scale, DoubleConsumer tested) {
    if (today == null) {
      change = new SlowChange(number - 1);
      yesterday = new SlowDay(number - 1);
      today = new SlowDay(number);
    } else if (number > today.number) {
      moveTo(number, scale, tested);
    }
    return number == today.number ? today : number == yesterday.number ? yesterday : null;
  }

  private void moveTo(int number, VolumeScale scale, DoubleConsumer tested) {
    boolean stale = number - today.number >= STALE_DAYS;
    SlowDay before = number == today.number + 1 ? today : new SlowDay(number - 1);
    for (SlowDay day : new SlowDay[] {yesterday, today}) {
      if (day.number < before.number) {
        close(day, scale, tested);
      }
    }
    change.skipTo(before.number);
    if (stale) {
      change.restart(RESTART);
    }
    yesterday = before;
    today = new SlowDay(number);
  }

  private void close(SlowDay day, VolumeScale scale, DoubleConsumer tested) {
    if (day.amount() > 0 && change.ready()) {
      double units = scale.units(day.amount());
      double value = Math.max(change.drip(units), change.ramp(units));
      tested.accept(day.amount() < scale.floor() ? 0 : value / Math.log(10));
    }
    change.learn(scale.units(day.amount()), day.absent());
  }
}
