package dev.lapwing.core.detector.novelty;

import java.util.Locale;

/**
 * The family of a client, without version: {@code Firefox on Linux}. Versions change every month
 * and would make everybody's browser new.
 */
public final class ClientFamily {

  /**
   * Token of a user agent → name; the first that occurs counts, for browsers claim to be others.
   */
  private static final String[][] CLIENTS = {
    {"edg", "Edge"},
    {"opr/", "Opera"},
    {"samsungbrowser", "Samsung Internet"},
    {"firefox/", "Firefox"},
    {"fxios", "Firefox"},
    {"crios", "Chrome"},
    {"chrome/", "Chrome"},
    {"safari/", "Safari"},
    {"trident", "Internet Explorer"},
    {"msie", "Internet Explorer"},
  };

  private static final String[][] SYSTEMS = {
    {"windows", "Windows"},
    {"android", "Android"},
    {"iphone", "iOS"},
    {"ipad", "iOS"},
    {"ios", "iOS"},
    {"mac", "macOS"},
    {"cros", "ChromeOS"},
    {"linux", "Linux"},
  };

  private ClientFamily() {}

  /** Null if neither says anything. */
  public static String of(String agent, String os) {
    String client = agent == null || agent.isBlank() ? null : client(agent.strip());
    String system = system(agent, os);
    if (client == null) {
      return system;
    }
    return system == null ? client : client + " on " + system;
  }

  private static String system(String agent, String os) {
    String system = system(os);
    return system == null ? system(agent) : system;
  }

  private static String client(String agent) {
    String found = first(CLIENTS, agent);
    if (found != null) {
      return found;
    }
    int end = 0;
    while (end < agent.length() && end < 40 && " /(;,_".indexOf(agent.charAt(end)) < 0) {
      end++;
    }
    return end == 0 ? "unknown client" : agent.substring(0, end);
  }

  private static String system(String text) {
    return text == null ? null : first(SYSTEMS, text);
  }

  private static String first(String[][] table, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (String[] row : table) {
      if (lower.contains(row[0])) {
        return row[1];
      }
    }
    return null;
  }
}
