package dev.lapwing.connectors.parse.okta;

import static java.util.Map.entry;

import dev.lapwing.core.event.EventType;
import java.util.Map;

/** What Okta's event types mean. */
final class OktaTypes {

  private static final Map<String, EventType> EXACT =
      Map.ofEntries(
          entry("user.session.start", EventType.AUTH_LOGON),
          entry("user.session.end", EventType.AUTH_LOGOFF),
          entry("user.session.expire", EventType.AUTH_LOGOFF),
          entry("user.session.clear", EventType.AUTH_LOGOFF),
          entry("user.session.access_admin_app", EventType.AUTH_LOGON),
          entry("user.session.impersonation.initiate", EventType.AUTH_ACCOUNT_SWITCH),
          entry("user.session.impersonation.grant", EventType.ACCESS_ASSIGN),
          entry("user.session.impersonation.revoke", EventType.ACCESS_REVOKE),
          entry("user.authentication.sso", EventType.AUTH_LOGON),
          entry("user.authentication.auth_via_IDP", EventType.AUTH_LOGON),
          entry("user.authentication.auth_via_inbound_SAML", EventType.AUTH_LOGON),
          entry("user.authentication.auth_via_inbound_delauth", EventType.AUTH_LOGON),
          entry("user.authentication.auth_via_social", EventType.AUTH_LOGON),
          entry("user.authentication.auth_via_iwa", EventType.AUTH_LOGON),
          entry("user.authentication.auth_via_radius", EventType.AUTH_LOGON),
          entry("user.authentication.auth_via_richclient", EventType.AUTH_LOGON),
          // A password was checked on the way to a session, which has an event of its own.
          entry("user.authentication.auth_via_AD_agent", EventType.AUTH_FACTOR),
          entry("user.authentication.auth_via_LDAP_agent", EventType.AUTH_FACTOR),
          entry("user.authentication.auth_via_mfa", EventType.AUTH_FACTOR),
          entry("user.authentication.verify", EventType.AUTH_FACTOR),
          entry("user.mfa.okta_verify.deny_push", EventType.AUTH_FACTOR),
          entry("user.mfa.okta_verify.deny_push_upgrade_needed", EventType.AUTH_FACTOR),
          entry("system.push.send_factor_verify_push", EventType.AUTH_FACTOR),
          entry("system.sms.send_factor_verify_message", EventType.AUTH_FACTOR),
          entry("system.voice.send_factor_verify_message", EventType.AUTH_FACTOR),
          entry("system.voice.send_mfa_challenge_call", EventType.AUTH_FACTOR),
          entry("system.email.send_factor_verify_message", EventType.AUTH_FACTOR),
          entry("policy.evaluate_sign_on", EventType.AUTH_PREAUTH),
          entry("user.account.lock", EventType.ACCOUNT_LOCK),
          entry("user.account.lock.limit", EventType.ACCOUNT_LOCK),
          entry("user.account.unlock", EventType.ACCOUNT_UNLOCK),
          entry("user.account.unlock_by_admin", EventType.ACCOUNT_UNLOCK),
          entry("user.account.update_password", EventType.ACCOUNT_PASSWORD_CHANGE),
          entry("user.account.reset_password", EventType.ACCOUNT_PASSWORD_RESET),
          entry("user.account.expire_password", EventType.ACCOUNT_PASSWORD_RESET),
          entry("user.account.update_profile", EventType.ACCOUNT_CHANGE),
          entry("user.account.update_primary_email", EventType.ACCOUNT_CHANGE),
          entry("user.account.update_secondary_email", EventType.ACCOUNT_CHANGE),
          entry("user.account.update_phone", EventType.ACCOUNT_CHANGE),
          entry("user.account.privilege.grant", EventType.ACCESS_ASSIGN),
          entry("user.account.privilege.revoke", EventType.ACCESS_REVOKE),
          entry("user.lifecycle.create", EventType.ACCOUNT_CREATE),
          entry("user.lifecycle.activate", EventType.ACCOUNT_ENABLE),
          entry("user.lifecycle.reactivate", EventType.ACCOUNT_ENABLE),
          entry("user.lifecycle.unsuspend", EventType.ACCOUNT_ENABLE),
          entry("user.lifecycle.deactivate", EventType.ACCOUNT_DISABLE),
          entry("user.lifecycle.suspend", EventType.ACCOUNT_DISABLE),
          entry("user.lifecycle.delete.initiated", EventType.ACCOUNT_DELETE),
          entry("user.mfa.factor.activate", EventType.ACCOUNT_MFA_ENABLE),
          entry("user.mfa.factor.unsuspend", EventType.ACCOUNT_MFA_ENABLE),
          entry("user.mfa.factor.deactivate", EventType.ACCOUNT_MFA_DISABLE),
          entry("user.mfa.factor.suspend", EventType.ACCOUNT_MFA_DISABLE),
          entry("user.mfa.factor.reset_all", EventType.ACCOUNT_MFA_DISABLE),
          entry("user.mfa.factor.update", EventType.ACCOUNT_CHANGE),
          entry("device.user.add", EventType.ACCOUNT_CHANGE),
          entry("device.user.remove", EventType.ACCOUNT_CHANGE),
          entry("group.user_membership.add", EventType.GROUP_MEMBER_ADD),
          entry("group.user_membership.remove", EventType.GROUP_MEMBER_REMOVE),
          entry("group.privilege.grant", EventType.GROUP_PRIVILEGES_ASSIGN),
          entry("group.privilege.revoke", EventType.GROUP_PRIVILEGES_REVOKE),
          entry("group.application_assignment.add", EventType.GROUP_PRIVILEGES_ASSIGN),
          entry("group.application_assignment.remove", EventType.GROUP_PRIVILEGES_REVOKE),
          entry("group.lifecycle.create", EventType.GROUP_CREATE),
          entry("group.lifecycle.delete", EventType.GROUP_DELETE),
          entry("group.profile.update", EventType.GROUP_CHANGE),
          entry("application.user_membership.add", EventType.ACCESS_ASSIGN),
          entry("application.user_membership.remove", EventType.ACCESS_REVOKE),
          entry("app.oauth2.consent.grant", EventType.ACCESS_ASSIGN),
          entry("app.oauth2.as.consent.grant", EventType.ACCESS_ASSIGN),
          entry("app.oauth2.consent.revoke", EventType.ACCESS_REVOKE),
          entry("app.oauth2.as.consent.revoke", EventType.ACCESS_REVOKE));

