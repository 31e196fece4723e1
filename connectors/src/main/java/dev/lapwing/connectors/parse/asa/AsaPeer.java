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
    int close = open < 0 ? -1 : word.indexOf(')', open);
    String bare = Excerpt.trimEnd(open < 0 ? word : word.substring(0, open), ",;:");
    long portInside = close < 0 ? -1 : Excerpt.number(word.substring(open + 1, close), -1);
    return portInside >= 0
        ? new AsaPeer(endpoint(afterInterface(bare, '/'), portInside), userIn(word))
        : new AsaPeer(addressAndPort(bare), userIn(word));
  }

  /**
   * The end that a piece of a line is about: its first word with an address, and a user from
   * anywhere in it. An interface's name may hold blanks ({@code NP Identity Ifc:192.0.2.1/67}).
   */
  static AsaPeer in(String piece) {
    for (String word : piece.split(" ", 12)) {
      if (word.indexOf('/') > 0) {
        return new AsaPeer(of(word).endpoint(), userIn(piece));
      }
    }
    return of(Excerpt.wordAt(piece, 0));
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
