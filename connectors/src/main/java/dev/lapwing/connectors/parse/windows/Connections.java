package dev.lapwing.connectors.parse.windows;

import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.Traffic.Direction;
import java.util.Locale;

/** What the filtering platform's and Sysmon's connections have in common. */
final class Connections {

  private Connections() {}

  /** One end, loopback included: of a connection both ends are facts; null if it has no address. */
  static Endpoint end(Draft draft, String ip, String port, String hostname) {
    String text = draft.text(ip);
    if (text == null) {
      return null;
    }
    String address = text.toLowerCase(Locale.ROOT);
    if (address.startsWith("::ffff:") && address.indexOf('.') > 0) {
      address = address.substring(7);
    }
    return Endpoint.of(address, draft.port(port), Sources.hostname(draft.text(hostname)));
  }

  static String protocol(String text) {
    if (text == null) {
      return null;
    }
    return switch (text) {
      case "1", "58" -> "icmp";
      case "6" -> "tcp";
      case "17" -> "udp";
      default -> text.toLowerCase(Locale.ROOT);
    };
  }

  /** Between two machines of the organisation it is lateral, whichever of them logged it. */
  static Direction direction(Endpoint src, Endpoint dst, boolean inbound) {
    if (src == null || dst == null) {
      return inbound ? Direction.INBOUND : Direction.OUTBOUND;
    }
    if (Sources.loopback(src.ip()) && Sources.loopback(dst.ip())) {
      return Direction.LOCAL;
    }
    if (privateAddress(src.ip()) && privateAddress(dst.ip())) {
      return Direction.LATERAL;
    }
    return inbound ? Direction.INBOUND : Direction.OUTBOUND;
  }

  private static boolean privateAddress(String ip) {
    if (ip.startsWith("10.") || ip.startsWith("192.168.") || ip.startsWith("169.254.")) {
      return true;
    }
    if (ip.startsWith("172.") && ip.length() > 6 && ip.charAt(6) == '.') {
      int second = (ip.charAt(4) - '0') * 10 + ip.charAt(5) - '0';
      return second >= 16 && second < 32;
    }
    return ip.startsWith("fe80:") || ip.startsWith("fc") || ip.startsWith("fd");
  }
}
