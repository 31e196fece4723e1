package dev.lapwing.core.detector.account;

import dev.lapwing.core.baseline.DayVotes;

/** When one account was used last, and from where with what. */
final class DormantState {

  static final int MAX_FAMILIAR = 8;

  /** Day of the latest success; 0 if there was none. */
  int last;

  /** The longest silence so far that ended, days. */
  int longest;

  /** Day of the latest finding; 0 if there was none. */
  int told;

  /** Whether that was about something unfamiliar. */
  boolean strange;

  DayVotes devices = new DayVotes(MAX_FAMILIAR);
  DayVotes networks = new DayVotes(MAX_FAMILIAR);
}