  private OktaTypes() {}

  /** Never null; untyped where nobody models it. */
  static EventType of(String eventType) {
    EventType exact = EXACT.get(eventType);
    if (exact != null) {
      return exact;
    }
    if (eventType.startsWith("app.oauth2.") && eventType.contains(".token.grant")) {
      return EventType.AUTH_SERVICE_TICKET;
    }
    return administration(eventType) ? byVerb(eventType) : EventType.UNTYPED;
  }

  /** Changes of the organisation's own settings: a call of Okta's interface by an administrator. */
  private static boolean administration(String eventType) {
    return eventType.startsWith("policy.")
        || eventType.startsWith("zone.")
        || eventType.startsWith("iam.")
        || eventType.startsWith("system.api_token.")
        || eventType.startsWith("system.idp.")
        || eventType.startsWith("system.mfa.")
        || eventType.startsWith("system.log_stream.")
        || eventType.startsWith("application.lifecycle.")
        || eventType.startsWith("application.policy.")
        || eventType.startsWith("oauth2.");
  }

  private static EventType byVerb(String eventType) {
    String verb = eventType.substring(eventType.lastIndexOf('.') + 1);
    return switch (verb) {
      case "create", "created", "add", "bind" -> EventType.API_CREATE;
      case "update", "updated", "activate", "deactivate", "enable", "disable" ->
          EventType.API_UPDATE;
      case "delete", "deleted", "remove", "revoke", "unbind" -> EventType.API_DELETE;
      default -> EventType.UNTYPED;
    };
  }
}
