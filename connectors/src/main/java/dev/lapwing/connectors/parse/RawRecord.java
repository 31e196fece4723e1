package dev.lapwing.connectors.parse;

import dev.lapwing.core.event.Origin;
import java.nio.charset.StandardCharsets;

/**
 * One log record as it was read.
 *
 * @param data its bytes, without a line end; not to be changed
 * @param origin where it was read
 * @param arrived when it was appended to its topic, ms since 1970; {@link #NO_ARRIVAL} for a file,
 *     where the event's own time takes its place
 * @param flaw what is wrong with it already as it was read (longer than the limit, cut off), in
 *     words; null for nearly every record. {@link RecordParser} rejects one that has a flaw
 */
@SuppressWarnings("ArrayRecordComponent") // bytes that are read once, never compared
public record RawRecord(byte[] data, Origin origin, long arrived, String flaw) {

  public static final long NO_ARRIVAL = Long.MIN_VALUE;

  /** A record that was read whole. */
  public RawRecord(byte[] data, Origin origin, long arrived) {
    this(data, origin, arrived, null);
  }

  /** A line of text, as tests and files have it. */
  public static RawRecord line(String text, Origin origin) {
    return new RawRecord(text.getBytes(StandardCharsets.UTF_8), origin, NO_ARRIVAL);
  }

  /** The bytes as UTF-8; what is not UTF-8 becomes U+FFFD. */
  public String text() {
    return new String(data, StandardCharsets.UTF_8);
  }
}
