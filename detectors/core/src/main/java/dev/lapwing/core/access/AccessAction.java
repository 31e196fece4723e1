package dev.lapwing.core.access;

import dev.lapwing.core.risk.RiskLevel;
import java.util.Locale;

/** The ladder, from nothing to the end of the session. */
public enum AccessAction {
  NONE,
  /** Ask for another factor. */
  STEP_UP,
  /** Ask for a phishing-resistant factor. */
  STEP_UP_STRONG,
  /** End the session. */
  REVOKE;

  /** As written in a signal. */
  public String text() {
    return this == STEP_UP_STRONG ? "step_up" : name().toLowerCase(Locale.ROOT);
  }

  /** Authentication context the identity provider should ask for; null if none. */
  public String acr() {
    return switch (this) {
      case STEP_UP -> "urn:lapwing:acr:mfa";
      case STEP_UP_STRONG -> "phr";
      case NONE, REVOKE -> null;
    };
  }

  /**
   * The rung for a risk. Behaviour alone never ends a session: that takes two families of evidence.
   */
  static AccessAction forRisk(RiskLevel level, int families) {
    return switch (level) {
      case INFO, LOW -> NONE;
      case MEDIUM -> STEP_UP;
      case HIGH -> STEP_UP_STRONG;
      case CRITICAL -> families >= 2 ? REVOKE : STEP_UP_STRONG;
    };
  }
}
