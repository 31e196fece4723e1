package dev.lapwing.core.event;

import java.util.Locale;

/**
 * What kind of account a user is; it decides what may be done to it: only {@link #HUMAN} accounts
 * ever get an access signal.
 */
public enum AccountKind {
  /** Nobody said, and the name does not tell. */
  UNRESOLVED,
  HUMAN,
  SERVICE,
  SHARED,
  BREAK_GLASS,
  /** A computer's own account ({@code HOST$}) or a built-in one ({@code SYSTEM}). */
  MACHINE;

  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind written so ({@code human}, {@code break_glass}, …); unresolved when unknown. */
  public static AccountKind of(String text) {
    for (AccountKind kind : values()) {
      if (kind.text().equalsIgnoreCase(text)) {
        return kind;
      }
    }
    return UNRESOLVED;
  }
}
