package dev.lapwing.pipeline.simulate.vendor;

import dev.lapwing.pipeline.simulate.company.Address;
import dev.lapwing.pipeline.simulate.company.Device;
import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Person;

/**
 * Okta's log of one client: a person (or somebody who claims to be), a device and an address.
 *
 * @param dice where ids come from
 */
public record OktaLog(Person person, Device device, Address address, Dice dice) {

  private static final String PUSH = "OKTA_VERIFY_PUSH";

  /** An id for a session that is to start. */
  public String newSession() {
    return "102" + dice.token(22);
  }

  public Entry signedIn(String session) {
    return entry(OktaKind.SESSION_START, session, null, null, null);
  }

  public Entry wrongPassword() {
    return entry(OktaKind.SESSION_DENIED, null, "INVALID_CREDENTIALS", null, null);
  }

  public Entry signedOut(String session) {
    return entry(OktaKind.SESSION_END, session, null, null, null);
  }

  public Entry opened(String session, String app) {
    return entry(OktaKind.SSO, session, null, app, null);
  }

  public Entry pushSent() {
    return entry(OktaKind.PUSH_SENT, null, null, null, PUSH);
  }

  public Entry pushDenied() {
    return entry(OktaKind.PUSH_DENIED, null, null, null, PUSH);
  }

  public Entry mfaFailed() {
    return entry(OktaKind.MFA_FAILED, null, "User rejected Okta push verify", null, PUSH);
  }

  public Entry mfaPassed(String session) {
    return entry(OktaKind.MFA_PASSED, session, null, null, PUSH);
  }

  public Entry factorEnrolled(String session) {
    String reason = "User set up OKTA_VERIFY_PUSH factor";
    return entry(OktaKind.FACTOR_ENROLLED, session, reason, null, PUSH);
  }

  private Entry entry(OktaKind kind, String session, String reason, String app, String factor) {
    OktaEvent event =
        new OktaEvent(
            kind,
            person,
            device,
            address,
            session,
            reason,
            app,
            factor,
            dice.uuid(),
            dice.token(27));
    return new Entry(Source.OKTA, (time, numbers) -> OktaWriter.write(event, time));
  }
}
