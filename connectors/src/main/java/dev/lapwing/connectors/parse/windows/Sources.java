package dev.lapwing.connectors.parse.windows;

import dev.lapwing.connectors.parse.Addresses;
import dev.lapwing.core.event.Endpoint;
import java.util.Locale;

/** Where a record says that something came from. */
final class Sources {

  private Sources() {}

  /**
   * The remote end of a logon; null where the record names none or the machine itself.
   *
   * @param ip name of the value with the address
   * @param port name of the value with the port
   * @param workstation name of the value with the machine's name
   */
  static Endpoint of(Draft draft, String ip, String port, String workstation) {
    String address = address(draft.text(ip));
    String name = hostname(draft.text(workstation));
    boolean own = name != null && isHost(name, draft.record().computer());
    if (address == null && (name == null || own)) {
      return null;
    }
    return Endpoint.of(address, address == null ? 0 : draft.port(port), own ? null : name);
  }

  /** An address in its usual text form; null for none and for the machine's own. */
  static String address(String text) {
    String ip = Addresses.canonical(text);
    return ip == null || loopback(ip) || ip.equals("0.0.0.0") || ip.equals("::") ? null : ip;
  }

  static boolean loopback(String ip) {
    return ip != null
        && (ip.equals("::1")
            || ip.startsWith("127.")
            || ip.startsWith("::ffff:127.")
            || ip.equals("0:0:0:0:0:0:0:1")
            || ip.equalsIgnoreCase("LOCAL"));
  }

  /** A machine's name in lower case, without leading backslashes. */
  static String hostname(String name) {
    if (name == null) {
      return null;
    }
    int start = 0;
    while (start < name.length() && name.charAt(start) == '\\') {
      start++;
    }
    String plain = name.substring(start).toLowerCase(Locale.ROOT);
    return plain.isEmpty() || plain.equals("-") ? null : plain;
  }

  /** Whether a short or full name is that of this machine. */
  static boolean isHost(String name, String host) {
    if (host == null) {
      return false;
    }
    return name.equals("localhost") || name.equals(host) || host.startsWith(name + ".");
  }
}
