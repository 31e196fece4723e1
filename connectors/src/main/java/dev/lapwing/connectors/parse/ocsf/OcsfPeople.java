package dev.lapwing.connectors.parse.ocsf;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lapwing.connectors.parse.Json;
import dev.lapwing.connectors.parse.cloudtrail.AwsSession;
import dev.lapwing.core.event.AccountKind;
import dev.lapwing.core.event.EventBuilder;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.User;

/** Who is in an OCSF event. */
final class OcsfPeople {

  private static final int IDENTITY_CATEGORY = 3;
  private static final int SYSTEM = 3;
  private static final int SERVICE = 4;

  private OcsfPeople() {}

  /** In identity events {@code user} is whom it is about; elsewhere the actor is. */
  static void fill(EventBuilder event, EventType type, JsonNode record) {
    User user = user(Json.at(record, "user"));
    User actor = ofRole(user(Json.at(record, "actor.user")), record);
    if (actor == null) {
      actor = user(Json.at(record, "actor.process.user"));
    }
    if (type.classUid() / 1000 != IDENTITY_CATEGORY) {
      event.user(actor != null ? actor : user);
      return;
    }
    if (user != null && actor != null && same(user, actor)) {
      // Mappings often leave the name to one of the two.
      event.user(user.name() != null || user.email() != null ? user : actor);
      return;
    }
    event.user(user != null ? user : actor).actor(user != null ? actor : null);
  }

  /** A session of an AWS role, by the same names as in CloudTrail itself. */
  private static User ofRole(User user, JsonNode record) {
    if (user == null || user.uid() == null || !user.uid().contains(":assumed-role/")) {
      return user;
    }
    String issuer = Json.text(record, "actor.session.issuer");
    String service = Json.text(record, "actor.invoked_by");
    User role = AwsSession.user(null, user.uid(), issuer, null, service);
    return new User(role.uid(), role.name(), user.domain(), role.email(), role.kind(), false);
  }

  private static boolean same(User a, User b) {
    return a.uid() != null ? a.uid().equals(b.uid()) : a.label().equalsIgnoreCase(b.label());
  }

  private static User user(JsonNode user) {
    if (user == null) {
      return null;
    }
    // 1.0's release candidates had the stable identifier in uuid.
    String uid = Json.firstText(user, "uuid", "uid", "uid_alt");
    String name = Json.text(user, "name");
    String email = Json.text(user, "email_addr");
    if (email == null && name != null && name.indexOf('@') > 0) {
      email = name;
      name = name.substring(0, name.indexOf('@'));
    }
    if (uid == null && name == null && email == null) {
      return null;
    }
    String domain = Json.firstText(user, "domain", "account.uid", "account_uid");
    return new User(uid, name, domain, email, kind(user), false);
  }

  private static AccountKind kind(JsonNode user) {
    long type = Json.number(user, "type_id", 0);
    String word = String.valueOf(Json.text(user, "type"));
    if (word.equals("Root")) {
      return AccountKind.SHARED;
    }
    if (type == SYSTEM) {
      return AccountKind.MACHINE;
    }
    return type == SERVICE || word.equals("AWSService")
        ? AccountKind.SERVICE
        : AccountKind.UNRESOLVED;
  }
}
