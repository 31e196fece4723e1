package dev.lapwing.connectors.parse.auditd;

import dev.lapwing.connectors.parse.Excerpt;
import dev.lapwing.connectors.parse.linux.LocalAccounts;
import dev.lapwing.core.event.EventBuilder;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.Outcome;
import dev.lapwing.core.event.ProcessInfo;
import dev.lapwing.core.event.User;
import java.util.Set;

/** Started programs. */
final class AuditProcesses {

  private static final int MAX_ARGUMENTS = 256;
  private static final int MAX_COMMAND = 8192;

  /** {@code arch:number} of execve and execveat. */
  private static final Set<String> EXEC =
      Set.of(
          "c000003e:59",
          "c000003e:322",
          "40000003:11",
          "40000003:358",
          "c00000b7:221",
          "c00000b7:281",
          "40000028:11",
          "40000028:387",
          "c0000015:11",
          "c0000015:362",
          "80000016:11",
          "80000016:354");

  private AuditProcesses() {}

  static boolean read(AuditRecord record, String host, EventBuilder event) {
    return switch (record.type()) {
      case "USER_CMD" -> command(record, host, event);
      case "EXECVE" -> arguments(record, event);
      default -> syscall(record, host, event);
    };
  }

  /** What somebody ran by sudo. */
  private static boolean command(AuditRecord record, String host, EventBuilder event) {
    String command = record.decoded("cmd");
    User user = AuditTypes.loginUser(record, host);
    event
        .type(EventType.PROCESS_LAUNCH)
        .outcome(AuditTypes.outcome(record))
        .user(LocalAccounts.numbered(record.get("uid"), host))
        .actor(user)
        .process(
            process(
                command == null ? null : Excerpt.wordAt(command, 0),
                command,
                Excerpt.number(record.get("pid"), 0),
                "sudo",
                null));
    return true;
  }

  /** {@code argc=3 a0="ls" a1=2D6C …}; long arguments are cut in pieces, {@code a1[0]=…}. */
  private static boolean arguments(AuditRecord record, EventBuilder event) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < MAX_ARGUMENTS && line.length() < MAX_COMMAND; i++) {
      String argument = argument(record, i);
      if (argument == null && !record.values().containsKey("a" + i)) {
        break;
      }
      line.append(i == 0 ? "" : " ").append(argument == null ? "" : argument);
    }
    if (line.length() == 0) {
      return false; // the first pieces came in an earlier record
    }
    String first = argument(record, 0);
    event
        .type(EventType.PROCESS_LAUNCH)
        .outcome(Outcome.SUCCESS)
        .process(process(first, line.toString(), 0, null, record.serial()));
    return true;
  }

  private static String argument(AuditRecord record, int index) {
    String whole = record.decoded("a" + index);
    if (whole != null || !record.values().containsKey("a" + index + "[0]")) {
      return whole;
    }
    StringBuilder pieces = new StringBuilder();
    for (int i = 0; i < MAX_ARGUMENTS; i++) {
      String piece = record.decoded("a" + index + '[' + i + ']');
      if (piece == null) {
        break;
      }
      pieces.append(piece);
    }
    return pieces.toString();
  }

  private static boolean syscall(AuditRecord record, String host, EventBuilder event) {
    User login = AuditTypes.loginUser(record, host);
    String enriched = record.get("UID");
    User user = LocalAccounts.numbered(enriched != null ? enriched : record.get("uid"), host);
    event.outcome(AuditTypes.outcome(record)).user(user);
    boolean exec =
        EXEC.contains(record.get("arch") + ":" + record.get("syscall"))
            || "execve".equals(record.get("SYSCALL"));
    if (!exec) {
      return false;
    }
    String path = record.decoded("exe");
    event
        .type(EventType.PROCESS_LAUNCH)
        .actor(login == null || login.equals(user) ? null : login)
        .process(process(path, null, Excerpt.number(record.get("pid"), 0), null, record.serial()));
    return true;
  }

  private static ProcessInfo process(
      String path, String command, long pid, String parent, String uid) {
    boolean full = path != null && path.startsWith("/");
    String name = ProcessInfo.baseName(path);
    return new ProcessInfo(name, full ? path : null, command, pid, uid, parent, null, null);
  }
}
