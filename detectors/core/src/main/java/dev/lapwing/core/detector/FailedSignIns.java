package dev.lapwing.core.detector;

import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;

/**
 * Sign-ins that failed: whoever made them is not the account's owner for sure, so no baseline
 * learns from them.
 */
public final class FailedSignIns {

  public static final String REASON = "a failed sign-in";

  private static final int AUTHENTICATION = 3002;

  private FailedSignIns() {}

  /** Whether it is one: of an account, a factor, or a VPN. */
  public static boolean contain(Event event) {
    boolean signIn =
        event.type().classUid() == AUTHENTICATION || event.type() == EventType.TUNNEL_OPEN;
    return signIn && event.failed();
  }
}
