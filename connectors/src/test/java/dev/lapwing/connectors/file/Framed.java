package dev.lapwing.connectors.file;

import dev.lapwing.connectors.parse.RawRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Frames bytes and shows what came of it. */
final class Framed {

  private Framed() {}

  static List<RawRecord> of(String name, byte[] file) {
    return of(name, new ByteArrayInputStream(file));
  }

  static List<RawRecord> of(String name, String file) {
    return of(name, file.getBytes(StandardCharsets.UTF_8));
  }

  static List<RawRecord> of(String name, InputStream file) {
    List<RawRecord> records = new ArrayList<>();
    try (Framing framing = new Framing(file, name)) {
      for (RawRecord r = framing.next(); r != null; r = framing.next()) {
        records.add(r);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return records;
  }

  static List<String> texts(String name, String file) {
    return of(name, file).stream().map(RawRecord::text).toList();
  }

  static byte[] gzip(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
