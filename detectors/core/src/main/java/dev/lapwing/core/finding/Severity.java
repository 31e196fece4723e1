package dev.lapwing.core.finding;

import java.util.Locale;

/**
 * How bad it would be; {@link #id()} is OCSF's {@code severity_id}, the words are Sigma's levels.
 */
public enum Severity {
  INFORMATIONAL(1),
  LOW(2),
  MEDIUM(3),
  HIGH(4),
  CRITICAL(5);

  private final int id;

  Severity(int id) {
    this.id = id;
  }

  public int id() {
    return id;
  }

  /** As Sigma writes it: {@code high}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** One step milder; informational stays. */
  public Severity lower() {
    return values()[Math.max(0, ordinal() - 1)];
  }

  /** One step graver; critical stays. */
  public Severity higher() {
    return values()[Math.min(values().length - 1, ordinal() + 1)];
  }

  public static Severity ofId(int id) {
    return values()[Math.min(Math.max(id, 1), values().length) - 1];
  }
}
