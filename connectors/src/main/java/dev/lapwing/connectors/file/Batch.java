package dev.lapwing.connectors.file;

import dev.lapwing.connectors.parse.RawRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Messages that hold several log records, as shippers and cloud exports write them: an array, an
 * envelope such as {@code {"Records":[…]}}, objects one after another.
 *
 * <p>A message that is one record costs a look at its first bytes and one pass over the rest. What
 * cannot be read of a batch ends as one dead letter, however many pieces it fell into, with the
 * whole message; the records that could be read go on.
 */
public final class Batch {

  static final String REST = "a batch of records, of which a part is malformed or cut off";

  private Batch() {}

  /**
   * The records of a message, with its origin and an index each; the message itself where it is one
   * record, or holds none.
   */
  public static List<RawRecord> split(RawRecord message) {
    if (message.flaw() != null || !perhaps(message.data())) {
      return List.of(message);
    }
    List<RawRecord> records = new ArrayList<>();
    boolean broken = false;
    for (RawRecord piece : pieces(message.data())) {
      if (isObject(piece)) {
        records.add(piece(message, records.size(), piece.data(), piece.flaw()));
      } else {
        broken = true;
      }
    }
    if (records.isEmpty() || (!broken && isWhole(records.get(0), message))) {
      return List.of(message);
    }
    if (broken) {
      records.add(piece(message, records.size(), message.data(), REST));
    }
    return records;
  }

  /** Whether a piece is all there is in the message but blanks. */
  private static boolean isWhole(RawRecord piece, RawRecord message) {
    byte[] data = message.data();
    int start = skipBlanks(data, 0);
    return skipBlanks(data, start + piece.data().length) == data.length;
  }

  private static RawRecord piece(RawRecord message, int index, byte[] data, String flaw) {
    return new RawRecord(data, message.origin().at(index), message.arrived(), flaw);
  }

  /** Whole, or at least known to be too long. */
  private static boolean isObject(RawRecord piece) {
    byte[] data = piece.data();
    boolean cut = piece.flaw() != null && !piece.flaw().startsWith("longer than");
    boolean whole = data.length > 0 && data[0] == '{' && data[data.length - 1] == '}';
    return !cut && (whole || piece.flaw() != null);
  }

  private static List<RawRecord> pieces(byte[] data) {
    List<RawRecord> pieces = new ArrayList<>();
    try (Framing framing = new Framing(new ByteArrayInputStream(data), "")) {
      for (RawRecord r = framing.next(); r != null; r = framing.next()) {
        pieces.add(r);
      }
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory can always be read", e);
    }
    return pieces;
  }

  private static boolean perhaps(byte[] data) {
    int start = skipBlanks(data, 0);
    if (start == data.length) {
      return false;
    }
    if (data[start] == '[') {
      int first = skipBlanks(data, start + 1);
      return first < data.length && data[first] == '{';
    }
    return data[start] == '{' && (EnvelopeProbe.mayStart(data, start) || severalObjects(data));
  }

  /** Between objects of one record there is always a comma, a colon or a bracket. */
  private static boolean severalObjects(byte[] data) {
    for (int i = 0; i < data.length; i++) {
      if (data[i] == '}') {
        int next = skipBlanks(data, i + 1);
        if (next < data.length && data[next] == '{') {
          return true;
        }
        i = next - 1;
      }
    }
    return false;
  }

  /** Blanks, line ends, and the separators of JSON text sequences (RFC 7464). */
  private static int skipBlanks(byte[] data, int from) {
    int at = from;
    while (at < data.length && data[at] >= 0 && data[at] <= ' ') {
      at++;
    }
    return at;
  }
}
