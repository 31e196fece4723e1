package dev.lapwing.connectors.file;

import dev.lapwing.connectors.parse.RawRecord;
import dev.lapwing.connectors.parse.RecordParser;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/**
 * The records of one file, one after another, in constant memory.
 *
 * <p>It reads JSON in any layout (a line each, printed over lines, arrays, envelopes such as {@code
 * {"Records":[…]}}, many in a file), Zeek's tables, CSV with a heading, and lines of text; any of
 * them compressed by gzip, in UTF-8 or UTF-16. What is cut off or too long is a record with a flaw,
 * not an exception.
 */
public final class Framing implements Closeable {

  private final ByteInput in;
  private final Frames frames;

  /** One way to find records in bytes. */
  interface Frames {

    /** The next record; null at the end. */
    RawRecord next() throws IOException;
  }

  /**
   * @param file its bytes, closed with this
   * @param container the file's name in {@code Origin}; a name that ends in {@code .csv} or {@code
   *     .csv.gz} is a table with a heading
   * @throws IOException if it cannot be read
   */
  public Framing(InputStream file, String container) throws IOException {
    this(file, container, RecordParser.MAX_BYTES);
  }

  /**
   * @param maxBytes longest record that is given whole
   */
  public Framing(InputStream file, String container, int maxBytes) throws IOException {
    this.in = new ByteInput(Utf8Stream.of(file));
    RecordMaker maker = new RecordMaker(in, container, maxBytes);
    int first = in.peek();
    boolean table = isCsv(container) && first != '{' && first != '[' && first != '#';
    this.frames = table ? new CsvFrames(in, maker) : new MixedFrames(in, maker);
  }

  private static boolean isCsv(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".csv") || lower.endsWith(".csv.gz");
  }

  /**
   * The next record, null at the end. Its origin has the line of its first byte, and an index where
   * several begin on one line.
   *
   * @throws IOException if the file cannot be read on
   */
  public RawRecord next() throws IOException {
    return frames.next();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
