package dev.lapwing.core.detector.login;

/** A value of a {@link Ladder}. */
final class LadderEntry {

  /** Fingerprints of the kinds that it belongs to, finest first. */
  int[] rungs;

  int votes;
  int day;

  /** By rung, the votes of values of that same kind that made room; null if there are none. */
  int[] inherited;

  int inherited(int rung) {
    return inherited == null ? 0 : inherited[rung];
  }

  void inherit(int rung, int more) {
    if (inherited == null) {
      inherited = new int[rungs.length];
    }
    inherited[rung] += more;
  }

  int before(int today) {
    return votes - (votes > 0 && day >= today ? 1 : 0);
  }

  boolean seenBefore(int today) {
    return day < today || before(today) > 0;
  }

  /** Adds what another ladder saw of the same value; a day that both saw counts once. */
  void add(LadderEntry more) {
    boolean sameDay = day == more.day && votes > 0 && more.votes > 0;
    votes += more.votes - (sameDay ? 1 : 0);
    day = Math.max(day, more.day);
    for (int rung = 0; more.inherited != null && rung < more.inherited.length; rung++) {
      inherit(rung, more.inherited[rung]);
    }
  }
}
