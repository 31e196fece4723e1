package dev.lapwing.connectors.parse.asa;

import dev.lapwing.connectors.parse.Addresses;
import dev.lapwing.connectors.parse.Excerpt;
import dev.lapwing.core.event.Auth;
import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.EventBuilder;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.Outcome;
import dev.lapwing.core.event.User;
import java.util.List;

/** Sign-ins to the device and through it, and changes to its local accounts. */
final class AsaSignIns {

  private AsaSignIns() {}

  static boolean read(AsaLine line, EventBuilder event) {
    return switch (line.id()) {
      case "113004", "113005", "113012", "113015" -> aaa(line, event);
      case "113021" -> set(EventType.AUTH_LOGON, false, after(line, "User "), null, event);
      case "605004", "605005" -> management(line, event);
      case "611101", "611102" -> {
        boolean success = line.id().equals("611101");
        String address = Excerpt.trimEnd(Excerpt.wordAfter(line.text(), "IP address: "), ",");
        String name = after(line, "Uname: ");
        yield set(EventType.AUTH_FACTOR, success, name, address, event);
      }
      case "611103" -> set(EventType.AUTH_LOGOFF, true, after(line, "Uname: "), null, event);
      case "716038", "716039" -> webVpn(line, event);
      case "113006" -> account(EventType.ACCOUNT_LOCK, line, "User ", event);
      case "502101" -> account(EventType.ACCOUNT_CREATE, line, "Uname: ", event);
      case "502102" -> account(EventType.ACCOUNT_DELETE, line, "Uname: ", event);
      case "502103" -> account(EventType.SESSION_PRIVILEGES, line, "Uname: ", event);
      default -> false;
    };
  }

  /**
   * {@code AAA user authentication Rejected : reason = x : server = y : user = z : user IP = i}.
   */
  private static boolean aaa(AsaLine line, EventBuilder event) {
    String text = line.text();
    boolean success = line.id().equals("113004") || line.id().equals("113012");
    int server = Math.max(text.indexOf("server = "), text.indexOf("local database"));
    String rest = server < 0 ? text : text.substring(server);
    int user = rest.toLowerCase(java.util.Locale.ROOT).indexOf("user = ");
    String name = user < 0 ? null : Excerpt.wordAt(rest, user + 7);
    String address = Excerpt.wordAfter(rest, "user IP = ");
    // Authorisation follows authentication: it is no second sign-in.
    boolean step = text.contains("authorization") || text.contains("accounting");
    EventType type = step ? EventType.AUTH_FACTOR : EventType.AUTH_LOGON;
    set(type, success, Excerpt.trimEnd(name, ":,"), address, event);
    boolean local = text.contains("local database");
    event.user(AsaUsers.user(Excerpt.trimEnd(name, ":,"), local ? line.frame().host() : null));
    String reason = Excerpt.between(text, "reason = ", server < 0 ? ":" : text.substring(server));
    event.auth(auth(null, success ? null : Excerpt.trimEnd(reason, " :"), null));
    return true;
  }

  /** {@code Login denied from 10.0.0.1/51923 to inside:10.0.0.2/ssh for user "mike"}. */
  private static boolean management(AsaLine line, EventBuilder event) {
    boolean success = line.id().equals("605005");
    EventType type = success ? EventType.AUTH_LOGON : EventType.AUTH_FACTOR;
    Endpoint src = AsaPeer.of(Excerpt.wordAfter(line.text(), " from ")).endpoint();
    String target = Excerpt.wordAfter(line.text(), " to ");
    String service = target == null ? "" : target.substring(target.lastIndexOf('/') + 1);
    set(type, success, Excerpt.between(line.text(), "for user \"", "\""), null, event);
    event.src(src).auth(auth(service.equals("ssh") ? "SSH" : null, reason(success), "management"));
    return true;
  }

  /**
   * {@code Authentication: rejected, group = g user = u , Session Type: WebVPN}, or as a session.
   */
  private static boolean webVpn(AsaLine line, EventBuilder event) {
    boolean success = line.id().equals("716038");
    EventType type = success ? EventType.AUTH_LOGON : EventType.AUTH_FACTOR;
    AsaSession session = AsaSession.of(line.text());
    String name = session == null ? after(line, "user = ") : session.user();
    set(type, success, name, session == null ? null : session.address(), event);
    event.auth(auth(null, reason(success), Excerpt.after(line.text(), "Session Type: ")));
    return true;
  }

  private static boolean set(
      EventType type, boolean success, String name, String ip, EventBuilder event) {
    event
        .type(type)
        .outcome(Outcome.of(success))
        .user(AsaUsers.user(name))
        .src(Addresses.endpoint(ip, 0))
        .auth(auth(null, reason(success), null));
    return true;
  }

  private static String reason(boolean success) {
    return success ? null : "rejected";
  }

  private static Auth auth(String protocol, String reason, String application) {
    return new Auth(
        0, protocol, true, true, null, List.of(), null, Excerpt.trimEnd(application, "."), reason);
  }

  private static boolean account(EventType type, AsaLine line, String mark, EventBuilder event) {
    User user = AsaUsers.user(after(line, mark), line.frame().host());
    event.type(type).outcome(Outcome.SUCCESS).user(user);
    return true;
  }

  private static String after(AsaLine line, String mark) {
    return Excerpt.trimEnd(Excerpt.wordAfter(line.text(), mark), ",.'");
  }
}
