package dev.lapwing.connectors.parse.asa;

import dev.lapwing.connectors.parse.Excerpt;

/**
 * The head of a VPN message, in its three spellings: {@code Group <g> User <u> IP <i> …}, {@code
 * Group g User u IP i …} and {@code Group = g, Username = u, IP = i, …}.
 */
record AsaSession(String group, String user, String address, String rest) {

  /** Null where the text does not begin so. */
  static AsaSession of(String text) {
    if (text.startsWith("Group = ")) {
      return of(text, "Group = ", ", Username = ", ", IP = ", ", ", "");
    }
    return text.startsWith("Group <")
        ? of(text, "Group <", "> User <", "> IP <", "> ", ">")
        : of(text, "Group ", " User ", " IP ", " ", ".");
  }

  private static AsaSession of(
      String text, String open, String user, String address, String close, String tail) {
    String group = text.startsWith(open) ? Excerpt.between(text, open, user) : null;
    String name = group == null ? null : Excerpt.between(text, user, address);
    String after = name == null ? null : Excerpt.after(text, address);
    if (after == null) {
      return null;
    }
    int end = after.indexOf(close);
    String ip = end < 0 ? Excerpt.trimEnd(after, tail) : after.substring(0, end);
    return new AsaSession(group, name, ip, end < 0 ? "" : after.substring(end + close.length()));
  }
}
