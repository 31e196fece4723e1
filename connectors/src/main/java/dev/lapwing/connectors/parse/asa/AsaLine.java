package dev.lapwing.connectors.parse.asa;

import dev.lapwing.connectors.parse.Excerpt;
import dev.lapwing.connectors.parse.Syslog;

/**
 * A device's message.
 *
 * @param id the message number, {@code 113039}
 * @param text what follows it
 */
record AsaLine(Syslog frame, String id, String text) {

  private static final String[] MARKS = {"%ASA-", "%FTD-", "%PIX-", "%FWSM-"};

  private static final String UNTAGGED = " : AAA user authentication ";

  /** Where the message starts; −1 if this is no line of such a device. */
  static int start(String line) {
    for (String mark : MARKS) {
      int at = line.indexOf(mark);
      if (at >= 0) {
        return at;
      }
    }
    int untagged = line.indexOf(UNTAGGED);
    return untagged < 0 ? -1 : untagged + UNTAGGED.indexOf('A');
  }

  /** Collectors that cut the tag off leave the words, of which AAA's are unmistakable. */
  private static AsaLine untagged(Syslog frame, String text) {
    boolean success = text.startsWith("AAA user authentication Successful");
    boolean local = text.contains("local database");
    String id = success ? (local ? "113012" : "113004") : local ? "113015" : "113005";
    return new AsaLine(frame, id, text);
  }

  /** {@code %ASA-6-302016: …} or {@code %ASA-session-5-106100: …}; null if it is neither. */
  static AsaLine of(Syslog frame, String message) {
    if (message.startsWith("AAA")) {
      return untagged(frame, message);
    }
    int end = 0;
    while (end < message.length() && " :".indexOf(message.charAt(end)) < 0) {
      end++;
    }
    String tag = message.substring(0, end);
    String id = tag.substring(tag.lastIndexOf('-') + 1);
    if (id.length() != 6 || Excerpt.number(id, -1) < 0) {
      return null;
    }
    String rest = message.substring(end).strip();
    return new AsaLine(frame, id, rest.startsWith(":") ? rest.substring(1).strip() : rest);
  }
}
