package dev.lapwing.connectors.parse.cloudtrail;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lapwing.connectors.parse.Json;
import dev.lapwing.connectors.parse.NewEvent;
import dev.lapwing.core.event.AccountKind;
import dev.lapwing.core.event.User;

/** Who called: CloudTrail's {@code userIdentity}. */
final class CloudTrailIdentity {

  private CloudTrailIdentity() {}

  /** Null where the record does not say. */
  static User caller(JsonNode record) {
    JsonNode identity = Json.at(record, "userIdentity");
    if (identity == null || !identity.isObject()) {
      return null;
    }
    String type = String.valueOf(Json.text(identity, "type"));
    User user =
        switch (type) {
          case "Root" -> root(identity);
          case "AssumedRole" -> assumedRole(identity);
          case "AWSService" ->
              NewEvent.user(null, Json.text(identity, "invokedBy"), AccountKind.SERVICE);
          case "IdentityCenterUser" -> identityCenter(record, identity);
          default -> named(record, identity);
        };
    return user == null ? null : inAccount(user, Json.text(identity, "accountId"));
  }

  /** An IAM user or role that a request names, in the account of the request. */
  static User target(JsonNode record, String uid, String name) {
    User user = NewEvent.user(uid, name, AccountKind.UNRESOLVED);
    String account = Json.firstText(record, "recipientAccountId", "userIdentity.accountId");
    return user == null ? null : inAccount(user, account);
  }

  static User inAccount(User user, String account) {
    return new User(user.uid(), user.name(), account, user.email(), user.kind(), false);
  }

  private static User root(JsonNode identity) {
    return NewEvent.user(Json.text(identity, "arn"), "root", AccountKind.SHARED);
  }

  private static User assumedRole(JsonNode identity) {
    String principal = Json.text(identity, "principalId");
    int colon = principal == null ? -1 : principal.indexOf(':');
    return AwsSession.user(
        colon < 0 ? null : principal.substring(colon + 1),
        Json.text(identity, "arn"),
        Json.text(identity, "sessionContext.sessionIssuer.arn"),
        Json.text(identity, "sessionContext.sessionIssuer.userName"),
        Json.text(identity, "invokedBy"));
  }

  private static User identityCenter(JsonNode record, JsonNode identity) {
    String uid = Json.firstText(identity, "onBehalfOf.userId", "principalId", "credentialId");
    String name = Json.text(record, "additionalEventData.UserName");
    return NewEvent.user(
        uid, name != null ? name : Json.text(identity, "userName"), AccountKind.UNRESOLVED);
  }

  private static User named(JsonNode record, JsonNode identity) {
    String arn = Json.text(identity, "arn");
    String name = Json.firstText(identity, "userName", "sessionContext.sessionIssuer.userName");
    if (name == null) {
      name = AwsSession.lastPart(arn);
    }
    if (name == null) {
      name = Json.text(record, "additionalEventData.UserName");
    }
    String uid = arn != null ? arn : Json.firstText(identity, "principalId", "accountId");
    boolean service = Json.text(identity, "invokedBy") != null && name == null;
    return NewEvent.user(
        uid,
        name != null ? name : Json.text(identity, "invokedBy"),
        service ? AccountKind.SERVICE : AccountKind.UNRESOLVED);
  }
}
