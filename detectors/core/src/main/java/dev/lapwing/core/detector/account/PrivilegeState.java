package dev.lapwing.core.detector.account;

import dev.lapwing.core.baseline.DayVotes;

/** What one account was given, and by whom. */
final class PrivilegeState {

  static final int MAX_GIVEN = 16;
  static final int MAX_GIVERS = 8;

  DayVotes given = new DayVotes(MAX_GIVEN);
  DayVotes givers = new DayVotes(MAX_GIVERS);

  /** An account of that name begins anew: what an earlier one was given says nothing. */
  void created() {
    given = new DayVotes(MAX_GIVEN);
  }

  /** What the account was given under another name, too. */
  void add(PrivilegeState other) {
    given.add(other.given);
    givers.add(other.givers);
  }
}
