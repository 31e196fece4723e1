package dev.lapwing.connectors.parse;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids for records whose source gives none: the same bytes always have the same id. */
public final class RecordIds {

  private RecordIds() {}

  /** The first 128 bits of the SHA-256 of the bytes, in hexadecimal. */
  public static String of(byte[] raw) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(raw);
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
