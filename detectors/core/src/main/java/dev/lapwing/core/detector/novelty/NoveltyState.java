package dev.lapwing.core.detector.novelty;

import dev.lapwing.core.baseline.DayVotes;
import dev.lapwing.core.baseline.MinuteTrail;
import java.util.ArrayList;
import java.util.List;

/** The values that one user was seen with, and since when there is anything to compare with. */
final class NoveltyState {

  static final int MAX_VALUES = 32;
  static final int MAX_BROAD = 8;
  static final int MAX_FRESH = 4;

  /** Events may arrive this late, minutes, and still get the answer that they would have got. */
  static final int LATENESS = 5;

  /** A value learnt within the last minutes, while learning: it was found by nobody yet. */
  record Fresh(int key, int minute) {}

  final List<Fresh> fresh = new ArrayList<>(0);
  DayVotes values = new DayVotes(MAX_VALUES);
  DayVotes broad = new DayVotes(MAX_BROAD);
  MinuteTrail logins = new MinuteTrail();

  /** Values that had to make room for others, ever. */
  int evictions() {
    return values.evicted() + broad.evicted();
  }

  /** Forgets what is too old to matter to a sign-in at that minute. */
  void expire(int minute, int oldestDay) {
    values.forgetBefore(oldestDay);
    broad.forgetBefore(oldestDay);
    fresh.removeIf(f -> f.minute() < minute - 2 * LATENESS);
  }

  /** Whether a sign-in at that minute would be the first with this value, for all that is known. */
  boolean unseen(int key, int minute) {
    return !values.contains(key) || freshAt(key, minute);
  }

  /** Learns a value silently, while learning. */
  void learn(int key, int minute, int day) {
    for (int i = 0; i < fresh.size(); i++) {
      if (fresh.get(i).key() == key && fresh.get(i).minute() > minute) {
        fresh.set(i, new Fresh(key, minute));
      }
    }
    if (!values.contains(key) && fresh.size() < MAX_FRESH) {
      fresh.add(new Fresh(key, minute));
    }
    values.see(key, day);
  }

  /** A value was found: from now on it is known, though it counts from the next day only. */
  void found(int key, int broadKey, int day) {
    values.note(key, day);
    if (broadKey != 0) {
      broad.note(broadKey, day);
    }
    fresh.removeIf(f -> f.key() == key);
  }

  private boolean freshAt(int key, int minute) {
    return fresh.stream().anyMatch(f -> f.key() == key && minute - f.minute() <= LATENESS);
  }
}
