package dev.lapwing.connectors.parse.pulse;

import dev.lapwing.connectors.parse.Addresses;
import dev.lapwing.connectors.parse.Excerpt;
import dev.lapwing.core.event.Auth;
import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.EventBuilder;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.Outcome;
import dev.lapwing.core.event.Traffic;
import java.util.List;

/**
 * What the messages mean. "Primary" and "secondary authentication" are factors; the sign-in is
 * "Login succeeded" or "Login failed", which follows them.
 */
final class PulseMessages {

  /** So that rules can tell a tunnel's realm from an application. */
  private static final String PROTOCOL = "VPN";

  private PulseMessages() {}

  static boolean read(PulseLine line, EventBuilder event) {
    String text = line.message();
    if (text.startsWith("Primary authentication ")
        || text.startsWith("Secondary authentication ")) {
      return factor(line, text, event);
    }
    // The sample writes "Agabc login" and "Agent login"; the word before "login" differs.
    boolean succeeded = text.contains("ogin succeeded for ");
    if (succeeded || text.contains("ogin failed")) {
      return login(line, text, succeeded, event);
    }
    if (text.startsWith("VPN Tunneling: Session started")) {
      return tunnel(EventType.TUNNEL_OPEN, line, null, event);
    }
    if (text.startsWith("VPN Tunneling: Session ended")) {
      return tunnel(EventType.TUNNEL_CLOSE, line, null, event);
    }
    if (text.startsWith("Key Exchange number")) {
      return tunnel(EventType.TUNNEL_RENEW, line, null, event);
    }
    if (text.startsWith("Logout from ") || text.startsWith("Session timed out for ")) {
      event.type(EventType.AUTH_LOGOFF).outcome(Outcome.SUCCESS);
      event.auth(auth(List.of(), line.realm(), null, session(text)));
      return true;
    }
    return text.startsWith("Closed connection to ") && closed(text, event);
  }

  private static boolean factor(PulseLine line, String text, EventBuilder event) {
    boolean success = text.contains("authentication successful");
    boolean primary = text.startsWith("Primary");
    String server = Excerpt.between(text, "/", " from ");
    from(text, event);
    event
        .type(EventType.AUTH_FACTOR)
        .outcome(Outcome.of(success))
        .auth(
            auth(
                List.of(primary ? "Password" : "OTP"),
                server == null ? line.realm() : server,
                success ? null : "authentication failed",
                null));
    return true;
  }

  private static boolean login(PulseLine line, String text, boolean succeeded, EventBuilder event) {
    from(text, event);
    String reason = Excerpt.after(text, "Reason: ");
    event
        .type(EventType.AUTH_LOGON)
        .outcome(Outcome.of(succeeded))
        .auth(
            auth(
                List.of(),
                line.realm(),
                succeeded ? null : reason == null ? "failed" : reason,
                session(text)));
    return true;
  }

  /** {@code … from 198.51.100.7 with Mozilla/5.0 …}: more exact than the head's address. */
  private static void from(String text, EventBuilder event) {
    int at = text.lastIndexOf(" from ");
    String address = at < 0 ? null : Excerpt.trimEnd(Excerpt.wordAt(text, at + 6), ".,");
    String ip = Addresses.canonical(address);
    String agent = Excerpt.trimEnd(Excerpt.after(text, " with "), ".");
    if (ip != null) {
      event.src(Endpoint.ip(ip).withDevice(null, agent, null));
    }
  }

  private static String session(String text) {
    return Excerpt.between(text, "(session:", ")");
  }

  private static boolean tunnel(
      EventType type, PulseLine line, String session, EventBuilder event) {
    event.type(type).outcome(Outcome.SUCCESS).auth(auth(List.of(), line.realm(), null, session));
    return true;
  }

  private static Auth auth(
      List<String> factors, String application, String reason, String session) {
    String app = application == null || application.isEmpty() ? null : application;
    return new Auth(0, PROTOCOL, true, true, null, factors, session, app, reason);
  }

  /**
   * {@code Closed connection to H port P after S seconds, with R bytes read … and W bytes written}.
   */
  private static boolean closed(String text, EventBuilder event) {
    long seconds = Excerpt.number(Excerpt.wordAfter(text, " after "), -1);
    long read = Excerpt.number(Excerpt.wordAfter(text, ", with "), -1);
    long written = Excerpt.number(Excerpt.wordAfter(text, " and "), -1);
    String target = Excerpt.wordAfter(text, "Closed connection to ");
    long port = Excerpt.number(Excerpt.wordAfter(text, " port "), 0);
    long millis = seconds < 0 || seconds > 100_000_000 ? -1 : seconds * 1000;
    event
        .type(EventType.NETWORK_CLOSE)
        .outcome(Outcome.SUCCESS)
        .dst(Addresses.endpoint(target, port > 65_535 ? 0 : (int) port))
        .traffic(
            new Traffic("tcp", null, Traffic.Direction.INBOUND, read, written, -1, -1, millis));
    return true;
  }
}
