package dev.lapwing.core.event;

/** How it went; {@link #id()} is OCSF's {@code status_id}. */
public enum Outcome {
  UNKNOWN(0),
  SUCCESS(1),
  FAILURE(2);

  private final int id;

  Outcome(int id) {
    this.id = id;
  }

  public int id() {
    return id;
  }

  public static Outcome of(int id) {
    return id == 1 ? SUCCESS : id == 2 ? FAILURE : UNKNOWN;
  }

  public static Outcome of(boolean success) {
    return success ? SUCCESS : FAILURE;
  }
}
