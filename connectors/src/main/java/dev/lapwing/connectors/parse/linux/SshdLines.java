package dev.lapwing.connectors.parse.linux;

import dev.lapwing.connectors.parse.Addresses;
import dev.lapwing.connectors.parse.Excerpt;
import dev.lapwing.core.event.Auth;
import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.EventBuilder;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.Outcome;
import java.util.List;
import java.util.Map;

/**
 * What sshd says of a sign-in. {@code Accepted} and {@code Failed} are the attempt; {@code Invalid
 * user}, {@code Connection closed by authenticating user}, {@code maximum authentication attempts
 * exceeded} and {@code Disconnecting: Too many …} restate it or come before it: AUTH_FACTOR.
 *
 * <p>The user name is what a stranger typed, so it may hold {@code " from 10.0.0.1 port 22"}: the
 * address is sought from the end of the line.
 */
final class SshdLines {

  private static final String REPEATED = "message repeated ";

  private SshdLines() {}

  static boolean read(LinuxLine line, EventBuilder event) {
    if (!line.program().equals("sshd") && !line.program().startsWith("sshd-")) {
      return false;
    }
    String text = line.message();
    if (text.startsWith(REPEATED) && text.endsWith("]")) {
      String inner = Excerpt.trimEnd(Excerpt.after(text, "["), "]");
      String times = Excerpt.wordAfter(text, REPEATED);
      event.fields(Map.of("repeated", Long.toString(Excerpt.number(times, 1))));
      return inner != null && message(line, inner.strip(), event);
    }
    return message(line, text, event);
  }

  private static boolean message(LinuxLine line, String text, EventBuilder event) {
    if (text.startsWith("Accepted ")) {
      return attempt(line, text, Outcome.SUCCESS, event);
    }
    if (text.startsWith("Failed ")) {
      return attempt(line, text, Outcome.FAILURE, event);
    }
    return hint(line, text, event);
  }

  /** {@code Failed password for invalid user x from 10.0.0.1 port 22 ssh2: …}. */
  private static boolean attempt(LinuxLine line, String text, Outcome outcome, EventBuilder event) {
    String method = Excerpt.wordAt(text, text.indexOf(' '));
    int named = text.indexOf(" for ");
    int from = Peer.start(text);
    if (named < 0 || from < named) {
      return false;
    }
    String name = text.substring(Math.min(named + 5, from), from).strip();
    boolean unknown = name.startsWith("invalid user") || name.startsWith("illegal user");
    String reason =
        outcome == Outcome.SUCCESS ? null : unknown ? "invalid user" : "Failed " + method;
    // Clients ask with method "none" which methods there are: nothing was tried yet.
    EventType type = "none".equals(method) ? EventType.AUTH_FACTOR : EventType.AUTH_LOGON;
    event
        .type(type)
        .outcome(outcome)
        .user(line.user(unknown ? name.substring("invalid user".length()).strip() : name))
        .src(Peer.at(text, from))
        .auth(auth(factors(method), reason));
    return true;
  }

  private static boolean hint(LinuxLine line, String text, EventBuilder event) {
    String bare = text.startsWith("error: ") ? text.substring(7) : text;
    String[] marks = {
      "Invalid user ", "Illegal user ",
      "Connection closed by authenticating user ", "Connection closed by invalid user ",
      "Connection reset by authenticating user ", "Connection reset by invalid user ",
      "Disconnected from authenticating user ", "Disconnected from invalid user ",
      "Disconnecting authenticating user ", "Disconnecting invalid user ",
      "maximum authentication attempts exceeded for ", "Disconnecting: Too many authentication",
    };
    for (String mark : marks) {
      if (bare.startsWith(mark)) {
        return hint(line, bare, mark, event);
      }
    }
    return false;
  }

  private static boolean hint(LinuxLine line, String text, String mark, EventBuilder event) {
    String rest = text.substring(mark.length());
    boolean namesUser = !mark.endsWith("authentication");
    int from = Peer.start(rest);
    String name = from < 0 ? Peer.nameBefore(rest) : rest.substring(0, from).strip();
    String bare = name.startsWith("invalid user") ? name.substring(12).strip() : name;
    event
        .type(EventType.AUTH_FACTOR)
        .outcome(Outcome.FAILURE)
        .user(namesUser ? line.user(bare) : null)
        .src(from < 0 ? Peer.trailing(rest) : Peer.at(rest, from))
        .auth(auth(List.of(), mark.strip()));
    return true;
  }

  private static Auth auth(List<String> factors, String reason) {
    return new Auth(
        Auth.REMOTE_INTERACTIVE, "SSH", true, true, null, factors, null, "sshd", reason);
  }

  private static List<String> factors(String method) {
    return switch (method) {
      case "password" -> List.of("Password");
      case "publickey", "hostbased" -> List.of("Public Key");
      case "gssapi-with-mic", "gssapi-keyex" -> List.of("Kerberos");
      default -> method.startsWith("keyboard-interactive") ? List.of("Password") : List.of();
    };
  }

  /** The other end, as sshd writes it: {@code from ADDRESS port N} or {@code ADDRESS port N}. */
  private static final class Peer {

    /**
     * Where the last {@code " from "} with an address or a single word behind it starts; else −1.
     */
    static int start(String text) {
      int at = text.lastIndexOf(" from ");
      while (at > 0 && address(text, at) == null) {
        at = text.lastIndexOf(" from ", at - 1);
      }
      return at < 0 && text.startsWith("from ") ? 0 : at;
    }

    /** sshd prints an address, or the name that it resolved: with a dot, and without a blank. */
    private static Endpoint address(String text, int at) {
      String word = Excerpt.wordAt(text, at + 6);
      boolean likely = word != null && (word.indexOf('.') > 0 || word.indexOf(':') >= 0);
      return likely || text.startsWith(" port ", at + 6 + (word == null ? 0 : word.length()))
          ? Addresses.endpoint(word, 0)
          : null;
    }

    static Endpoint at(String text, int from) {
      String rest = text.substring(text.indexOf("from ", from) + 5);
      return endpoint(rest);
    }

    private static Endpoint endpoint(String rest) {
      String host = Excerpt.trimEnd(Excerpt.wordAt(rest, 0), ":");
      long port = Excerpt.number(Excerpt.wordAfter(rest, " port "), 0);
      return Addresses.endpoint(host, port > 65_535 ? 0 : (int) port);
    }

    /** {@code root 10.0.0.1 port 22 [preauth]}: the address stands before the last " port ". */
    static Endpoint trailing(String rest) {
      int at = addressStart(rest);
      return at < 0 ? null : endpoint(rest.substring(at));
    }

    static String nameBefore(String rest) {
      int at = addressStart(rest);
      return at < 0 ? rest : rest.substring(0, at).strip();
    }

    private static int addressStart(String rest) {
      int port = rest.lastIndexOf(" port ");
      return port < 0 ? -1 : rest.lastIndexOf(' ', port - 1) + 1;
    }
  }
}
