package dev.lapwing.core.detector.travel;

import dev.lapwing.core.event.AccountKind;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;

/** Which logins tell where a person is. */
public final class Eligibility {

  public static final String NO_POSITION = "no position of the address";
  public static final String NO_PERSON = "not the account of one person";

  private Eligibility() {}

  /**
   * Sign-ins and VPN sessions of a user from somewhere, made by a person as far as the log tells.
   */
  public static boolean signIn(Event event) {
    boolean type = event.type() == EventType.AUTH_LOGON || event.type() == EventType.TUNNEL_OPEN;
    boolean machine = event.auth() != null && Boolean.FALSE.equals(event.auth().interactive());
    return type && !machine && event.user() != null && event.src() != null;
  }

  /** Why a sign-in tells nothing of a person's whereabouts; null if it does. */
  public static String objection(Event event) {
    AccountKind kind = event.user().kind();
    if (kind == AccountKind.SHARED || kind == AccountKind.SERVICE || kind == AccountKind.MACHINE) {
      return NO_PERSON;
    }
    if (!event.src().networkOrUnknown().anchorsTravel()) {
      return "a " + event.src().networkOrUnknown().text() + " address tells no place";
    }
    boolean placed = event.src().geo() != null && event.src().geo().hasPosition();
    return placed ? null : NO_POSITION;
  }
}
