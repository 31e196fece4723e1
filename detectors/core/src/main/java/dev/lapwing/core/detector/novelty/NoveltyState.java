package dev.lapwing.core.detector.novelty;

import dev.lapwing.core.baseline.DayVotes;
import dev.lapwing.core.baseline.Fingerprint;
import dev.lapwing.core.baseline.MinuteTrail;
import dev.lapwing.core.event.User;
import java.util.ArrayList;
import java.util.List;

/** The values that one entity was seen with, and since when there is anything to compare with. */
final class NoveltyState {

  static final int MAX_VALUES = 32;
  static final int MAX_BROAD = 8;
  static final int MAX_FRESH = 4;

  /** Events may arrive this late, minutes, and still get the answer that they would have got. */
  static final int LATENESS = 5;

  /** Flagged values on two days so close together put the baseline in quarantine. */
  static final int CLOSE_DAYS = 3;

  /** After so many days a flagged value counts as novelty that is usual; later in quarantine. */
  static final int DIGESTED_DAYS = 7;

  static final int HELD_DAYS = 45;

  /** Days that quarantine lasts after the latest flagged value. */
  static final int QUARANTINE_DAYS = 14;

  /** A value learnt within the last minutes, while learning: it was found by nobody yet. */
  record Fresh(int key, int minute) {}

  final List<Fresh> fresh = new ArrayList<>(0);
  DayVotes values = new DayVotes(MAX_VALUES);
  DayVotes broad = new DayVotes(MAX_BROAD);
  MinuteTrail logins = new MinuteTrail();

  /** Fingerprint of the role that its votes are of; 0 where none was known. */
  int role;

  /** Day of the latest flagged value; 0 if there was none. */
  int flagged;

  /** Last day of quarantine; 0 if there was none. */
  int heldUntil;

  /** Values that had to make room for others, ever. */
  int evictions() {
    return values.evicted() + broad.evicted();
  }

  /** Forgets what is too old to matter to a sign-in at that minute. */
  void expire(int minute, int oldestDay) {
    values.forgetBefore(oldestDay);
    broad.forgetBefore(oldestDay);
    int day = Math.floorDiv(minute, 24 * 60);
    values.digest(day - DIGESTED_DAYS, heldUntil, day - HELD_DAYS);
    broad.digest(day - DIGESTED_DAYS, heldUntil, day - HELD_DAYS);
    fresh.removeIf(f -> f.minute() < minute - 2 * LATENESS);
  }

  /** Who changes role does new things: what was learnt counts a tenth from then on. */
  void noteRole(User user) {
    String named = user == null || user.context() == null ? null : user.context().role();
    int now = Fingerprint.of(named);
    if (now == 0 || now == role) {
      return;
    }
    if (role != 0) {
      values.fade();
      broad.fade();
    }
    role = now;
  }

  /** Counts all values that have no vote yet, and ends quarantine; or forgets them. */
  boolean decide(boolean own) {
    boolean held = heldUntil > 0 || values.with(0) + broad.with(0) > 0;
    if (own) {
      values.accept();
      broad.accept();
      flagged = 0;
      heldUntil = 0;
    } else {
      values.dropSuspects();
      broad.dropSuspects();
    }
    return held;
  }

  boolean quarantined(int day) {
    return day <= heldUntil;
  }

  /** Whether a sign-in at that minute would be the first with this value, for all that is known. */
  boolean unseen(int key, int minute) {
    return !values.contains(key) || freshAt(key, minute);
  }

  /** Learns a value silently. */
  void learn(int key, int broadKey, int minute, int day) {
    for (int i = 0; i < fresh.size(); i++) {
      if (fresh.get(i).key() == key && fresh.get(i).minute() > minute) {
        fresh.set(i, new Fresh(key, minute));
      }
    }
    if (!values.contains(key) && fresh.size() < MAX_FRESH) {
      fresh.add(new Fresh(key, minute));
    }
    see(values, key, day);
    if (broadKey != 0) {
      see(broad, broadKey, day);
    }
  }

  /** A flagged value has no vote; seen on another day, both count, but not in quarantine. */
  private void see(DayVotes table, int key, int day) {
    boolean suspect = table.contains(key) && table.votes(key) == 0;
    if (!suspect || (!quarantined(day) && table.returns(key, day))) {
      table.see(key, day);
    }
  }

  /** A value was found: from now on it is known, though it has no vote yet. */
  void found(int key, int broadKey, int day) {
    values.note(key, day);
    if (broadKey != 0) {
      broad.note(broadKey, day);
    }
    fresh.removeIf(f -> f.key() == key);
    if (flagged != 0 && day != flagged && Math.abs(day - flagged) <= CLOSE_DAYS) {
      heldUntil = Math.max(heldUntil, day + QUARANTINE_DAYS);
    }
    flagged = Math.max(flagged, day);
  }

  /** What the entity was seen with under another name, too. */
  void add(NoveltyState other) {
    values.add(other.values);
    broad.add(other.broad);
    logins.add(other.logins);
    role = role == 0 ? other.role : role;
    flagged = Math.max(flagged, other.flagged);
    heldUntil = Math.max(heldUntil, other.heldUntil);
    for (Fresh each : other.fresh) {
      if (fresh.size() < MAX_FRESH && fresh.stream().noneMatch(f -> f.key() == each.key())) {
        fresh.add(each);
      }
    }
  }

  private boolean freshAt(int key, int minute) {
    return fresh.stream().anyMatch(f -> f.key() == key && minute - f.minute() <= LATENESS);
  }
}
