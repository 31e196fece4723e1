package dev.lapwing.pipeline.simulate.vendor;

/** The kinds of Okta entries that the simulation writes. */
enum OktaKind {
  SESSION_START(
      "user.session.start",
      "core.user_auth.login_success",
      "User login to Okta",
      "SUCCESS",
      "/api/v1/authn"),
  SESSION_DENIED(
      "user.session.start",
      "core.user_auth.login_failed",
      "User login to Okta",
      "FAILURE",
      "/api/v1/authn"),
  SESSION_END(
      "user.session.end",
      "core.user_auth.logout_success",
      "User logout from Okta",
      "SUCCESS",
      "/login/signout"),
  SSO(
      "user.authentication.sso",
      "app.auth.sso",
      "User single sign on to app",
      "SUCCESS",
      "/app/sso/saml"),
  PUSH_SENT(
      "system.push.send_factor_verify_push",
      null,
      "Send push verify factor challenge",
      "SUCCESS",
      "/api/v1/authn/factors/verify"),
  MFA_PASSED(
      "user.authentication.auth_via_mfa",
      "core.user.factor.attempt_success",
      "Authentication of user via MFA",
      "SUCCESS",
      "/api/v1/authn/factors/verify"),
  MFA_FAILED(
      "user.authentication.auth_via_mfa",
      "core.user.factor.attempt_fail",
      "Authentication of user via MFA",
      "FAILURE",
      "/api/v1/authn/factors/verify"),
  PUSH_DENIED(
      "user.mfa.okta_verify.deny_push",
      null,
      "User rejected Okta push verify",
      "FAILURE",
      "/api/v1/authn/factors/verify"),
  FACTOR_ENROLLED(
      "user.mfa.factor.activate",
      "core.user.factor.activate",
      "Enroll factor for a user",
      "SUCCESS",
      "/api/v1/users/me/factors/activate");

  final String eventType;
  final String legacyEventType;
  final String message;
  final String result;
  final String uri;

  OktaKind(String eventType, String legacyEventType, String message, String result, String uri) {
    this.eventType = eventType;
    this.legacyEventType = legacyEventType;
    this.message = message;
    this.result = result;
    this.uri = uri;
  }
}
