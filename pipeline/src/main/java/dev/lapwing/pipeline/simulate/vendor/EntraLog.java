package dev.lapwing.pipeline.simulate.vendor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lapwing.pipeline.simulate.company.Address;
import dev.lapwing.pipeline.simulate.company.Device;
import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Person;

/**
 * Entra ID's log of one client: a person (or somebody who claims to be), a device and an address.
 *
 * @param dice where ids come from
 */
public record EntraLog(Person person, Device device, Address address, Dice dice) {

  /** The id of the person's object in the directory. */
  public static String objectId(Person person) {
    return EntraWriter.uuid("user/" + person.email());
  }

  /** An id for a session that is to start. */
  public String newSession() {
    return dice.uuid().toString();
  }

  /** A sign-in that a second factor confirmed. */
  public Entry confirmed(String session, String app) {
    return signIn(EntraOutcome.MFA_PASSED, session, app);
  }

  /** A sign-in for which a password, or a token from before, was enough. */
  public Entry signedIn(String session, String app) {
    return signIn(EntraOutcome.PASSED, session, app);
  }

  public Entry wrongPassword(String app) {
    return signIn(EntraOutcome.WRONG_PASSWORD, null, app);
  }

  /** The password was right, and the person refused the second factor. */
  public Entry mfaDenied(String app) {
    return signIn(EntraOutcome.MFA_DENIED, null, app);
  }

  /**
   * The person registered another factor.
   *
   * @param method {@code Authenticator App}
   */
  public Entry registeredSecurityInfo(String method) {
    return audit("User registered security info", "UserManagement", "Authentication Methods")
        .about(person)
        .changed("StrongAuthenticationMethod", method)
        .entry();
  }

  /**
   * The person lets an application act for them.
   *
   * @param scopes {@code Mail.Read offline_access}
   */
  public Entry consentedTo(String app, String scopes) {
    return audit("Consent to application", "ApplicationManagement", "Core Directory")
        .aboutApp(app)
        .changed("ConsentContext.IsAdminConsent", "False")
        .changed("ConsentAction.Permissions", "ConsentType: Principal, Scope: " + scopes)
        .entry();
  }

  /** Somebody gets a role of the directory. */
  public Entry gaveRole(Person to, String role) {
    return audit("Add member to role", "RoleManagement", "Core Directory")
        .about(to)
        .changed("Role.DisplayName", role)
        .entry();
  }

  public Entry addedToGroup(Person who, String group) {
    return audit("Add member to group", "GroupManagement", "Core Directory")
        .about(who)
        .changed("Group.DisplayName", group)
        .entry();
  }

  /** An administrator sets somebody's password. */
  public Entry resetPassword(Person of) {
    return audit("Reset user password", "UserManagement", "Core Directory").about(of).entry();
  }

  private EntraAudit audit(String operation, String category, String service) {
    return new EntraAudit(this, operation, category, service);
  }

  private Entry signIn(EntraOutcome outcome, String session, String app) {
    String id = dice.uuid().toString();
    String correlation = dice.uuid().toString();
    return new Entry(
        Source.ENTRA,
        (time, numbers) -> {
          ObjectNode signIn = EntraWriter.signIn(this, outcome, app, time);
          signIn.put("id", id).put("correlationId", correlation).put("sessionId", session);
          return new Rendered(
              Json.line(EntraWriter.enveloped("SignInLogs", "Sign-in activity", signIn, time)), id);
        });
  }
}
