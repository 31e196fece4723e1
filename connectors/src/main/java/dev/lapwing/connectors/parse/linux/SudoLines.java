package dev.lapwing.connectors.parse.linux;

import dev.lapwing.connectors.parse.Excerpt;
import dev.lapwing.core.event.Auth;
import dev.lapwing.core.event.EventBuilder;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.Outcome;
import dev.lapwing.core.event.ProcessInfo;
import java.util.List;

/**
 * {@code tsg : user NOT in sudoers ; TTY=pts/1 ; PWD=/home ; USER=root ; COMMAND=/bin/ls -l}: an
 * account switch to USER by the one who is named first.
 */
final class SudoLines {

  private SudoLines() {}

  static boolean read(LinuxLine line, EventBuilder event) {
    String text = line.message();
    int colon = text.indexOf(" : ");
    int command = text.indexOf("COMMAND=");
    String target = Excerpt.wordAfter(text, " USER=");
    if (!line.program().equals("sudo") || colon < 0 || command < 0 || target == null) {
      return false;
    }
    String refusal = refusal(text.substring(colon + 3));
    String commandLine = text.substring(command + "COMMAND=".length()).strip();
    event
        .type(EventType.AUTH_ACCOUNT_SWITCH)
        .outcome(Outcome.of(refusal == null))
        .user(line.user(target))
        .actor(line.user(text.substring(0, colon).strip()))
        .process(ProcessInfo.of(Excerpt.wordAt(commandLine, 0), commandLine, 0, null))
        .auth(
            new Auth(
                Auth.NEW_CREDENTIALS, null, null, false, null, List.of(), null, "sudo", refusal));
    return true;
  }

  /** What stands before {@code TTY=}: why sudo refused; null where it did not. */
  private static String refusal(String detail) {
    int end = detail.indexOf(" ; ");
    String first = end < 0 ? detail : detail.substring(0, end).strip();
    return first.indexOf('=') > 0 && first.indexOf(' ') < 0 ? null : first;
  }
}
