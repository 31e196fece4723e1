package dev.lapwing.core.stage;

/**
 * Where a stage's outputs go.
 *
 * @param <O> what is put out
 */
public interface Output<O> {

  void emit(O value);

  /** Asks for {@link Stage#wake} when event time reaches this, ms; asking twice is asking once. */
  void wakeAt(long time);

  /**
   * Counts something, for {@code coverage.json} and metrics.
   *
   * @param path parts of the counter's name: {@code "rules", "impossible_travel", "judged"}
   */
  void count(String... path);

  /** Counts so many at once. */
  default void add(long amount, String... path) {
    for (long n = 0; n < amount; n++) {
      count(path);
    }
  }

  /** Tells the operator something that should be looked into, once; a host that logs, logs it. */
  default void warn(String line) {}
}
