package dev.lapwing.connectors.parse.asa;

import dev.lapwing.connectors.parse.Addresses;
import dev.lapwing.connectors.parse.Excerpt;
import dev.lapwing.core.event.Endpoint;

/**
 * One end of a connection: {@code outside:192.0.2.7/443}, {@code 192.0.2.7/443}, {@code
 * inside/192.0.2.7(443)}, with a user in parentheses or not.
 *
 * @param endpoint null if the word names none
 * @param user {@code LOCAL\mike} from the parentheses; null if none
 */
record AsaPeer(Endpoint endpoint, String user) {

  static AsaPeer of(String word) {
    if (word == null) {
      return new AsaPeer(null, null);
    }
    int open = word.indexOf('(');
    String bare = Excerpt.trimEnd(open < 0 ? word : word.substring(0, open), ",;:");
    String inner = open < 0 ? null : Excerpt.trimEnd(word.substring(open + 1), "),");
    long portInside = Excerpt.number(inner, -1);
    return portInside >= 0
        ? new AsaPeer(endpoint(afterInterface(bare, '/'), portInside), null)
        : new AsaPeer(addressAndPort(bare), userOf(inner));
  }

  private static Endpoint addressAndPort(String text) {
    int slash = text.lastIndexOf('/');
    String address = slash < 0 ? text : text.substring(0, slash);
    long port = slash < 0 ? 0 : Excerpt.number(text.substring(slash + 1), 0);
    return endpoint(afterInterface(address, ':'), port);
  }

  /** Interface names hold no colon, IPv6 addresses do: the whole is tried as an address first. */
  private static String afterInterface(String text, char separator) {
    int at = text.indexOf(separator);
    return at < 0 || Addresses.canonical(text) != null ? text : text.substring(at + 1);
  }

  private static Endpoint endpoint(String address, long port) {
    return Addresses.endpoint(address, port > 65_535 ? 0 : (int) port);
  }

  /** Parentheses also hold translated addresses and ICMP types; a user has a domain. */
  private static String userOf(String inner) {
    return inner != null && inner.indexOf('\\') > 0 ? inner : null;
  }
}
