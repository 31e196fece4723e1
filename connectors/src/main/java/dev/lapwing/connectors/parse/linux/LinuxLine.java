package dev.lapwing.connectors.parse.linux;

import dev.lapwing.connectors.parse.Syslog;
import dev.lapwing.core.event.User;
import java.util.Locale;

/**
 * A syslog line of a host, as the readers of this package take it.
 *
 * @param program lower case, without a directory and without {@code (pam_unix)}
 * @param message without a PAM module's head
 * @param pamModule {@code pam_unix}; null if PAM did not write it
 * @param pamType {@code auth}, {@code session}, {@code chauthtok}; null where it is not said
 */
record LinuxLine(Syslog frame, String program, String message, String pamModule, String pamType) {

  static LinuxLine of(Syslog frame) {
    String tag = frame.program() == null ? "" : frame.program().toLowerCase(Locale.ROOT);
    String name = tag.substring(tag.lastIndexOf('/') + 1);
    String text = frame.message();
    int old = name.indexOf("(pam_");
    if (old > 0) { // before 2005: su(pam_unix)[23164]: session opened …
      String module = name.substring(old + 1, name.length() - (name.endsWith(")") ? 1 : 0));
      return new LinuxLine(frame, name.substring(0, old), text, module, null);
    }
    int close = text.startsWith("pam_") ? text.indexOf("): ") : -1;
    int open = close < 0 ? -1 : text.indexOf('(');
    if (open < 0 || open > close) {
      return new LinuxLine(frame, name, text, null, null);
    }
    int colon = text.lastIndexOf(':', close);
    String type = colon > open ? text.substring(colon + 1, close) : null;
    return new LinuxLine(frame, name, text.substring(close + 3), text.substring(0, open), type);
  }

  /** An account of this host, or of the domain that its name carries; null for null and empty. */
  User user(String name) {
    return LocalAccounts.user(name, frame.host());
  }
}
