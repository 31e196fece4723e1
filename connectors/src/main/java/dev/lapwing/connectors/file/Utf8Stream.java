package dev.lapwing.connectors.file;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The text of a file as UTF-8 bytes: decompressed, from UTF-16 where its mark says so, no mark. */
final class Utf8Stream {

  private static final int BUFFER = 64 * 1024;
  private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final byte[] LITTLE_ENDIAN = {(byte) 0xFF, (byte) 0xFE};
  private static final byte[] BIG_ENDIAN = {(byte) 0xFE, (byte) 0xFF};
  private static final byte[] GZIP = {0x1F, (byte) 0x8B};

  private Utf8Stream() {}

  static InputStream of(InputStream file) throws IOException {
    InputStream in = new BufferedInputStream(file, BUFFER);
    if (startsWith(in, GZIP)) {
      in = new BufferedInputStream(new LateGzip(in), BUFFER);
    }
    if (startsWith(in, UTF_8_MARK)) {
      in.skipNBytes(UTF_8_MARK.length);
      return in;
    }
    if (startsWith(in, LITTLE_ENDIAN)) {
      in.skipNBytes(LITTLE_ENDIAN.length);
      return new Transcoded(in, StandardCharsets.UTF_16LE);
    }
    if (startsWith(in, BIG_ENDIAN)) {
      in.skipNBytes(BIG_ENDIAN.length);
      return new Transcoded(in, StandardCharsets.UTF_16BE);
    }
    return in;
  }

  private static boolean startsWith(InputStream in, byte[] mark) throws IOException {
    in.mark(mark.length);
    byte[] start = new byte[mark.length];
    try {
      int read = in.readNBytes(start, 0, mark.length);
      return read == mark.length && Arrays.equals(start, mark);
    } catch (EOFException | ZipException e) {
      // A gzip file that is broken from its start: the reader of the stream meets it again.
      return false;
    } finally {
      in.reset();
    }
  }

  /** Opens at the first read, so that a broken header is met where a broken tail is. */
  private static final class LateGzip extends InputStream {

    private final InputStream compressed;
    private InputStream plain;

    LateGzip(InputStream compressed) {
      this.compressed = compressed;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      if (plain == null) {
        plain = new GZIPInputStream(compressed, BUFFER);
      }
      return plain.read(into, from, length);
    }

    @Override
    public void close() throws IOException {
      compressed.close();
    }
  }

  /** Characters of another encoding as UTF-8 bytes. */
  private static final class Transcoded extends InputStream {

    private final Reader reader;
    private final char[] chars = new char[8 * 1024];
    private int kept;
    private byte[] bytes = {};
    private int at;

    Transcoded(InputStream in, Charset charset) {
      this.reader = new InputStreamReader(in, charset);
    }

    @Override
    public int read() throws IOException {
      return at < bytes.length || fill() ? bytes[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      if (at == bytes.length && !fill()) {
        return -1;
      }
      int taken = Math.min(length, bytes.length - at);
      System.arraycopy(bytes, at, into, from, taken);
      at += taken;
      return taken;
    }

    private boolean fill() throws IOException {
      int read = reader.read(chars, kept, chars.length - kept);
      int all = kept + Math.max(0, read);
      // The second half of a pair may come with the next read.
      kept = read > 0 && Character.isHighSurrogate(chars[all - 1]) ? 1 : 0;
      bytes = new String(chars, 0, all - kept).getBytes(StandardCharsets.UTF_8);
      at = 0;
      if (kept == 1) {
        chars[0] = chars[all - 1];
      }
      return bytes.length > 0 || (read > 0 && fill());
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }
}
