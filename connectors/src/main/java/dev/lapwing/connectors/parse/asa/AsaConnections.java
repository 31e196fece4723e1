package dev.lapwing.connectors.parse.asa;

import dev.lapwing.connectors.parse.Addresses;
import dev.lapwing.connectors.parse.Excerpt;
import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.EventBuilder;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.Outcome;
import dev.lapwing.core.event.Traffic;
import java.util.Locale;
import java.util.Map;

/**
 * Connections built and torn down. What is built names its direction, so its source is the client.
 * A teardown does not: its source is the end named first (of the less trusted interface), as
 * Elastic's schema has it. Who began is then told by the ports, for the direction and the user, and
 * unknown where they do not tell.
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
    String protocol = protocol(text);
    if (type == EventType.NETWORK_CLOSE) {
      return set(line, type, protocol, first, second, client(first, second), event);
    }
    boolean outbound = text.startsWith("Built outbound");
    AsaPeer src = outbound ? second : first;
    return set(line, type, protocol, src, outbound ? first : second, src, event);
  }

  /** The end whose port is no service's while the other's is; null if that does not tell. */
  private static AsaPeer client(AsaPeer first, AsaPeer second) {
    boolean firstServes = serves(first.endpoint());
    return firstServes == serves(second.endpoint()) ? null : firstServes ? second : first;
  }

  private static boolean serves(Endpoint end) {
    return end != null && end.port() > 0 && end.port() < WELL_KNOWN;
  }

  /**
   * The device counts the bytes of both ways together. How many of them were sent is unknown, so
   * the sum is kept under its own name.
   *
   * @param client who began; null if unknown
   */
  private static boolean set(
      AsaLine line,
      EventType type,
      String protocol,
      AsaPeer src,
      AsaPeer dst,
      AsaPeer client,
      EventBuilder event) {
    long duration = AsaDuration.millis(Excerpt.wordAfter(line.text(), " duration "));
    long bytes = Excerpt.number(Excerpt.wordAfter(line.text(), " bytes "), -1);
    Traffic.Direction direction = direction(src, dst, client);
    event
        .type(type)
        .outcome(Outcome.SUCCESS)
        .src(src.endpoint())
        .dst(dst.endpoint())
        .user(AsaUsers.user(user(src, dst, client), line.frame().host()))
        .traffic(new Traffic(protocol, null, direction, -1, -1, -1, -1, duration));
    if (bytes >= 0) {
      event.fields(Map.of("bytes", Long.toString(bytes)));
    }
    return true;
  }

  private static String user(AsaPeer src, AsaPeer dst, AsaPeer client) {
    if (client != null && client.user() != null) {
      return client.user();
    }
    return src.user() != null ? src.user() : dst.user();
  }

  private static Traffic.Direction direction(AsaPeer src, AsaPeer dst, AsaPeer client) {
    boolean lateral = src.local() && dst.local();
    if (!src.addressed() || !dst.addressed() || (client == null && !lateral)) {
      return Traffic.Direction.UNKNOWN;
    }
    return client == dst
        ? Addresses.direction(dst.local(), src.local())
        : Addresses.direction(src.local(), dst.local());
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
    AsaPeer src = inbound ? foreign : local;
    AsaPeer client = type == EventType.NETWORK_OPEN ? src : null;
    return set(line, type, "icmp", src, inbound ? local : foreign, client, event);
  }
}
