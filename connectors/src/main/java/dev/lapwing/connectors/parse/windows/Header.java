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

  /** {@code Audit Success}, {@code AUDIT_FAILURE}, or the keywords' bits; null if no audit. */
  static Boolean audit(JsonNode keywords, String type) {
    Boolean said = words(type);
    if (said != null || keywords == null) {
      return said;
    }
    if (keywords.isContainerNode()) {
      for (JsonNode each : keywords) {
        said = said == null ? words(each.asText()) : said;
      }
      return said;
    }
    said = words(keywords.asText());
    return said != null ? said : outcome(bits(keywords));
  }

  private static Boolean words(String text) {
    if (text == null || text.length() < 7 || !text.regionMatches(true, 0, "audit", 0, 5)) {
      return null;
    }
    String outcome = text.substring(6);
    return outcome.equalsIgnoreCase("success")
        ? Boolean.TRUE
        : outcome.equalsIgnoreCase("failure") ? Boolean.FALSE : null;
  }

  private static Boolean outcome(long bits) {
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
