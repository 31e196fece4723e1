package dev.lapwing.connectors.parse.windows;

import dev.lapwing.core.event.Change;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.User;
import java.util.HashMap;
import java.util.Map;

/** Changes of groups and of who is in them; security and distribution groups of all scopes. */
final class GroupEvents {

  private GroupEvents() {}

  static Map<String, Mapping> all() {
    Map<String, Mapping> all = new HashMap<>();
    put(all, EventType.GROUP_CREATE, "4727", "4731", "4744", "4749", "4754", "4759");
    put(all, EventType.GROUP_CHANGE, "4735", "4737", "4745", "4750", "4755", "4760", "4764");
    put(all, EventType.GROUP_DELETE, "4730", "4734", "4748", "4753", "4758", "4763");
    put(all, EventType.GROUP_MEMBER_ADD, "4728", "4732", "4746", "4751", "4756", "4761");
    put(all, EventType.GROUP_MEMBER_REMOVE, "4729", "4733", "4747", "4752", "4757", "4762");
    return all;
  }

  private static void put(Map<String, Mapping> into, EventType type, String... ids) {
    boolean ofMember = type == EventType.GROUP_MEMBER_ADD || type == EventType.GROUP_MEMBER_REMOVE;
    for (String id : ids) {
      into.put(id, draft -> change(draft, type, ofMember));
    }
  }

  private static void change(Draft draft, EventType type, boolean ofMember) {
    User subject = draft.accounts().subject();
    User member = ofMember ? member(draft) : null;
    draft.type(type).session("SubjectLogonId");
    draft.event().change(Change.group(draft.text("TargetUserName"), draft.text("TargetSid")));
    // Without a member the event is about whoever changed the group.
    draft.event().user(ofMember ? member : subject);
    draft.event().actor(ofMember ? Accounts.other(subject, member) : null);
    draft.keep("TargetDomainName", "SamAccountName", "PrivilegeList");
  }

  /** A domain member is named by its distinguished name, a local one by its SID only. */
  private static User member(Draft draft) {
    String dn = draft.text("MemberName");
    return draft.accounts().of(draft.text("MemberSid"), part(dn, "CN=", 0), domain(dn));
  }

  private static String domain(String dn) {
    StringBuilder domain = new StringBuilder();
    int at = dn == null ? -1 : next(dn, "DC=", 0);
    while (at >= 0) {
      domain.append(domain.isEmpty() ? "" : ".").append(part(dn, "DC=", at));
      at = next(dn, "DC=", at + 3);
    }
    return domain.isEmpty() ? null : domain.toString();
  }

  private static String part(String dn, String key, int from) {
    int at = dn == null ? -1 : next(dn, key, from);
    if (at < 0) {
      return null;
    }
    int end = at + key.length();
    StringBuilder value = new StringBuilder();
    for (; end < dn.length() && dn.charAt(end) != ','; end++) {
      // A comma within a value is written \,
      if (dn.charAt(end) == '\\' && end + 1 < dn.length()) {
        end++;
      }
      value.append(dn.charAt(end));
    }
    return value.toString();
  }

  private static int next(String dn, String key, int from) {
    for (int at = from; at <= dn.length() - key.length(); at++) {
      if (dn.regionMatches(true, at, key, 0, key.length())
          && (at == 0 || dn.charAt(at - 1) == ',')) {
        return at;
      }
    }
    return -1;
  }
}
