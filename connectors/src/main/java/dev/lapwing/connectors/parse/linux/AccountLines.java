package dev.lapwing.connectors.parse.linux;

import dev.lapwing.connectors.parse.Excerpt;
import dev.lapwing.core.event.Change;
import dev.lapwing.core.event.EventBuilder;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.Outcome;
import java.util.List;
import java.util.Set;

/**
 * The account tools of shadow-utils. They log one change two or three times (to {@code /etc/group},
 * to {@code /etc/gshadow}, and as a whole); the whole is the event.
 */
final class AccountLines {

  private static final Set<String> PROGRAMS =
      Set.of(
          "useradd",
          "userdel",
          "usermod",
          "groupadd",
          "groupdel",
          "groupmod",
          "gpasswd",
          "passwd",
          "chpasswd",
          "chage",
          "chfn",
          "chsh",
          "adduser",
          "newusers");

  /** A tool's line that starts so is about the user in its first quotes. */
  private record UserLine(String starts, String ends, EventType type) {}

  private static final List<UserLine> USER_LINES =
      List.of(
          new UserLine("delete user '", "'", EventType.ACCOUNT_DELETE),
          new UserLine("change user '", "'", EventType.ACCOUNT_CHANGE),
          new UserLine("changed user '", "'", EventType.ACCOUNT_CHANGE),
          new UserLine("lock user '", "'", EventType.ACCOUNT_DISABLE),
          new UserLine("unlock user '", "'", EventType.ACCOUNT_ENABLE),
          new UserLine("changed password expiry for ", " ", EventType.ACCOUNT_CHANGE));

  private AccountLines() {}

  static boolean read(LinuxLine line, EventBuilder event) {
    if (!PROGRAMS.contains(line.program()) || line.pamModule() != null) {
      return false;
    }
    String text = line.message();
    return created(line, text, event)
        || member(line, text, event)
        || group(text, event)
        || password(line, text, event)
        || user(line, text, event);
  }

  private static boolean created(LinuxLine line, String text, EventBuilder event) {
    if (text.startsWith("new user: name=") || text.startsWith("new account added")) {
      String mark = text.startsWith("new user") ? "name=" : "account=";
      return account(line, EventType.ACCOUNT_CREATE, word(text, mark), true, event);
    }
    if (text.startsWith("failed adding user ")) {
      String name = Excerpt.between(text, "'", "'");
      return account(line, EventType.ACCOUNT_CREATE, name, false, event);
    }
    return false;
  }

  /** {@code add 'mike' to group 'sudo'}; gpasswd: {@code user mike added by root to group sudo}. */
  private static boolean member(LinuxLine line, String text, EventBuilder event) {
    String group = Excerpt.between(text, " group '", "'");
    boolean quoted = text.startsWith("add '") || text.startsWith("delete '");
    if (quoted && group != null) {
      boolean adds = text.startsWith("add");
      return membership(line, Excerpt.between(text, "'", "'"), null, group, adds, event);
    }
    boolean adds = text.contains(" added by ");
    String actor = Excerpt.wordAfter(text, adds ? " added by " : " removed by ");
    String plain = Excerpt.wordAfter(text, " group ");
    return text.startsWith("user ")
        && actor != null
        && plain != null
        && membership(line, Excerpt.wordAt(text, 5), actor, plain, adds, event);
  }

  private static boolean membership(
      LinuxLine line, String name, String actor, String group, boolean adds, EventBuilder event) {
    event
        .type(adds ? EventType.GROUP_MEMBER_ADD : EventType.GROUP_MEMBER_REMOVE)
        .outcome(Outcome.SUCCESS)
        .user(line.user(name))
        .actor(line.user(actor))
        .change(Change.group(group, null));
    return true;
  }

  private static boolean group(String text, EventBuilder event) {
    if (text.startsWith("new group: name=")) {
      return group(EventType.GROUP_CREATE, word(text, "name="), event);
    }
    boolean removed = text.startsWith("removed group '");
    boolean wholly = text.startsWith("group '") && text.endsWith("' removed");
    return (removed || wholly)
        && group(EventType.GROUP_DELETE, Excerpt.between(text, "'", "'"), event);
  }

  private static boolean group(EventType type, String name, EventBuilder event) {
    event.type(type).outcome(Outcome.SUCCESS).change(Change.group(name, null));
    return true;
  }

  /** {@code password for 'mike' changed by 'root'}: somebody else's change is a reset. */
  private static boolean password(LinuxLine line, String text, EventBuilder event) {
    if (!text.startsWith("password for '") || !text.contains("' changed by '")) {
      return false;
    }
    String name = Excerpt.between(text, "'", "'");
    String by = Excerpt.between(text, "changed by '", "'");
    boolean own = name != null && name.equals(by);
    event.actor(own ? null : line.user(by));
    EventType type = own ? EventType.ACCOUNT_PASSWORD_CHANGE : EventType.ACCOUNT_PASSWORD_RESET;
    return account(line, type, name, true, event);
  }

  private static boolean user(LinuxLine line, String text, EventBuilder event) {
    for (UserLine known : USER_LINES) {
      if (text.startsWith(known.starts())) {
        String name = Excerpt.between(text + ' ', known.starts(), known.ends());
        return account(line, known.type(), name, true, event);
      }
    }
    return false;
  }

  private static boolean account(
      LinuxLine line, EventType type, String name, boolean success, EventBuilder event) {
    event.type(type).outcome(Outcome.of(success)).user(line.user(name));
    return true;
  }

  /** The value behind {@code key=}, up to a comma. */
  private static String word(String text, String key) {
    return Excerpt.trimEnd(Excerpt.wordAfter(text, key), ",");
  }
}
