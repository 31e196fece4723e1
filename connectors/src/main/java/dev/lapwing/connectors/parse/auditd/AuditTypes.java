package dev.lapwing.connectors.parse.auditd;

import dev.lapwing.connectors.parse.Addresses;
import dev.lapwing.connectors.parse.linux.LocalAccounts;
import dev.lapwing.core.event.Auth;
import dev.lapwing.core.event.Change;
import dev.lapwing.core.event.EventBuilder;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.Outcome;
import dev.lapwing.core.event.User;
import java.util.List;

/** What each type of record means. */
final class AuditTypes {

  private AuditTypes() {}

  static boolean read(AuditRecord record, String host, EventBuilder event) {
    return switch (record.type()) {
      case "USER_LOGIN" -> signIn(EventType.AUTH_LOGON, record, host, event);
      case "USER_LOGOUT" -> signIn(EventType.AUTH_LOGOFF, record, host, event);
      case "USER_AUTH", "USER_ACCT", "CRED_ACQ", "CRED_DISP", "CRED_REFR", "USER_ERR", "LOGIN" ->
          signIn(EventType.AUTH_FACTOR, record, host, event);
      case "USER_CHAUTHTOK" -> chauthtok(record, host, event);
      case "ADD_USER" -> account(EventType.ACCOUNT_CREATE, record, host, event);
      case "DEL_USER" -> account(EventType.ACCOUNT_DELETE, record, host, event);
      case "USER_MGMT" -> account(EventType.ACCOUNT_CHANGE, record, host, event);
      case "ACCT_LOCK" -> account(EventType.ACCOUNT_LOCK, record, host, event);
      case "ACCT_UNLOCK" -> account(EventType.ACCOUNT_UNLOCK, record, host, event);
      case "ADD_GROUP" -> group(EventType.GROUP_CREATE, record, host, event);
      case "DEL_GROUP" -> group(EventType.GROUP_DELETE, record, host, event);
      case "GRP_MGMT" -> group(EventType.GROUP_CHANGE, record, host, event);
      case "USER_CMD", "EXECVE", "SYSCALL" -> AuditProcesses.read(record, host, event);
      default -> named(record, host, event);
    };
  }

  /** The account acted upon: by name where the record has one, else by number. */
  private static User target(AuditRecord record, String host) {
    String name = record.decoded("acct");
    String enriched = record.get("ID");
    return name != null
        ? LocalAccounts.user(name, host)
        : LocalAccounts.numbered(enriched != null ? enriched : record.get("id"), host);
  }

  /** Who signed in and did it ({@code auid}), which outlives sudo and su. */
  static User loginUser(AuditRecord record, String host) {
    String enriched = record.get("AUID");
    return LocalAccounts.numbered(enriched != null ? enriched : record.get("auid"), host);
  }

  private static boolean signIn(
      EventType type, AuditRecord record, String host, EventBuilder event) {
    User user = target(record, host);
    String address = record.get("addr");
    String peer = address != null ? address : record.get("hostname");
    boolean ssh = "ssh".equals(record.get("terminal")) || ends(record.get("exe"), "/sshd");
    boolean failed = outcome(record) == Outcome.FAILURE;
    event
        .type(type)
        .outcome(outcome(record))
        .user(user != null ? user : loginUser(record, host))
        .actor(other(loginUser(record, host), user))
        .src(Addresses.endpoint(peer, 0))
        .auth(
            new Auth(
                ssh ? Auth.REMOTE_INTERACTIVE : 0,
                ssh ? "SSH" : null,
                type == EventType.AUTH_LOGON ? Boolean.TRUE : null,
                ssh ? Boolean.TRUE : null,
                null,
                List.of(),
                record.get("ses"),
                record.decoded("exe"),
                failed ? "failed" : null));
    return true;
  }

  private static boolean ends(String text, String end) {
    return text != null && text.endsWith(end);
  }

  private static User other(User actor, User user) {
    return actor == null || user == null || actor.label().equals(user.label()) ? null : actor;
  }

  /** Of another account it is a reset; auditd logs it for expiry changes too. */
  private static boolean chauthtok(AuditRecord record, String host, EventBuilder event) {
    return account(EventType.ACCOUNT_PASSWORD_CHANGE, record, host, event);
  }

  private static boolean account(
      EventType type, AuditRecord record, String host, EventBuilder event) {
    event
        .type(type)
        .outcome(outcome(record))
        .user(target(record, host))
        .actor(loginUser(record, host))
        .src(Addresses.endpoint(record.get("addr"), 0));
    return true;
  }

  private static boolean group(
      EventType type, AuditRecord record, String host, EventBuilder event) {
    String name = record.decoded("grp");
    String group = name != null ? name : record.decoded("acct");
    event
        .type(type)
        .outcome(outcome(record))
        .actor(loginUser(record, host))
        .src(Addresses.endpoint(record.get("addr"), 0))
        .change(Change.group(group, record.get("id")));
    return true;
  }

  /** Not modelled, but who and from where is kept. */
  private static boolean named(AuditRecord record, String host, EventBuilder event) {
    User user = target(record, host);
    event
        .outcome(outcome(record))
        .user(user != null ? user : loginUser(record, host))
        .src(Addresses.endpoint(record.get("addr"), 0));
    return false;
  }

  static Outcome outcome(AuditRecord record) {
    String result = record.get("res") != null ? record.get("res") : record.get("success");
    if (result == null) {
      return Outcome.UNKNOWN;
    }
    return switch (result) {
      case "success", "yes", "1" -> Outcome.SUCCESS;
      case "failed", "no", "0" -> Outcome.FAILURE;
      default -> Outcome.UNKNOWN;
    };
  }
}
