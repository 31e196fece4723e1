package dev.lapwing.pipeline.config;

/**
 * A configuration that cannot be used; the message is one line: where, what, what would be right.
 */
public final class ConfigException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  public ConfigException(String message) {
    super(message);
  }

  /**
   * @param line from 1; 0 where there is none
   */
  public ConfigException(String file, int line, String message) {
    super(line > 0 ? file + ":" + line + ": " + message : file + ": " + message);
  }
}
