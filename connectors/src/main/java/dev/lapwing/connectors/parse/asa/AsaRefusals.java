package dev.lapwing.connectors.parse.asa;

import dev.lapwing.connectors.parse.Addresses;
import dev.lapwing.connectors.parse.Excerpt;
import dev.lapwing.core.event.EventBuilder;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.Outcome;
import dev.lapwing.core.event.Traffic;
import java.util.Locale;
import java.util.Set;

/** Packets that an access list or the device itself let through or refused. */
final class AsaRefusals {

  private static final Set<String> REFUSED =
      Set.of(
          "106001", "106002", "106006", "106007", "106010", "106014", "106015", "106016", "106017",
          "106020", "106021", "106022", "106023", "313001", "313004", "313008", "338008", "338204",
          "410001", "420002", "434002", "710003", "710005");

  private static final Set<String> ACCESS_LIST = Set.of("106100", "106102", "106103");

  private AsaRefusals() {}

  static boolean read(AsaLine line, EventBuilder event) {
    if (ACCESS_LIST.contains(line.id())) {
      return accessList(line, event);
    }
    if (!REFUSED.contains(line.id())) {
      return otherEnds(line, event);
    }
    String text = line.text();
    AsaPeer src = AsaPeer.of(word(text, " src ", "laddr ", " from "));
    AsaPeer dst = AsaPeer.of(word(text, " dst ", " to "));
    return set(line, src, dst, protocol(text), true, event);
  }

  /** {@code access-list acl denied tcp inside/10.0.0.1(1039) -> outside/192.0.2.1(53) …}. */
  private static boolean accessList(AsaLine line, EventBuilder event) {
    String text = line.text();
    int arrow = text.indexOf(" -> ");
    if (arrow < 0) {
      return false;
    }
    AsaPeer src = AsaPeer.of(text.substring(text.lastIndexOf(' ', arrow - 1) + 1, arrow));
    AsaPeer dst = AsaPeer.of(Excerpt.wordAt(text, arrow + 4));
    boolean refused = text.contains(" denied ");
    String verdict =
        refused ? " denied " : text.contains(" permitted ") ? " permitted " : " est-allowed ";
    set(line, src, dst, Excerpt.wordAfter(text, verdict), refused, event);
    event.user(AsaUsers.user(Excerpt.wordAfter(text, " for user "), null));
    return true;
  }

  private static boolean set(
      AsaLine line,
      AsaPeer src,
      AsaPeer dst,
      String protocol,
      boolean refused,
      EventBuilder event) {
    if (src.endpoint() == null && dst.endpoint() == null) {
      return false;
    }
    String low = protocol == null ? null : protocol.toLowerCase(Locale.ROOT);
    event
        .type(refused ? EventType.NETWORK_REFUSE : EventType.NETWORK_TRAFFIC)
        .outcome(Outcome.of(!refused))
        .src(src.endpoint())
        .dst(dst.endpoint())
        .user(AsaUsers.user(src.user(), line.frame().host()))
        .traffic(Traffic.of(low, Addresses.direction(src.endpoint(), dst.endpoint()), -1, -1));
    return true;
  }

  /** Untyped lines keep the ends that they name, for rules. */
  private static boolean otherEnds(AsaLine line, EventBuilder event) {
    String text = line.text();
    AsaPeer src = AsaPeer.of(word(text, " from ", " for ", " src "));
    if (src.endpoint() != null && src.endpoint().ip() != null) {
      event.src(src.endpoint());
      AsaPeer dst = AsaPeer.of(word(text, " to ", " dst "));
      event.dst(dst.endpoint() == null || dst.endpoint().ip() == null ? null : dst.endpoint());
    }
    return false;
  }

  private static String word(String text, String... marks) {
    for (String mark : marks) {
      String word = Excerpt.wordAfter(text, mark);
      if (word != null) {
        String bare = word.startsWith("(") ? word.substring(1) : word;
        return Excerpt.trimEnd(bare, word.startsWith("(") ? ")," : ",.:");
      }
    }
    return null;
  }

  private static String protocol(String text) {
    for (String known : new String[] {"tcp", "udp", "icmp", "sctp", "gre"}) {
      int at = text.toLowerCase(Locale.ROOT).indexOf(known);
      if (at >= 0 && at < 64) {
        return known;
      }
    }
    return null;
  }
}
