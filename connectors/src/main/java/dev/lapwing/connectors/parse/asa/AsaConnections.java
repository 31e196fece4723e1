package dev.lapwing.connectors.parse.asa;

import dev.lapwing.connectors.parse.Addresses;
import dev.lapwing.connectors.parse.Excerpt;
import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.EventBuilder;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.Outcome;
import dev.lapwing.core.event.Traffic;
import java.util.Locale;

/**
 * Connections built and torn down. A teardown does not say which end began: where the end that is
 * named first has a well-known port and the other has not, the other is taken for the client.
 */
final class AsaConnections {

  private static final int WELL_KNOWN = 1024;

  private AsaConnections() {}

  static boolean read(AsaLine line, EventBuilder event) {
    return switch (line.id()) {
      case "302013", "302015", "302303" -> connection(line, EventType.NETWORK_OPEN, event);
      case "302014", "302016", "302304" -> connection(line, EventType.NETWORK_CLOSE, event);
      case "302020" -> icmp(line, EventType.NETWORK_OPEN, event);
      case "302021" -> icmp(line, EventType.NETWORK_CLOSE, event);
      default -> false;
    };
  }

  /** {@code Built outbound TCP connection 9 for a:192.0.2.1/80 (…) to b:10.0.0.1/1772 (…)}. */
  private static boolean connection(AsaLine line, EventType type, EventBuilder event) {
    String text = line.text();
    int open = text.indexOf(text.contains(" for ") ? " for " : " from ");
    int to = open < 0 ? -1 : text.indexOf(" to ", open);
    if (to < 0) {
      return false;
    }
    AsaPeer first = AsaPeer.in(text.substring(text.indexOf(' ', open + 1) + 1, to));
    AsaPeer second = AsaPeer.in(text.substring(to + 4));
    boolean reversed =
        type == EventType.NETWORK_OPEN
            ? text.startsWith("Built outbound")
            : second.endpoint() != null && serves(first.endpoint()) && !serves(second.endpoint());
    ends(reversed ? second : first, reversed ? first : second, line, event);
    return traffic(line, type, protocol(text), reversed, first, second, event);
  }

  private static boolean serves(Endpoint end) {
    return end != null && end.port() > 0 && end.port() < WELL_KNOWN;
  }

  private static void ends(AsaPeer src, AsaPeer dst, AsaLine line, EventBuilder event) {
    String user = src.user() != null ? src.user() : dst.user();
    event.src(src.endpoint()).dst(dst.endpoint()).user(AsaUsers.user(user, line.frame().host()));
  }

  /** The device counts the bytes of both ways together; they are given as sent by the source. */
  private static boolean traffic(
      AsaLine line,
      EventType type,
      String protocol,
      boolean reversed,
      AsaPeer first,
      AsaPeer second,
      EventBuilder event) {
    Endpoint src = (reversed ? second : first).endpoint();
    Endpoint dst = (reversed ? first : second).endpoint();
    long bytes = Excerpt.number(Excerpt.wordAfter(line.text(), " bytes "), -1);
    long duration = AsaDuration.millis(Excerpt.wordAfter(line.text(), " duration "));
    Traffic.Direction direction = Addresses.direction(src, dst);
    event
        .type(type)
        .outcome(Outcome.SUCCESS)
        .traffic(new Traffic(protocol, null, direction, -1, bytes, -1, -1, duration));
    return true;
  }

  private static String protocol(String text) {
    int at = text.indexOf(" connection ");
    String before = at < 0 ? "" : text.substring(0, at).replace(" state-bypass", "");
    String word = before.substring(before.lastIndexOf(' ') + 1);
    return word.isEmpty() ? null : word.toLowerCase(Locale.ROOT);
  }

  /** {@code … for faddr 192.0.2.1/0 gaddr … laddr 10.0.0.1/0 type 8 code 0}. */
  private static boolean icmp(AsaLine line, EventType type, EventBuilder event) {
    AsaPeer foreign = AsaPeer.of(Excerpt.wordAfter(line.text(), "faddr "));
    AsaPeer local = AsaPeer.of(Excerpt.wordAfter(line.text(), "laddr "));
    if (foreign.endpoint() == null || local.endpoint() == null) {
      return false;
    }
    boolean inbound = line.text().startsWith("Built inbound");
    ends(inbound ? foreign : local, inbound ? local : foreign, line, event);
    return traffic(line, type, "icmp", !inbound, foreign, local, event);
  }
}
