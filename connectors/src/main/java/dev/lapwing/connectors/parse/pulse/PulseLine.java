package dev.lapwing.connectors.parse.pulse;

import dev.lapwing.connectors.parse.Excerpt;
import dev.lapwing.connectors.parse.Syslog;

/**
 * {@code … - ive - [198.51.100.7] ada(Staff)[Laptop] - message}, or the same in WELF.
 *
 * @param node the gateway's name
 * @param address the client's; the gateway's own for {@code System()}
 * @param account {@code ada}, {@code CORP\ada}, {@code System}; may be empty
 * @param realm may be empty
 * @param role may be empty
 * @param code {@code AUT24326} where the message begins with it; else null
 */
record PulseLine(
    Syslog frame,
    String node,
    String address,
    String account,
    String realm,
    String role,
    String code,
    String message) {

  private static final int CODE_LENGTH = 8;

  /** Null if the line is of neither form. */
  static PulseLine of(Syslog frame, String line) {
    int open = line.indexOf(" - [");
    int close = open < 0 ? -1 : line.indexOf("] ", open);
    int realm = close < 0 ? -1 : line.indexOf('(', close);
    int roles = realm < 0 ? -1 : line.indexOf(")[", realm);
    int end = roles < 0 ? -1 : line.indexOf("] - ", roles);
    if (end < 0 || close - open > 60) {
      return line.contains(" msg=\"") && line.contains(" vpn=") ? welf(frame, line) : null;
    }
    String before = line.substring(0, open);
    int node = before.lastIndexOf(" - ");
    return of(
        frame,
        before.substring(node < 0 ? before.lastIndexOf(' ') + 1 : node + 3).strip(),
        line.substring(open + 4, close),
        line.substring(close + 2, realm).strip(),
        line.substring(realm + 1, roles),
        line.substring(roles + 2, end),
        line.substring(end + 4).strip());
  }

  /**
   * WELF: {@code time="…" vpn=ive user=ada realm="Staff" roles="" src=192.0.2.1 msg="AUT24326: …"}.
   */
  private static PulseLine welf(Syslog frame, String line) {
    String message = Excerpt.between(line, " msg=\"", "\"");
    return message == null
        ? null
        : of(
            frame,
            value(line, "vpn"),
            value(line, "src"),
            value(line, "user"),
            value(line, "realm"),
            value(line, "roles"),
            message);
  }

  static String value(String line, String key) {
    int at = line.indexOf(' ' + key + '=');
    if (at < 0) {
      return "";
    }
    int start = at + key.length() + 2;
    boolean quoted = line.startsWith("\"", start);
    int end = line.indexOf(quoted ? '"' : ' ', start + 1);
    return line.substring(quoted ? start + 1 : start, end < 0 ? line.length() : end);
  }

  private static PulseLine of(
      Syslog frame,
      String node,
      String address,
      String account,
      String realm,
      String role,
      String text) {
    String code = code(text);
    String message =
        code == null ? text : text.substring(CODE_LENGTH).replaceFirst("^[:\\s-]{1,4}+", "");
    return new PulseLine(frame, node, address, account, realm, role, code, message);
  }

  /** Three capitals and five digits. */
  private static String code(String message) {
    if (message.length() < CODE_LENGTH) {
      return null;
    }
    for (int i = 0; i < CODE_LENGTH; i++) {
      char c = message.charAt(i);
      if (i < 3 ? c < 'A' || c > 'Z' : c < '0' || c > '9') {
        return null;
      }
    }
    return message.substring(0, CODE_LENGTH);
  }
}
