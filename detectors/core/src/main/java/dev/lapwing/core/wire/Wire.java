package dev.lapwing.core.wire;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Primitives of the binary form: variable-length integers (7 bits a byte, zig-zag for signed ones),
 * nullable UTF-8 text of any length, lists and maps of text.
 */
public final class Wire {

  /** No single text or list that Lapwing writes is longer; more is a sign of corruption. */
  private static final int LIMIT = 1 << 26;

  private Wire() {}

  public static void writeUnsigned(long value, DataOutput out) throws IOException {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      out.writeByte((int) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    out.writeByte((int) rest);
  }

  public static long readUnsigned(DataInput in) throws IOException {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      byte b = in.readByte();
      value |= (long) (b & 0x7F) << shift;
      if (b >= 0) {
        return value;
      }
    }
    throw new IOException("a number of more than 64 bits");
  }

  public static void writeSigned(long value, DataOutput out) throws IOException {
    writeUnsigned((value << 1) ^ (value >> 63), out);
  }

  public static long readSigned(DataInput in) throws IOException {
    long raw = readUnsigned(in);
    return (raw >>> 1) ^ -(raw & 1);
  }

  /** A count or length. */
  public static int readSize(DataInput in) throws IOException {
    long size = readUnsigned(in);
    if (size < 0 || size > LIMIT) {
      throw new IOException("a size of " + size);
    }
    return (int) size;
  }

  /** Null is written as 0, a text as its length + 1 and its UTF-8 bytes. */
  public static void writeText(String text, DataOutput out) throws IOException {
    if (text == null) {
      writeUnsigned(0, out);
      return;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    writeUnsigned(bytes.length + 1L, out);
    out.write(bytes);
  }

  public static String readText(DataInput in) throws IOException {
    int size = readSize(in);
    if (size == 0) {
      return null;
    }
    byte[] bytes = new byte[size - 1];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  public static void writeBytes(byte[] bytes, DataOutput out) throws IOException {
    writeUnsigned(bytes.length, out);
    out.write(bytes);
  }

  public static byte[] readBytes(DataInput in) throws IOException {
    byte[] bytes = new byte[readSize(in)];
    in.readFully(bytes);
    return bytes;
  }

  public static void writeTexts(List<String> texts, DataOutput out) throws IOException {
    writeUnsigned(texts.size(), out);
    for (String text : texts) {
      writeText(text, out);
    }
  }

  public static List<String> readTexts(DataInput in) throws IOException {
    int size = readSize(in);
    List<String> texts = new ArrayList<>(Math.min(size, 1024));
    for (int i = 0; i < size; i++) {
      texts.add(readText(in));
    }
    return texts;
  }

  public static void writeMap(Map<String, String> map, DataOutput out) throws IOException {
    writeUnsigned(map.size(), out);
    for (Map.Entry<String, String> entry : map.entrySet()) {
      writeText(entry.getKey(), out);
      writeText(entry.getValue(), out);
    }
  }

  public static Map<String, String> readMap(DataInput in) throws IOException {
    int size = readSize(in);
    if (size == 0) {
      return Map.of();
    }
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      map.put(readText(in), readText(in));
    }
    return map;
  }

  /** A Boolean that may be null: 0 null, 1 false, 2 true. */
  public static void writeMaybe(Boolean value, DataOutput out) throws IOException {
    out.writeByte(value == null ? 0 : value ? 2 : 1);
  }

  public static Boolean readMaybe(DataInput in) throws IOException {
    byte b = in.readByte();
    return b == 0 ? null : b == 2;
  }
}
