package dev.lapwing.connectors.parse.asa;

import dev.lapwing.connectors.parse.Addresses;
import dev.lapwing.connectors.parse.Excerpt;
import dev.lapwing.core.event.Auth;
import dev.lapwing.core.event.EventBuilder;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.Outcome;
import dev.lapwing.core.event.Traffic;
import java.util.List;

/** VPN sessions: AnyConnect, WebVPN, IPsec. */
final class AsaSessions {

  private AsaSessions() {}

  static boolean read(AsaLine line, EventBuilder event) {
    if (line.id().equals("734001")) {
      event
          .user(AsaUsers.user(Excerpt.between(line.text(), "User ", ",")))
          .src(Addresses.endpoint(Excerpt.between(line.text(), "Addr ", ","), 0));
      return false; // which access policies apply: nothing that happened yet
    }
    AsaSession session = line.text().startsWith("Group") ? AsaSession.of(line.text()) : null;
    if (session == null) {
      return false;
    }
    event.user(AsaUsers.user(session.user())).src(Addresses.endpoint(session.address(), 0));
    return switch (line.id()) {
      case "113039", "716001" -> set(EventType.TUNNEL_OPEN, session, null, event);
      case "722022", "722033", "722034", "722051" ->
          set(EventType.TUNNEL_RENEW, session, null, event);
      case "722023", "722037" ->
          set(EventType.TUNNEL_CLOSE, session, Excerpt.after(session.rest(), ":"), event);
      case "716002" ->
          set(EventType.TUNNEL_CLOSE, session, Excerpt.after(session.rest(), "terminated:"), event);
      case "113019" -> disconnected(session, event);
      default -> false;
    };
  }

  private static boolean set(
      EventType type, AsaSession session, String reason, EventBuilder event) {
    event
        .type(type)
        .outcome(Outcome.SUCCESS)
        .auth(new Auth(0, null, true, true, null, List.of(), null, session.group(), reason));
    return true;
  }

  /** The device transmits to the client ({@code xmt}) and receives from it ({@code rcv}). */
  private static boolean disconnected(AsaSession session, EventBuilder event) {
    String rest = session.rest();
    String reason = Excerpt.after(rest, "Reason: ");
    event.traffic(
        new Traffic(
            null,
            Excerpt.between(rest, "Session Type: ", ","),
            Traffic.Direction.INBOUND,
            bytes(rest, "Bytes xmt: "),
            bytes(rest, "Bytes rcv: "),
            -1,
            -1,
            AsaDuration.millis(Excerpt.between(rest, "Duration: ", ","))));
    return set(EventType.TUNNEL_CLOSE, session, reason, event);
  }

  private static long bytes(String text, String mark) {
    return Excerpt.number(Excerpt.trimEnd(Excerpt.wordAfter(text, mark), ",."), -1);
  }
}
