package dev.lapwing.core.detector.login;

import dev.lapwing.core.baseline.Fingerprint;
import dev.lapwing.core.baseline.MinuteTrail;
import dev.lapwing.core.event.User;
import java.util.Arrays;

/** From which networks, with what and when one user signs in. */
final class LoginState {

  static final int MAX_NETWORKS = 10;
  static final int MAX_CLIENTS = 6;
  static final int MAX_PAIRS = 4;

  /** Flagged sign-ins on two days so close together put the baseline in quarantine. */
  static final int CLOSE_DAYS = 3;

  /** After so many days a flagged value counts as novelty that is usual; later in quarantine. */
  static final int DIGESTED_DAYS = 7;

  static final int HELD_DAYS = 45;

  /** Days that quarantine lasts after the latest flagged sign-in. */
  static final int QUARANTINE_DAYS = 14;

  Ladder networks = new Ladder(MAX_NETWORKS, Network.RUNGS);
  Ladder clients = new Ladder(MAX_CLIENTS, Client.RUNGS);
  HourShare hours = new HourShare();
  MinuteTrail logins = new MinuteTrail();

  /** The latest day, and which network and client met on it. */
  int today;

  int[] pairs = new int[0];

  int role;
  int flagged;
  int heldUntil;

  /** Forgets what is too old, and counts what was flagged long ago. */
  void expire(int day, int oldestDay) {
    networks.forgetBefore(oldestDay);
    clients.forgetBefore(oldestDay);
    networks.digest(day - DIGESTED_DAYS, heldUntil, day - HELD_DAYS);
    clients.digest(day - DIGESTED_DAYS, heldUntil, day - HELD_DAYS);
  }

  int evictions() {
    return networks.evicted() + clients.evicted();
  }

  /** Whether network and client meet for the first time of the latest day; notes it. */
  boolean firstOfDay(int pair, int day) {
    if (day > today) {
      today = day;
      pairs = new int[0];
    }
    if (day < today || Arrays.stream(pairs).anyMatch(each -> each == pair)) {
      return false;
    }
    int kept = Math.min(pairs.length, MAX_PAIRS - 1);
    int[] more = new int[kept + 1];
    System.arraycopy(pairs, pairs.length - kept, more, 0, kept);
    more[kept] = pair;
    pairs = more;
    return true;
  }

  /** Who changes role does new things: what was learnt counts a tenth from then on. */
  void noteRole(User user) {
    int now = user.context() == null ? 0 : Fingerprint.of(user.context().role());
    if (now == 0 || now == role) {
      return;
    }
    if (role != 0) {
      networks.fade();
      clients.fade();
      hours.fade();
    }
    role = now;
  }

  /** What the user did under another name, too. */
  void add(LoginState other) {
    networks.add(other.networks);
    clients.add(other.clients);
    hours.add(other.hours);
    logins.add(other.logins);
    if (other.today > today) {
      today = other.today;
      pairs = other.pairs;
    }
    role = role == 0 ? other.role : role;
    flagged = Math.max(flagged, other.flagged);
    heldUntil = Math.max(heldUntil, other.heldUntil);
  }

  /** Counts all that has no vote yet, and ends quarantine; or forgets it. */
  boolean decide(boolean own) {
    boolean held = heldUntil > 0 || networks.suspects() + clients.suspects() > 0;
    if (own) {
      networks.accept();
      clients.accept();
      flagged = 0;
      heldUntil = 0;
    } else {
      networks.dropSuspects();
      clients.dropSuspects();
    }
    return held;
  }

  boolean quarantined(int day) {
    return day <= heldUntil;
  }

  /** A sign-in was flagged on that day. */
  void flag(int day) {
    if (flagged != 0 && day != flagged && Math.abs(day - flagged) <= CLOSE_DAYS) {
      heldUntil = Math.max(heldUntil, day + QUARANTINE_DAYS);
    }
    flagged = Math.max(flagged, day);
  }
}
