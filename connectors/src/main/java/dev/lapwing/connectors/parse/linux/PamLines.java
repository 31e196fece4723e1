package dev.lapwing.connectors.parse.linux;

import dev.lapwing.connectors.parse.Addresses;
import dev.lapwing.connectors.parse.Excerpt;
import dev.lapwing.core.event.Auth;
import dev.lapwing.core.event.EventBuilder;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.Outcome;
import dev.lapwing.core.event.User;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * PAM's own lines. A failure is AUTH_FACTOR, since the program that asked logs it too, except for
 * the display managers and others that say nothing themselves. A session's end is AUTH_LOGOFF for
 * programs through which people sign in; its beginning adds nothing to the sign-in before it.
 */
final class PamLines {

  /** Programs that leave it to PAM to say how a sign-in went. */
  private static final Set<String> SILENT =
      Set.of(
          "gdm-password", "gdm", "lightdm", "sddm", "kde", "xrdp-sesman", "vsftpd", "xscreensaver");

  private static final Set<String> SIGN_IN =
      Set.of("sshd", "login", "gdm-password", "gdm", "lightdm", "sddm", "xrdp-sesman", "remote");

  private PamLines() {}

  static boolean read(LinuxLine line, EventBuilder event) {
    String text = line.message();
    if (line.pamModule() == null) {
      return more(line, text, event);
    }
    if (text.startsWith("authentication failure;")) {
      return failure(line, text, event);
    }
    if (text.startsWith("password changed for ")) {
      event
          .type(EventType.ACCOUNT_PASSWORD_CHANGE)
          .outcome(Outcome.SUCCESS)
          .user(line.user(text.substring("password changed for ".length())));
      return true;
    }
    return more(line, text, event) || session(line, text, event);
  }

  /** {@code PAM 4 more authentication failures; logname= … rhost=10.0.0.1 user=root}. */
  private static boolean more(LinuxLine line, String text, EventBuilder event) {
    int at = text.indexOf(" more authentication failure");
    if (at < 0 || at > 12) {
      return false;
    }
    String count = text.substring(text.startsWith("PAM ") ? 4 : 0, at);
    event.fields(Map.of("repeated", Long.toString(Excerpt.number(count, 1))));
    return factor(line, text, EventType.AUTH_FACTOR, event);
  }

  private static boolean failure(LinuxLine line, String text, EventBuilder event) {
    boolean only = SILENT.contains(line.program());
    return factor(line, text, only ? EventType.AUTH_LOGON : EventType.AUTH_FACTOR, event);
  }

  private static boolean factor(LinuxLine line, String text, EventType type, EventBuilder event) {
    String peer = Excerpt.wordAfter(text, " rhost=");
    boolean remote = peer != null && !peer.startsWith("user=");
    boolean ssh = line.program().startsWith("sshd");
    event
        .type(type)
        .outcome(Outcome.FAILURE)
        .user(line.user(valueOf(text, " user=")))
        .actor(actor(line, valueOf(text, " ruser=")))
        .src(remote ? Addresses.endpoint(peer, 0) : null)
        .auth(
            new Auth(
                remote ? Auth.REMOTE_INTERACTIVE : Auth.INTERACTIVE,
                ssh ? "SSH" : null,
                true,
                remote,
                null,
                List.of("Password"),
                null,
                line.program(),
                "authentication failure"));
    return true;
  }

  private static User actor(LinuxLine line, String name) {
    return line.program().equals("su") || line.program().equals("sudo") ? line.user(name) : null;
  }

  /** The value behind a key, empty where the next key follows at once. */
  private static String valueOf(String text, String key) {
    int at = text.indexOf(key);
    int start = at + key.length();
    return at < 0 || start >= text.length() || text.charAt(start) == ' '
        ? null
        : Excerpt.wordAt(text, start);
  }

  /** {@code session closed for user vagrant}. */
  private static boolean session(LinuxLine line, String text, EventBuilder event) {
    String closed = "session closed for user ";
    String opened = "session opened for user ";
    boolean ends = text.startsWith(closed);
    if (!ends && !text.startsWith(opened)) {
      return false;
    }
    event.user(line.user(name(text.substring(closed.length()))));
    event.actor(ends ? null : line.user(opener(text)));
    boolean signIn = SIGN_IN.contains(line.program());
    boolean begins = !ends && SILENT.contains(line.program());
    if ((signIn && ends) || begins) {
      event
          .type(ends ? EventType.AUTH_LOGOFF : EventType.AUTH_LOGON)
          .outcome(Outcome.SUCCESS)
          .auth(auth(line));
      return true;
    }
    return false;
  }

  private static Auth auth(LinuxLine line) {
    boolean ssh = line.program().startsWith("sshd");
    int type = ssh ? Auth.REMOTE_INTERACTIVE : Auth.INTERACTIVE;
    Boolean remote = ssh ? Boolean.TRUE : null;
    return new Auth(
        type, ssh ? "SSH" : null, true, remote, null, List.of(), null, line.program(), null);
  }

  /** {@code root(uid=0) by vagrant(uid=1000)}: newer PAMs add the number. */
  private static String name(String text) {
    String word = Excerpt.wordAt(text, 0);
    int number = word == null ? -1 : word.indexOf('(');
    return number > 0 ? word.substring(0, number) : word;
  }

  private static String opener(String text) {
    String by = Excerpt.after(text, " by ");
    return by == null || by.startsWith("(") ? null : name(by);
  }
}
