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

  /** What the account did under another name, too; silences are not compared day by day. */
  void add(DormantState other) {
    strange =
        told == other.told ? strange || other.strange : told > other.told ? strange : other.strange;
    last = Math.max(last, other.last);
    longest = Math.max(longest, other.longest);
    told = Math.max(told, other.told);
    devices.add(other.devices);
    networks.add(other.networks);
  }
}
