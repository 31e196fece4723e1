package dev.lapwing.connectors.parse.cloudtrail;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lapwing.connectors.parse.Factors;
import dev.lapwing.connectors.parse.Json;
import dev.lapwing.core.event.Api;
import dev.lapwing.core.event.Auth;
import dev.lapwing.core.event.Change;
import dev.lapwing.core.event.EventBuilder;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.FileInfo;
import dev.lapwing.core.event.Outcome;
import dev.lapwing.core.event.Traffic;
import dev.lapwing.core.event.User;
import java.util.List;

/** The people and particulars of a CloudTrail record, by what kind of event it is. */
final class CloudTrailDetails {

  private CloudTrailDetails() {}

  static void fill(EventBuilder event, EventType type, String name, JsonNode record) {
    User caller = CloudTrailIdentity.caller(record);
    User target = target(type, record);
    event.user(target == null ? caller : target);
    if (caller != null && target != null && !same(caller, target)) {
      event.actor(caller);
    }
    event.auth(auth(type, name, record));
    event.api(api(name, record));
    event.change(change(type, record));
    if (type == EventType.FILE_DOWNLOAD || type == EventType.FILE_UPLOAD) {
      object(event, type, record);
    }
  }

  private static boolean same(User a, User b) {
    boolean sameName = a.name() != null && a.name().equals(b.name());
    return (a.uid() != null && a.uid().equals(b.uid()))
        || (sameName && (a.domain() == null || a.domain().equals(b.domain())));
  }

  /** Whom the call is about, where that is not the caller by nature; null otherwise. */
  private static User target(EventType type, JsonNode record) {
    if (type == EventType.AUTH_ACCOUNT_SWITCH) {
      String role = Json.firstText(record, "requestParameters.roleArn", "resources.0.ARN");
      return CloudTrailIdentity.target(record, role, AwsSession.lastPart(role));
    }
    boolean account = type.classUid() == EventType.ACCOUNT_CREATE.classUid();
    boolean group = type.classUid() == EventType.GROUP_CREATE.classUid();
    if (!account && !group) {
      return null;
    }
    String uid = Json.firstText(record, "responseElements.user.arn", "responseElements.role.arn");
    String login =
        Json.firstText(record, "requestParameters.userName", "requestParameters.roleName");
    return CloudTrailIdentity.target(record, uid, login);
  }

  private static Auth auth(EventType type, String name, JsonNode record) {
    String session = session(record);
    if (type.classUid() != EventType.AUTH_LOGON.classUid()) {
      return session == null
          ? null
          : new Auth(0, null, null, null, null, List.of(), session, null, null);
    }
    boolean console = name.equals("ConsoleLogin") || name.startsWith("Credential");
    boolean failed = CloudTrailLogSource.outcome(name, record) == Outcome.FAILURE;
    String used = Json.text(record, "additionalEventData.MFAUsed");
    String credential = Json.text(record, "additionalEventData.CredentialType");
    return new Auth(
        0,
        name.endsWith("SAML") ? "SAML" : name.endsWith("WebIdentity") ? "OpenID" : null,
        console || name.equals("UserAuthentication"),
        true,
        used == null ? null : used.equalsIgnoreCase("Yes"),
        credential == null ? List.of() : Factors.all(List.of(credential)),
        session,
        console ? "AWS Console" : Json.text(record, "requestParameters.roleArn"),
        failed ? Json.firstText(record, "errorMessage", "errorCode") : null);
  }

  /** Temporary keys belong to one session; permanent ones do not make one. */
  private static String session(JsonNode record) {
    String key = Json.text(record, "userIdentity.accessKeyId");
    return key != null && key.startsWith("ASIA") ? key : null;
  }

  private static Api api(String name, JsonNode record) {
    return new Api(
        Json.text(record, "eventSource"),
        name,
        Json.firstText(
            record,
            "resources.0.ARN",
            "requestParameters.bucketName",
            "requestParameters.secretId",
            "requestParameters.functionName",
            "requestParameters.instanceId",
            "requestParameters.roleArn",
            "requestParameters.policyArn",
            "requestParameters.name"),
        Json.firstText(record, "errorCode", "errorMessage"));
  }

  private static Change change(EventType type, JsonNode record) {
    String policy =
        Json.firstText(record, "requestParameters.policyArn", "requestParameters.policyName");
    List<String> privileges = policy == null ? List.of() : List.of(policy);
    if (type.classUid() == EventType.GROUP_CREATE.classUid()) {
      String group = Json.text(record, "requestParameters.groupName");
      String uid = Json.text(record, "responseElements.group.arn");
      return new Change(group, uid, privileges, null, null);
    }
    return type == EventType.ACCOUNT_POLICY_ATTACH || type == EventType.ACCOUNT_POLICY_DETACH
        ? Change.privileges(privileges)
        : null;
  }

  private static void object(EventBuilder event, EventType type, JsonNode record) {
    boolean down = type == EventType.FILE_DOWNLOAD;
    String key = Json.text(record, "requestParameters.key");
    String bucket = Json.text(record, "requestParameters.bucketName");
    long in = Json.number(record, "additionalEventData.bytesTransferredIn", -1);
    long out = Json.number(record, "additionalEventData.bytesTransferredOut", -1);
    FileInfo named = FileInfo.of(key);
    event.file(new FileInfo(key, named.name(), bucket, null, down ? out : in));
    // CloudTrail counts from the bucket's side, an event from its source's.
    event.traffic(Traffic.of(null, Traffic.Direction.UNKNOWN, out, in));
  }
}
