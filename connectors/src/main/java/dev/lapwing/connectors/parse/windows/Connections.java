package dev.lapwing.connectors.parse.windows;

import dev.lapwing.connectors.parse.Addresses;
import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.Traffic.Direction;
import java.util.Locale;

/** What the filtering platform's and Sysmon's connections have in common. */
final class Connections {

  private Connections() {}

  /** One end, loopback included: of a connection both ends are facts; null if it has no address. */
  static Endpoint end(Draft draft, String name, String port, String hostname) {
    String text = draft.text(name);
    if (text == null) {
      return null;
    }
    String ip = Addresses.canonical(text);
    String address = ip != null ? ip : text.toLowerCase(Locale.ROOT);
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
    if (Addresses.isPrivate(src.ip()) && Addresses.isPrivate(dst.ip())) {
      return Direction.LATERAL;
    }
    return inbound ? Direction.INBOUND : Direction.OUTBOUND;
  }
}
