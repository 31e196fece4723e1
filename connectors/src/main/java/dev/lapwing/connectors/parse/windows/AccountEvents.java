package dev.lapwing.connectors.parse.windows;

import dev.lapwing.core.event.Change;
import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.User;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Changes of accounts and of their rights. */
final class AccountEvents {

  private AccountEvents() {}

  static Map<String, Mapping> all() {
    Map<String, Mapping> all = new HashMap<>();
    change(all, EventType.ACCOUNT_CREATE, "4720", "4741");
    change(all, EventType.ACCOUNT_ENABLE, "4722");
    change(all, EventType.ACCOUNT_PASSWORD_CHANGE, "4723");
    change(all, EventType.ACCOUNT_PASSWORD_RESET, "4724");
    change(all, EventType.ACCOUNT_DISABLE, "4725");
    change(all, EventType.ACCOUNT_DELETE, "4726", "4743");
    change(all, EventType.ACCOUNT_CHANGE, "4738", "4742", "4765", "4766", "4781");
    change(all, EventType.ACCOUNT_UNLOCK, "4767");
    all.put("4740", AccountEvents::lock);
    all.put("4704", draft -> right(draft, EventType.ACCESS_ASSIGN, "PrivilegeList"));
    all.put("4705", draft -> right(draft, EventType.ACCESS_REVOKE, "PrivilegeList"));
    all.put("4717", draft -> right(draft, EventType.ACCESS_ASSIGN, "AccessGranted"));
    all.put("4718", draft -> right(draft, EventType.ACCESS_REVOKE, "AccessRemoved"));
    return all;
  }

  private static void change(Map<String, Mapping> into, EventType type, String... ids) {
    for (String id : ids) {
      into.put(id, draft -> change(draft, type));
    }
  }

  private static void change(Draft draft, EventType type) {
    User user = draft.accounts().target();
    draft.type(type).session("SubjectLogonId");
    draft.event().user(renamed(draft, user));
    draft.event().actor(Accounts.other(draft.accounts().subject(), user));
    draft.keep(
        "SamAccountName", "OldUacValue", "NewUacValue", "UserAccountControl", "PasswordLastSet");
    draft.keep("AllowedToDelegateTo", "ServicePrincipalNames", "SidHistory", "UserPrincipalName");
    draft.keep("OldTargetUserName", "NewTargetUserName", "PrivilegeList");
  }

  private static User renamed(Draft draft, User user) {
    String name = draft.text("NewTargetUserName");
    return name == null
        ? user
        : draft.accounts().of(draft.text("TargetSid"), name, draft.text("TargetDomainName"));
  }

  /** What 4740 calls TargetDomainName is the machine on which the wrong passwords were typed. */
  private static void lock(Draft draft) {
    String caller = Sources.hostname(draft.text("TargetDomainName"));
    User subject = draft.accounts().subject();
    String domain = draft.text("SubjectDomainName");
    String host = draft.record().computer();
    boolean local = (caller != null && Sources.isHost(caller, host)) || "WORKGROUP".equals(domain);
    User user =
        draft
            .accounts()
            .of(draft.text("TargetSid"), draft.text("TargetUserName"), local ? host : domain);
    draft.type(EventType.ACCOUNT_LOCK).session("SubjectLogonId");
    draft.event().user(user).actor(Accounts.other(subject, user));
    draft.event().src(caller == null || local ? null : Endpoint.host(caller));
  }

  private static void right(Draft draft, EventType type, String list) {
    String rights = draft.text(list);
    List<String> given = rights == null ? List.of() : List.of(rights.strip().split("\\s+"));
    User user = draft.accounts().target();
    draft.type(type).session("SubjectLogonId");
    draft.event().user(user).actor(Accounts.other(draft.accounts().subject(), user));
    draft.event().change(Change.privileges(given));
  }
}
