package dev.lapwing.core.access;

import java.io.Serializable;
import java.time.Duration;
import java.util.Objects;

/**
 * What may be signalled.
 *
 * @param mode report unless somebody enabled more
 * @param maxAge a deciding event older than this when it arrives alerts, but signals nothing:
 *     acting on old news hurts people who have long been helped
 * @param restriction how long a restriction lasts unless renewed
 * @param issuer whose subjects users are ({@code iss} of {@code sub_id})
 */
public record AccessSettings(Mode mode, Duration maxAge, Duration restriction, String issuer)
    implements Serializable {

  public AccessSettings {
    Objects.requireNonNull(mode, "mode");
    if (maxAge.isNegative() || restriction.isNegative() || restriction.isZero()) {
      throw new IllegalArgumentException("durations of access must be positive");
    }
  }

  /** How far signals go. */
  public enum Mode {
    /** Said, never acted upon. */
    REPORT,
    /** A person approves. */
    PROPOSE,
    /** The identity provider acts. */
    ENFORCE;

    public String text() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public static AccessSettings reportOnly() {
    return new AccessSettings(
        Mode.REPORT, Duration.ofMinutes(5), Duration.ofHours(8), "https://lapwing.invalid/");
  }
}
