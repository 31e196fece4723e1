package dev.lapwing.connectors.file;

import java.io.IOException;
import java.util.BitSet;

/**
 * Finds the end of a JSON object or array without parsing it, however it is laid out.
 *
 * <p>It knows just enough grammar to notice that a record was cut: a line end inside a text, a
 * bracket that does not match, a value where none can be. Then the record ends with its line, so
 * that one broken record does not swallow those after it.
 */
final class JsonScan {

  /** How a record ended. */
  enum End {
    WHOLE,
    BROKEN,
    /** The file ended inside it. */
    CUT
  }

  private final ByteInput in;
  private final RecordBytes out;
  private final BitSet objects = new BitSet();
  private int depth;
  private int last;
  private boolean firstOnLine;

  JsonScan(ByteInput in, RecordBytes out) {
    this.in = in;
    this.out = out;
  }

  /** Takes one object or array; the next byte is its opening bracket. */
  End value() throws IOException {
    depth = 0;
    last = ':';
    firstOnLine = false;
    return until(0);
  }

  /** Takes the rest of as many open objects, after a value in the innermost. */
  End rest(int openObjects) throws IOException {
    depth = openObjects;
    objects.set(0, openObjects);
    last = ']';
    firstOnLine = false;
    return until(0);
  }

  private End until(int floor) throws IOException {
    for (int c = in.peek(); c >= 0; c = in.peek()) {
      if (c > ' ' && !fits(c)) {
        return broken();
      }
      out.add(in.next());
      if (c == '"') {
        End end = text();
        if (end != End.WHOLE) {
          return end;
        }
      } else if (c == '{' || c == '[') {
        objects.set(depth++, c == '{');
      } else if ((c == '}' || c == ']') && --depth == floor) {
        return End.WHOLE;
      }
      firstOnLine = c == '\n' || (firstOnLine && c <= ' ');
      last = c > ' ' ? c : last;
    }
    return End.CUT;
  }

  /** The rest of a text whose opening quote was taken. */
  private End text() throws IOException {
    for (int c = in.peek(); c >= 0; c = in.peek()) {
      if (c == '\n') {
        return End.BROKEN;
      }
      out.add(in.next());
      if (c == '"') {
        return End.WHOLE;
      }
      if (c == '\\' && in.peek() >= 0 && in.peek() != '\n') {
        out.add(in.next());
      }
    }
    return End.CUT;
  }

  private End broken() throws IOException {
    // What starts a line is the next record's; what stands inside one belongs to this one.
    if (!firstOnLine) {
      for (int c = in.peek(); c >= 0 && c != '\n'; c = in.peek()) {
        out.add(in.next());
      }
    }
    return End.BROKEN;
  }

  /** Whether this byte can follow the last one here. */
  private boolean fits(int c) {
    boolean object = depth > 0 && objects.get(depth - 1);
    if (c == '}' || c == ']') {
      return object == (c == '}') && last != ':';
    }
    return switch (last) {
      case '{' -> c == '"';
      case ',' -> object ? c == '"' : startsValue(c);
      case ':', '[' -> startsValue(c);
      case '"' -> c == ',' || (c == ':' && object);
      case '}', ']' -> c == ',';
      default -> c == ',' || scalar(c);
    };
  }

  private static boolean startsValue(int c) {
    return c == '{' || c == '[' || c == '"' || scalar(c);
  }

  /** A character of a number, true, false or null. */
  private static boolean scalar(int c) {
    return (c < 0x80 && Character.isLetterOrDigit(c)) || c == '-' || c == '+' || c == '.';
  }
}
