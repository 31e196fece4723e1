package dev.lapwing.core.event;

import java.util.List;

/**
 * How somebody authenticated.
 *
 * @param logonType OCSF {@code logon_type_id} (2 interactive, 3 network, 5 service, 10 remote
 *     interactive, …); 0 if unknown
 * @param protocol as OCSF names it ({@code NTLM}, {@code Kerberos}, {@code SAML}, {@code SSH}, …);
 *     null if unknown
 * @param interactive whether a person was there; null if the log does not tell
 * @param remote whether it came from another machine; null if the log does not tell
 * @param mfa whether more than one factor was used; null if the log does not tell
 * @param factors names of the factors used, OCSF's words where there is one ({@code Push
 *     Notification}, {@code OTP}, {@code Password}); never null
 * @param session identifier of the session begun or used; null if none
 * @param application what was signed in to; null if the log does not tell
 * @param reason why it failed, in the source's words; null if it did not
 */
public record Auth(
    int logonType,
    String protocol,
    Boolean interactive,
    Boolean remote,
    Boolean mfa,
    List<String> factors,
    String session,
    String application,
    String reason) {

  public static final int INTERACTIVE = 2;
  public static final int NETWORK = 3;
  public static final int BATCH = 4;
  public static final int SERVICE = 5;
  public static final int UNLOCK = 7;
  public static final int NETWORK_CLEARTEXT = 8;
  public static final int NEW_CREDENTIALS = 9;
  public static final int REMOTE_INTERACTIVE = 10;

  /** OCSF's name of the factor that mfa-fatigue is about. */
  public static final String PUSH = "Push Notification";

  public Auth {
    factors = factors == null ? List.of() : List.copyOf(factors);
  }

  public boolean push() {
    return factors.contains(PUSH);
  }
}
