package dev.lapwing.connectors.parse.linux;

import dev.lapwing.connectors.parse.Excerpt;
import dev.lapwing.core.event.Auth;
import dev.lapwing.core.event.EventBuilder;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.Outcome;
import java.util.List;

/** su, in the words of shadow-utils, util-linux, BSD and AIX. */
final class SuLines {

  private SuLines() {}

  static boolean read(LinuxLine line, EventBuilder event) {
    String text = line.message();
    if (!line.program().equals("su") || line.pamModule() != null) {
      return false;
    }
    if (text.startsWith("Successful su for ")) {
      return set(
          line, Excerpt.wordAfter(text, " for "), Excerpt.wordAfter(text, " by "), true, event);
    }
    if (text.startsWith("FAILED su for ")) {
      return set(
          line, Excerpt.wordAfter(text, " for "), Excerpt.wordAfter(text, " by "), false, event);
    }
    if (text.startsWith("(to ") || text.startsWith("FAILED SU (to ")) {
      String target = Excerpt.between(text, "(to ", ")");
      return set(line, target, Excerpt.wordAfter(text, ") "), text.startsWith("("), event);
    }
    if (text.startsWith("BAD SU ")) {
      return set(line, Excerpt.wordAfter(text, " to "), Excerpt.wordAt(text, 7), false, event);
    }
    if (text.startsWith("failed: ") && text.contains(" changing from ")) {
      String actor = Excerpt.wordAfter(text, " from ");
      return set(line, Excerpt.wordAfter(text, " to "), actor, false, event);
    }
    if (Excerpt.wordAfter(text, " to ") != null && text.contains(" on /dev/")) {
      return set(line, Excerpt.wordAfter(text, " to "), Excerpt.wordAt(text, 0), true, event);
    }
    return false; // "+ /dev/pts/1 root:tsg" says it once more
  }

  private static boolean set(
      LinuxLine line, String target, String actor, boolean success, EventBuilder event) {
    if (target == null) {
      return false;
    }
    String reason = success ? null : "authentication failure";
    event
        .type(EventType.AUTH_ACCOUNT_SWITCH)
        .outcome(Outcome.of(success))
        .user(line.user(target))
        .actor(line.user(actor))
        .auth(
            new Auth(Auth.NEW_CREDENTIALS, null, true, false, null, List.of(), null, "su", reason));
    return true;
  }
}
