package dev.lapwing.core.finding;

import dev.lapwing.core.event.Entity;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Name-based UUIDs (RFC 9562, version 5): the same thing has the same id in every run. */
public final class NameIds {

  /** Lapwing's own name space: drawn once, never to change, for every id hangs on it. */
  private static final UUID NAMESPACE = UUID.fromString("8c8c4f2e-6f0c-5d55-9b0a-3f5a2d1c7e90");

  private NameIds() {}

  /**
   * The id of a finding.
   *
   * @param anchor what makes it this finding and no other of the same rule and entity; it must not
   *     depend on the order of arrival (an event-time bucket, a sorted pair)
   */
  public static String finding(String rule, Entity entity, String anchor) {
    return of("finding", rule, entity.key(), anchor);
  }

  /** The id of the thing with these names. */
  public static String of(String... names) {
    try {
      MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
      sha1.update(
          ByteBuffer.allocate(16)
              .putLong(NAMESPACE.getMostSignificantBits())
              .putLong(NAMESPACE.getLeastSignificantBits())
              .array());
      for (String name : names) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        sha1.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
        sha1.update(bytes);
      }
      ByteBuffer hash = ByteBuffer.wrap(sha1.digest());
      long high = (hash.getLong() & ~0xF000L) | 0x5000L;
      long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
      return new UUID(high, low).toString();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    }
  }
}
