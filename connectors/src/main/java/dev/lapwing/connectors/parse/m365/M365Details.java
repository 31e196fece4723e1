package dev.lapwing.connectors.parse.m365;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lapwing.connectors.parse.Json;
import dev.lapwing.connectors.parse.NewEvent;
import dev.lapwing.core.event.AccountKind;
import dev.lapwing.core.event.Api;
import dev.lapwing.core.event.Auth;
import dev.lapwing.core.event.Change;
import dev.lapwing.core.event.EventBuilder;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.FileInfo;
import dev.lapwing.core.event.Outcome;
import dev.lapwing.core.event.User;
import java.util.ArrayList;
import java.util.List;

/** The people and particulars of a unified audit record, by what kind of event it is. */
final class M365Details {

  /**
   * {@code UserType}: 4 system, 5 application, 6 service principal, 7 custom policy, 8 system
   * policy.
   */
  private static final int FIRST_SERVICE = 4;

  private static final int LAST_SERVICE = 8;

  private M365Details() {}

  static void fill(EventBuilder event, EventType type, String operation, JsonNode record) {
    User actor = actor(record);
    User target = target(type, record);
    boolean other =
        target != null && (actor == null || !target.label().equalsIgnoreCase(actor.label()));
    event.user(other ? target : actor).actor(other ? actor : null);
    int group = type.classUid();
    if (group == EventType.AUTH_LOGON.classUid()) {
      event.auth(auth(operation, record));
    } else if (group == EventType.FILE_SHARE.classUid()) {
      event.file(file(record));
    } else if (group == EventType.API_READ.classUid()) {
      event.api(api(operation, record));
    } else if (group == EventType.GROUP_CREATE.classUid()
        || group == EventType.ACCESS_ASSIGN.classUid()) {
      event.change(change(record));
    }
  }

  private static User actor(JsonNode record) {
    long type = Json.number(record, "UserType", 0);
    String login = Json.firstText(record, "UserId", "UserKey");
    boolean service =
        (type >= FIRST_SERVICE && type <= LAST_SERVICE)
            || (login != null && login.startsWith("ServicePrincipal_"));
    // UserKey is a PUID for some workloads and the login for others: the login is what they share.
    String uid = Json.firstText(record, "UserObjectId");
    return NewEvent.user(uid, login, service ? AccountKind.SERVICE : AccountKind.UNRESOLVED);
  }

  /** The account that an administrator changed. */
  private static User target(EventType type, JsonNode record) {
    boolean change =
        type.classUid() == EventType.ACCOUNT_CREATE.classUid()
            || type.classUid() == EventType.GROUP_CREATE.classUid()
            || type.classUid() == EventType.ACCESS_ASSIGN.classUid();
    if (!change) {
      return null;
    }
    String login = Json.firstText(record, "TargetUserOrGroupName", "Members.0.UPN");
    for (String name : List.of("User", "Member", "Trustee")) {
      login = login != null ? login : M365LogSource.named(record, "Parameters", name);
    }
    String object = Json.text(record, "ObjectId");
    if (login == null && object != null && object.indexOf('@') > 0) {
      login = object;
    }
    return NewEvent.user(null, login, AccountKind.UNRESOLVED);
  }

  private static Auth auth(String operation, JsonNode record) {
    boolean failed = M365LogSource.outcome(operation, record) == Outcome.FAILURE;
    String session = M365LogSource.named(record, "DeviceProperties", "SessionId");
    if (session == null) {
      session = Json.firstText(record, "AppAccessContext.AADSessionId", "SessionId");
    }
    return new Auth(
        0,
        null,
        operation.equals("TeamsSessionStarted") ? Boolean.FALSE : null,
        true,
        null,
        List.of(),
        session,
        Json.firstText(record, "ApplicationDisplayName", "ApplicationId", "Workload"),
        failed ? Json.firstText(record, "LogonError", "ErrorNumber", "ResultStatus") : null);
  }

  private static FileInfo file(JsonNode record) {
    String path = Json.firstText(record, "ObjectId", "OfficeObjectId");
    String name = Json.text(record, "SourceFileName");
    return new FileInfo(
        path,
        name != null ? name : FileInfo.of(path).name(),
        Json.firstText(record, "SiteUrl", "Site_Url"),
        null,
        Json.number(record, "FileSizeBytes", -1));
  }

  private static Api api(String operation, JsonNode record) {
    boolean failed = M365LogSource.outcome(operation, record) == Outcome.FAILURE;
    return new Api(
        M365LogSource.workload(record),
        operation,
        Json.firstText(record, "ObjectId", "MailboxOwnerUPN", "OfficeObjectId"),
        failed ? Json.text(record, "ResultStatus") : null);
  }

  private static Change change(JsonNode record) {
    List<String> privileges = new ArrayList<>();
    for (String name : List.of("AccessRights", "Role")) {
      String value = M365LogSource.named(record, "Parameters", name);
      if (value != null) {
        privileges.add(value);
      }
    }
    String role = modified(record, "Role.DisplayName");
    if (role != null) {
      privileges.add(role);
    }
    String group = modified(record, "Group.DisplayName");
    if (group == null) {
      group = M365LogSource.named(record, "Parameters", "Identity");
    }
    return new Change(group, null, privileges, null, null);
  }

  private static String modified(JsonNode record, String name) {
    for (JsonNode each : record.path("ModifiedProperties")) {
      if (name.equals(Json.text(each, "Name"))) {
        return Json.firstText(each, "NewValue", "OldValue");
      }
    }
    return null;
  }
}
