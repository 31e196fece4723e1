package dev.lapwing.connectors.parse;

import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.Traffic;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;

/** Tells addresses from host names in log text; nothing is ever looked up. */
public final class Addresses {

  private Addresses() {}

  /**
   * An endpoint from text that is an address or a host name; null for null, empty, {@code ?} and
   * {@code -}.
   *
   * @param port 0 if unknown
   */
  public static Endpoint endpoint(String text, int port) {
    if (text == null || text.isBlank() || "?".equals(text) || "-".equals(text)) {
      return null;
    }
    String ip = canonical(text.strip());
    return ip != null
        ? Endpoint.ip(ip, port)
        : Endpoint.of(null, port, text.strip().toLowerCase(Locale.ROOT));
  }

  /** The canonical form of an IPv4 or IPv6 address; null if the text is no address. */
  public static String canonical(String text) {
    if (text == null || text.isEmpty() || text.length() > 64) {
      return null;
    }
    return text.indexOf(':') >= 0 ? canonical6(text) : v4(text);
  }

  /** As {@link #canonical}, of an address that may have a port or stand in brackets. */
  public static String client(String text) {
    String t = text == null ? "" : text.strip();
    if (t.startsWith("[")) {
      int end = t.indexOf(']');
      return end < 0 ? null : canonical(t.substring(1, end));
    }
    int colon = t.indexOf(':');
    return canonical(colon >= 0 && colon == t.lastIndexOf(':') ? t.substring(0, colon) : t);
  }

  /** Whether only a network's own hosts can have it: RFC 1918, 4193, 6598, loopback, link local. */
  public static boolean isPrivate(String ip) {
    if (ip == null) {
      return false;
    }
    if (ip.indexOf(':') >= 0) {
      String low = ip.toLowerCase(Locale.ROOT);
      boolean unique = low.indexOf(':') == 4 && (low.startsWith("fc") || low.startsWith("fd"));
      return unique || low.equals("::1") || linkLocal(low);
    }
    int dot = ip.indexOf('.', ip.indexOf('.') + 1);
    int first = Digits.at(ip, 0, Digits.count(ip, 0));
    int start = ip.indexOf('.') + 1;
    int second = dot < 0 ? -1 : Digits.at(ip, start, dot - start);
    return first == 10
        || first == 127
        || (first == 172 && second >= 16 && second <= 31)
        || (first == 192 && second == 168)
        || (first == 169 && second == 254)
        || (first == 100 && second >= 64 && second <= 127);
  }

  /** Outbound is private to public, inbound the reverse, lateral private to private. */
  public static Traffic.Direction direction(Endpoint src, Endpoint dst) {
    if (src == null || dst == null || src.ip() == null || dst.ip() == null) {
      return Traffic.Direction.UNKNOWN;
    }
    return direction(isPrivate(src.ip()), isPrivate(dst.ip()));
  }

  /** The direction, knowing which ends are the organisation's own. */
  public static Traffic.Direction direction(boolean from, boolean to) {
    if (from) {
      return to ? Traffic.Direction.LATERAL : Traffic.Direction.OUTBOUND;
    }
    return to ? Traffic.Direction.INBOUND : Traffic.Direction.UNKNOWN;
  }

  private static boolean linkLocal(String ip) {
    return ip.startsWith("fe8")
        || ip.startsWith("fe9")
        || ip.startsWith("fea")
        || ip.startsWith("feb");
  }

  /** Dotted decimal without leading zeros; null if it is not that. */
  private static String v4(String text) {
    StringBuilder canonical = new StringBuilder(15);
    int at = 0;
    for (int part = 0; part < 4; part++) {
      int width = Digits.count(text, at);
      int value = width > 3 ? -1 : Digits.at(text, at, width);
      boolean ends = at + width == text.length();
      if (value < 0 || value > 255 || ends != (part == 3)) {
        return null;
      }
      if (!ends && text.charAt(at + width) != '.') {
        return null;
      }
      canonical.append(part == 0 ? "" : ".").append(value);
      at += width + 1;
    }
    return canonical.toString();
  }

  private static String canonical6(String text) {
    int zone = text.indexOf('%');
    String bare = zone < 0 ? text : text.substring(0, zone);
    if (bare.indexOf(':') < 0) {
      return null;
    }
    for (int i = 0; i < bare.length(); i++) {
      char c = bare.charAt(i);
      if ((Character.digit(c, 16) < 0 && c != ':' && c != '.') || c > 'f') {
        return null;
      }
    }
    try {
      // Only hexadecimal digits, colons and dots: Java parses it and asks no name server.
      String full = InetAddress.getByName(bare).getHostAddress();
      return full.indexOf(':') < 0 ? full : compress(full);
    } catch (UnknownHostException e) {
      return null;
    }
  }

  /** RFC 5952: the longest run of two or more zero groups becomes {@code ::}. */
  private static String compress(String full) {
    String[] groups = full.split(":", -1);
    int best = -1;
    int length = 1;
    for (int i = 0; i < groups.length; i++) {
      int end = i;
      while (end < groups.length && "0".equals(groups[end])) {
        end++;
      }
      if (end - i > length) {
        best = i;
        length = end - i;
      }
    }
    if (best < 0) {
      return full;
    }
    String head = String.join(":", java.util.Arrays.copyOfRange(groups, 0, best));
    String tail =
        String.join(":", java.util.Arrays.copyOfRange(groups, best + length, groups.length));
    return head + "::" + tail;
  }
}
