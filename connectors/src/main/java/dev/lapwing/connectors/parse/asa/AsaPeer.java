package dev.lapwing.connectors.parse.asa;

import dev.lapwing.connectors.parse.Addresses;
import dev.lapwing.connectors.parse.Excerpt;
import dev.lapwing.core.event.Endpoint;

/**
 * One end of a connection: {@code outside:192.0.2.7/443}, {@code 192.0.2.7/443}, {@code
 * inside/192.0.2.7(443)}, with a user in parentheses or not.
 *
 * @param endpoint null if the word names none
 * @param zone the interface's name; null if none
 * @param user {@code LOCAL\mike} from the parentheses; null if none
 */
record AsaPeer(Endpoint endpoint, String zone, String user) {

  static AsaPeer of(String word) {
    if (word == null) {
      return new AsaPeer(null, null, null);
    }
    int open = word.indexOf('(');
    int close = open < 0 ? -1 : word.indexOf(')', open);
    String bare = Excerpt.trimEnd(open < 0 ? word : word.substring(0, open), ",;:");
    long portInside = close < 0 ? -1 : Excerpt.number(word.substring(open + 1, close), -1);
    if (portInside >= 0) {
      return peer(bare, '/', portInside, userIn(word));
    }
    int slash = bare.lastIndexOf('/');
    String address = slash < 0 ? bare : bare.substring(0, slash);
    long port = slash < 0 ? 0 : Excerpt.number(bare.substring(slash + 1), 0);
    return peer(address, ':', port, userIn(word));
  }

  private static AsaPeer peer(String text, char separator, long port, String user) {
    String address = afterInterface(text, separator);
    int zone = text.length() - address.length() - 1;
    return new AsaPeer(
        Addresses.endpoint(address, port > 65_535 ? 0 : (int) port),
        zone <= 0 ? null : text.substring(0, zone),
        user);
  }

  /**
   * The end that a piece of a line is about: its first word with an address, and a user from
   * anywhere in it. An interface's name may hold blanks ({@code NP Identity Ifc:192.0.2.1/67}).
   */
  static AsaPeer in(String piece) {
    int at = 0;
    for (String word : piece.split(" ", 12)) {
      at += word.length() + 1;
      if (word.indexOf('/') > 0) {
        AsaPeer peer = of(word);
        String user = userIn(piece);
        return new AsaPeer(peer.endpoint(), peer.zone(), user != null ? user : bareUser(piece, at));
      }
    }
    return of(Excerpt.wordAt(piece, 0));
  }

  /** Old releases write {@code outside:192.0.2.7/53 mike}, without parentheses. */
  private static String bareUser(String piece, int at) {
    String next = at < piece.length() ? Excerpt.wordAt(piece, at) : null;
    return next == null || next.startsWith("(") || next.equals("duration") ? null : next;
  }

  /** Whether the end is the organisation's own: a private address, or the interface says so. */
  boolean local() {
    boolean inside = zone != null && zone.regionMatches(true, 0, "inside", 0, 6);
    return inside || (endpoint != null && Addresses.isPrivate(endpoint.ip()));
  }

  boolean addressed() {
    return endpoint != null && endpoint.ip() != null;
  }

  /** Interface names hold no colon, IPv6 addresses do: the whole is tried as an address first. */
  private static String afterInterface(String text, char separator) {
    int at = text.indexOf(separator);
    return at < 0 || Addresses.canonical(text) != null ? text : text.substring(at + 1);
  }

  /** {@code (LOCAL\mike, 123)}: parentheses also hold ports; a user has a domain before it. */
  private static String userIn(String text) {
    int slash = text.indexOf('\\');
    int open = slash < 0 ? -1 : text.lastIndexOf('(', slash);
    int close = open < 0 ? -1 : text.indexOf(')', slash);
    if (close < 0) {
      return null;
    }
    String inner = text.substring(open + 1, close);
    int comma = inner.indexOf(',');
    return comma < 0 ? inner : inner.substring(0, comma);
  }
}
