package dev.lapwing.connectors;

/**
 * Input that is not there or cannot be read. Its message is one line for the user: what and where.
 */
public final class InputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public InputException(String message) {
    super(message);
  }

  public InputException(String message, Throwable cause) {
    super(message, cause);
  }
}
