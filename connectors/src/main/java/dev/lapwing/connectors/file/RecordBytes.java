package dev.lapwing.connectors.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes of the record that is being read: all up to the limit, then only the first 64 KiB. */
final class RecordBytes {

  static final int KEPT_OF_LONG = 64 * 1024;

  private final int limit;
  private byte[] bytes = new byte[4096];
  private int size;
  private boolean over;

  RecordBytes(int limit) {
    this.limit = limit;
  }

  void clear() {
    size = 0;
    over = false;
    if (bytes.length > KEPT_OF_LONG) {
      bytes = new byte[4096];
    }
  }

  void add(int b) {
    if (over) {
      return;
    }
    if (size == limit) {
      over = true;
      size = Math.min(size, KEPT_OF_LONG);
      return;
    }
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.min(limit, size * 2));
    }
    bytes[size++] = (byte) b;
  }

  /** Whether there was more than the limit. */
  boolean over() {
    return over;
  }

  /** A copy, without white space at its end. */
  byte[] take() {
    int end = size;
    while (end > 0 && bytes[end - 1] >= 0 && bytes[end - 1] <= ' ') {
      end--;
    }
    return Arrays.copyOf(bytes, end);
  }

  String text() {
    return new String(take(), StandardCharsets.UTF_8);
  }
}
