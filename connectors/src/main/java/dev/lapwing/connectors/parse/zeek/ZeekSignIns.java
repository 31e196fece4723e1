package dev.lapwing.connectors.parse.zeek;

import dev.lapwing.core.event.AccountKind;
import dev.lapwing.core.event.Auth;
import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.EventBuilder;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.Outcome;
import dev.lapwing.core.event.User;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** SSH, Kerberos, NTLM and RDP as seen on the wire. */
final class ZeekSignIns {

  private ZeekSignIns() {}

  static boolean read(String path, ZeekRecord zeek, EventBuilder event) {
    return switch (path) {
      case "ssh" -> ssh(zeek, event);
      case "kerberos" -> kerberos(zeek, event);
      case "ntlm" -> ntlm(zeek, event);
      default -> rdp(zeek, event);
    };
  }

  /** Zeek guesses success by packet sizes; it does not see the user. */
  private static boolean ssh(ZeekRecord zeek, EventBuilder event) {
    Boolean success = zeek.bool("auth_success");
    EventType type =
        success == null ? EventType.SSH_TRAFFIC : success ? EventType.SSH_OPEN : EventType.SSH_FAIL;
    Endpoint src = zeek.originator();
    event
        .type(type)
        .outcome(outcome(success))
        .src(src == null ? null : src.withDevice(null, zeek.text("client"), null))
        .auth(new Auth(0, "SSH", null, true, null, List.of(), null, zeek.text("server"), null));
    return true;
  }

  /** {@code PREAUTH_REQUIRED} is how each sign-in begins: no failure. */
  private static boolean kerberos(ZeekRecord zeek, EventBuilder event) {
    String request = zeek.text("request_type");
    if (request == null) {
      return false;
    }
    String error = zeek.text("error_msg");
    boolean first = "KDC_ERR_PREAUTH_REQUIRED".equals(error);
    EventType asked = request.equals("TGS") ? EventType.AUTH_SERVICE_TICKET : EventType.AUTH_TICKET;
    event
        .type(first ? EventType.AUTH_PREAUTH : asked)
        .outcome(first ? Outcome.UNKNOWN : outcome(zeek.bool("success")))
        .user(principal(zeek.text("client")))
        .auth(
            new Auth(
                Auth.NETWORK,
                "Kerberos",
                null,
                true,
                null,
                List.of(),
                null,
                zeek.text("service"),
                first ? null : error))
        .fields(cipher(zeek.text("cipher")));
    return true;
  }

  private static Map<String, String> cipher(String cipher) {
    return cipher == null ? Map.of() : Map.of("cipher", cipher); // RC4 tells of roasting
  }

  /** {@code name/REALM}; a computer's name ends in a dollar sign. */
  private static User principal(String client) {
    int slash = client == null ? -1 : client.lastIndexOf('/');
    String name = slash < 0 ? client : client.substring(0, slash);
    return account(name, slash < 0 ? null : client.substring(slash + 1));
  }

  private static User account(String name, String domain) {
    if (name == null || name.isBlank()) {
      return null;
    }
    String owner = domain == null || domain.isBlank() || domain.equals(".") ? null : domain;
    User user = User.of(null, name, owner, null);
    return name.endsWith("$") ? user.withKind(AccountKind.MACHINE) : user;
  }

  private static boolean ntlm(ZeekRecord zeek, EventBuilder event) {
    Endpoint src = zeek.originator();
    Endpoint dst = zeek.responder();
    String server = zeek.lower("server_dns_computer_name");
    String name = server != null ? server : zeek.lower("server_nb_computer_name");
    event
        .type(EventType.AUTH_LOGON)
        .outcome(outcome(zeek.bool("success")))
        .user(account(zeek.text("username"), zeek.text("domainname")))
        .src(src == null ? null : src.withHostname(zeek.lower("hostname")))
        .dst(dst == null ? null : dst.withHostname(name))
        .auth(
            new Auth(Auth.NETWORK, "NTLM", null, true, null, List.of(), null, null, reason(zeek)));
    return true;
  }

  private static String reason(ZeekRecord zeek) {
    return Boolean.FALSE.equals(zeek.bool("success")) ? zeek.text("status") : null;
  }

  /** The cookie is what the client claims, cut to nine characters: a field, not the user. */
  private static boolean rdp(ZeekRecord zeek, EventBuilder event) {
    String result = zeek.lower("result");
    Boolean success = zeek.bool("auth_success");
    boolean set = result != null && (result.equals("success") || result.equals("encrypted"));
    Outcome made = result == null ? Outcome.UNKNOWN : Outcome.of(set);
    String cookie = zeek.text("cookie");
    Endpoint src = zeek.originator();
    event
        .type(EventType.RDP_CONNECT)
        .outcome(success == null ? made : Outcome.of(success))
        .src(src == null ? null : src.withDevice(null, zeek.text("client_build"), null))
        .auth(
            new Auth(
                Auth.REMOTE_INTERACTIVE,
                protocol(zeek.text("security_protocol")),
                true,
                true,
                null,
                List.of(),
                null,
                null,
                set ? null : result))
        .fields(cookie == null ? Map.of() : Map.of("cookie", cookie));
    return true;
  }

  /** HYBRID is network-level authentication: the user was checked before the screen. */
  private static String protocol(String security) {
    return security == null ? null : "RDP " + security.toUpperCase(Locale.ROOT);
  }

  private static Outcome outcome(Boolean success) {
    return success == null ? Outcome.UNKNOWN : Outcome.of(success);
  }
}
