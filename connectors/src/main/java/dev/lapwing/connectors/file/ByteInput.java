package dev.lapwing.connectors.file;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.ZipException;

/** Bytes with a look ahead and a line count. A broken compression ends them; it does not throw. */
final class ByteInput implements Closeable {

  private final InputStream in;
  private final byte[] buffer = new byte[64 * 1024];
  private int at;
  private int end;
  private long line = 1;
  private String cutOff;
  private boolean ended;

  ByteInput(InputStream in) {
    this.in = in;
  }

  /** The next byte without taking it; -1 at the end. */
  int peek() throws IOException {
    return at < end || fill() ? buffer[at] & 0xFF : -1;
  }

  /** Takes the next byte; -1 at the end. */
  int next() throws IOException {
    int b = peek();
    if (b >= 0) {
      at++;
      if (b == '\n') {
        line++;
      }
    }
    return b;
  }

  void skip(int bytes) throws IOException {
    for (int i = 0; i < bytes; i++) {
      next();
    }
  }

  /** Line of the next byte, from 1. */
  long line() {
    return line;
  }

  /** A copy of the bytes to come: this many, or all that are left; at most 32 KiB. */
  byte[] ahead(int bytes) throws IOException {
    if (end - at < bytes && !ended) {
      System.arraycopy(buffer, at, buffer, 0, end - at);
      end -= at;
      at = 0;
      while (end < bytes && fillMore()) {
        // Streams give what they have; ask until there is enough.
      }
    }
    return Arrays.copyOfRange(buffer, at, Math.min(end, at + bytes));
  }

  /** Why the bytes ended before their time, in words; null while and if they did not. */
  String cutOff() {
    return cutOff;
  }

  private boolean fill() throws IOException {
    at = 0;
    end = 0;
    return fillMore();
  }

  private boolean fillMore() throws IOException {
    if (ended) {
      return false;
    }
    int read = -1;
    try {
      do {
        read = in.read(buffer, end, buffer.length - end);
      } while (read == 0);
    } catch (EOFException e) {
      cutOff = "truncated: its compressed file ends early";
    } catch (ZipException e) {
      cutOff = "unreadable: its compressed file is corrupt here";
    }
    ended = read < 0;
    end += Math.max(0, read);
    return !ended;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
