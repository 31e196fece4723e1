package dev.lapwing.pipeline.simulate.vendor;

/**
 * A line that is to be written: small until it is its turn, so that a day of a large company fits
 * in memory.
 *
 * @param source the log that it belongs to, one of {@link Source}
 */
public record Entry(String source, Writer writer) {

  /** Writes the line; called once, in the order of time. */
  @FunctionalInterface
  public interface Writer {
    Rendered write(long timeMs, RecordNumbers numbers);
  }

  public Rendered render(long timeMs, RecordNumbers numbers) {
    return writer.write(timeMs, numbers);
  }
}
