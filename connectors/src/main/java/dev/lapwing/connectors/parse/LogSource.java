package dev.lapwing.connectors.parse;

/**
 * Reads one vendor's format. To add one: a package with an implementation, and a line in {@link
 * LogSources}.
 *
 * <p>Implementations hold no state: they are shared by threads and made anew on each task manager.
 */
public sealed interface LogSource permits JsonLogSource, TextLogSource {

  /** The format's name, as {@code --format} and the configuration write it: {@code okta}. */
  String format();

  /** Whether {@link JsonLogSource} or {@link TextLogSource}. */
  default boolean json() {
    return this instanceof JsonLogSource;
  }

  /** Whether it reads almost anything, so that it is asked only when nothing else will do. */
  default boolean lastResort() {
    return false;
  }
}
