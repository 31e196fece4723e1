package dev.lapwing.pipeline.simulate.vendor;

/** How a sign-in to Entra ended. */
enum EntraOutcome {
  PASSED(0, null, false),
  MFA_PASSED(0, "MFA requirement satisfied by claim in the token", true),
  WRONG_PASSWORD(50126, "Error validating credentials due to invalid username or password.", false),
  MFA_DENIED(500121, "MFA denied; user declined the authentication", true);

  final int error;
  final String details;
  final boolean mfa;

  EntraOutcome(int error, String details, boolean mfa) {
    this.error = error;
    this.details = details;
    this.mfa = mfa;
  }
}
