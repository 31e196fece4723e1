package dev.lapwing.connectors.parse.entra;

import dev.lapwing.core.event.EventType;
import java.util.List;
import java.util.Locale;

/**
 * What the operations of Microsoft's directory mean. Entra's audit log and Microsoft 365's unified
 * audit use the same names; the latter ends them with a dot.
 */
public final class DirectoryOperations {

  /** The words that an operation begins with and, after them, contains; the first that fits. */
  private record Rule(String start, String contains, EventType type) {}

  private static final List<Rule> RULES =
      List.of(
          new Rule("add ", "member to role", EventType.ACCESS_ASSIGN),
          new Rule("add ", "eligible member", EventType.ACCESS_ASSIGN),
          new Rule("add ", "app role assignment", EventType.ACCESS_ASSIGN),
          new Rule("add ", "delegated permission grant", EventType.ACCESS_ASSIGN),
          new Rule("add ", "oauth2permissiongrant", EventType.ACCESS_ASSIGN),
          new Rule("consent to application", "", EventType.ACCESS_ASSIGN),
          new Rule("create role assignment", "", EventType.ACCESS_ASSIGN),
          new Rule("user has elevated their access", "", EventType.ACCESS_ASSIGN),
          new Rule("assigns the caller to user access administrator", "", EventType.ACCESS_ASSIGN),
          new Rule("remove ", "member from role", EventType.ACCESS_REVOKE),
          new Rule("remove ", "app role assignment", EventType.ACCESS_REVOKE),
          new Rule("remove ", "delegated permission grant", EventType.ACCESS_REVOKE),
          new Rule("remove ", "oauth2permissiongrant", EventType.ACCESS_REVOKE),
          new Rule("revoke consent", "", EventType.ACCESS_REVOKE),
          new Rule("delete role assignment", "", EventType.ACCESS_REVOKE),
          new Rule("add member to group", "", EventType.GROUP_MEMBER_ADD),
          new Rule("add owner to group", "", EventType.GROUP_MEMBER_ADD),
          new Rule("remove member from group", "", EventType.GROUP_MEMBER_REMOVE),
          new Rule("remove owner from group", "", EventType.GROUP_MEMBER_REMOVE),
          new Rule("add group", "", EventType.GROUP_CREATE),
          new Rule("delete group", "", EventType.GROUP_DELETE),
          new Rule("update group", "", EventType.GROUP_CHANGE),
          new Rule("add user", "", EventType.ACCOUNT_CREATE),
          new Rule("invite external user", "", EventType.ACCOUNT_CREATE),
          new Rule("delete user", "", EventType.ACCOUNT_DELETE),
          new Rule("hard delete user", "", EventType.ACCOUNT_DELETE),
          new Rule("disable account", "", EventType.ACCOUNT_DISABLE),
          new Rule("enable account", "", EventType.ACCOUNT_ENABLE),
          new Rule("restore user", "", EventType.ACCOUNT_ENABLE),
          new Rule("unlock user account", "", EventType.ACCOUNT_UNLOCK),
          new Rule("reset ", "password", EventType.ACCOUNT_PASSWORD_RESET),
          new Rule("change ", "password", EventType.ACCOUNT_PASSWORD_CHANGE),
          new Rule("user registered ", "security info", EventType.ACCOUNT_MFA_ENABLE),
          new Rule("admin registered ", "security info", EventType.ACCOUNT_MFA_ENABLE),
          new Rule("enable strong authentication", "", EventType.ACCOUNT_MFA_ENABLE),
          new Rule("user deleted security info", "", EventType.ACCOUNT_MFA_DISABLE),
          new Rule("admin deleted security info", "", EventType.ACCOUNT_MFA_DISABLE),
          new Rule("disable strong authentication", "", EventType.ACCOUNT_MFA_DISABLE),
          new Rule("user changed default security info", "", EventType.ACCOUNT_CHANGE),
          new Rule("update user", "", EventType.ACCOUNT_CHANGE),
          new Rule("set force change user password", "", EventType.ACCOUNT_PASSWORD_RESET),
          new Rule("add", "", EventType.API_CREATE),
          new Rule("create", "", EventType.API_CREATE),
          new Rule("register", "", EventType.API_CREATE),
          new Rule("update", "", EventType.API_UPDATE),
          new Rule("set ", "", EventType.API_UPDATE),
          new Rule("enable ", "", EventType.API_UPDATE),
          new Rule("disable ", "", EventType.API_UPDATE),
          new Rule("delete", "", EventType.API_DELETE),
          new Rule("remove", "", EventType.API_DELETE),
          new Rule("hard delete", "", EventType.API_DELETE),
          new Rule("unregister", "", EventType.API_DELETE));

  private DirectoryOperations() {}

  /**
   * What an operation means; untyped where nobody models it.
   *
   * @param operation its display name; null is untyped
   */
  public static EventType of(String operation) {
    if (operation == null) {
      return EventType.UNTYPED;
    }
    String name = operation.toLowerCase(Locale.ROOT);
    for (Rule rule : RULES) {
      if (name.startsWith(rule.start) && name.indexOf(rule.contains, rule.start.length()) >= 0) {
        return rule.type;
      }
    }
    return EventType.UNTYPED;
  }
}
