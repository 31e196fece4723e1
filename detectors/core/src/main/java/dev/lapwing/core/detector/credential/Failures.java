package dev.lapwing.core.detector.credential;

import dev.lapwing.core.event.AccountKind;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.User;

/** Which events are failed sign-ins, and how many each stands for. */
final class Failures {

  static final String MACHINE = "machine account";

  /** Where syslog daemons say "message repeated N times". */
  private static final String REPEATED = "repeated";

  /** No line stands for more than this, whatever it says. */
  private static final int MOST_REPEATS = 10_000;

  private Failures() {}

  /** A password (ticket, key) that was not accepted. */
  static boolean ofSignIn(Event event) {
    return switch (event.type()) {
      case AUTH_LOGON, AUTH_TICKET, AUTH_PREAUTH, RDP_CONNECT, SSH_OPEN, TUNNEL_OPEN ->
          event.failed() && !push(event);
      case SSH_FAIL -> !event.succeeded();
      default -> false;
    };
  }

  /** A sign-in that worked. */
  static boolean signedIn(Event event) {
    return switch (event.type()) {
      case AUTH_LOGON, AUTH_TICKET, RDP_CONNECT, SSH_OPEN, TUNNEL_OPEN -> event.succeeded();
      default -> false;
    };
  }

  /** A push that was denied or ignored; some providers log it as part of the sign-in. */
  static boolean ofPush(Event event) {
    return switch (event.type()) {
      case AUTH_FACTOR, AUTH_LOGON -> event.failed() && push(event);
      default -> false;
    };
  }

  private static boolean push(Event event) {
    return event.auth() != null && event.auth().push();
  }

  /** A computer's own account: it retries by itself, nobody guesses. */
  static boolean machine(User user) {
    return user.kind() == AccountKind.MACHINE || (user.name() != null && user.name().endsWith("$"));
  }

  /** How many failures a record stands for; at least 1. */
  static int count(Event event) {
    String repeated = event.fields().get(REPEATED);
    if (repeated == null) {
      return 1;
    }
    try {
      return Math.min(MOST_REPEATS, Math.max(1, Integer.parseInt(repeated)));
    } catch (NumberFormatException e) {
      return 1; // a source that means something else by the word
    }
  }
}
