package dev.lapwing.connectors.parse.windows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** Values that every shape writes in its own way and that are read alike. */
final class Header {

  private static final long AUDIT_FAILURE = 0x10000000000000L;
  private static final long AUDIT_SUCCESS = 0x20000000000000L;

  private Header() {}

  /** Shippers differ in the case of channels ({@code security}); rules and ids must not. */
  static String channel(String name) {
    if (name == null) {
      return null;
    }
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "security" -> "Security";
      case "system" -> "System";
      case "application" -> "Application";
      default -> name;
    };
  }

  static String lower(String name) {
    return name == null ? null : name.toLowerCase(Locale.ROOT);
  }

  /**
   * {@code Audit Success}, {@code AUDIT_FAILURE}, or the bits of the keywords; null if no audit.
   */
  static Boolean audit(JsonNode keywords, String type) {
    String words = (keywords == null ? "" : keywords.asText() + keywords) + " " + type;
    String lower = words.toLowerCase(Locale.ROOT).replace('_', ' ');
    if (lower.contains("audit success")) {
      return Boolean.TRUE;
    }
    if (lower.contains("audit failure")) {
      return Boolean.FALSE;
    }
    long bits = keywords == null ? 0 : bits(keywords);
    if ((bits & AUDIT_FAILURE) != 0) {
      return Boolean.FALSE;
    }
    return (bits & AUDIT_SUCCESS) != 0 ? Boolean.TRUE : null;
  }

  private static long bits(JsonNode keywords) {
    if (keywords.isNumber()) {
      return keywords.asLong();
    }
    String text = keywords.asText();
    try {
      return text.startsWith("0x")
          ? Long.parseUnsignedLong(text.substring(2), 16)
          : Long.parseLong(text);
    } catch (NumberFormatException e) {
      return 0; // words, and not about an audit
    }
  }
}
