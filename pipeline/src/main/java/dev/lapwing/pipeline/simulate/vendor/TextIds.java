package dev.lapwing.pipeline.simulate.vendor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids of lines to which the vendor gives none, or none that is unique. */
final class TextIds {

  private TextIds() {}

  static Rendered identified(String line) {
    return new Rendered(line, hash(line));
  }

  /** The first 128 bits of the SHA-256 of the line, in hexadecimal. */
  static String hash(String line) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
