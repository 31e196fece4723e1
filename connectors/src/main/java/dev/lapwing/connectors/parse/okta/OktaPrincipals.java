package dev.lapwing.connectors.parse.okta;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lapwing.connectors.parse.Json;
import dev.lapwing.connectors.parse.NewEvent;
import dev.lapwing.core.event.AccountKind;
import dev.lapwing.core.event.User;
import java.util.Locale;

/** Who is in an Okta record: its actor and its targets. */
final class OktaPrincipals {

  private OktaPrincipals() {}

  static User actor(JsonNode record) {
    JsonNode actor = Json.at(record, "actor");
    return actor == null ? null : user(actor);
  }

  /** The first target of one of these types, most wanted first; null if there is none. */
  static User target(JsonNode record, String... types) {
    for (String type : types) {
      JsonNode target = targetNode(record, type);
      if (target != null) {
        return user(target);
      }
    }
    return null;
  }

  static JsonNode targetNode(JsonNode record, String type) {
    for (JsonNode target : record.path("target")) {
      if (type.equals(Json.text(target, "type"))) {
        return target;
      }
    }
    return null;
  }

  static boolean same(User a, User b) {
    return (a.uid() != null && a.uid().equals(b.uid()))
        || (a.email() != null && a.email().equalsIgnoreCase(b.email()));
  }

  private static User user(JsonNode principal) {
    String type = Json.text(principal, "type");
    if (type != null && type.toLowerCase(Locale.ROOT).startsWith("ip")) {
      // Where Okta knows only an address, the address is not a person.
      return null;
    }
    String login = known(Json.text(principal, "alternateId"));
    return NewEvent.user(
        known(Json.text(principal, "id")),
        login != null ? login : known(Json.text(principal, "displayName")),
        kind(type));
  }

  /** A user may be anybody's: only what is plainly no person is said to be a service. */
  private static AccountKind kind(String type) {
    return type == null || type.equals("User") || type.equals("AppUser")
        ? AccountKind.UNRESOLVED
        : AccountKind.SERVICE;
  }

  private static String known(String text) {
    return "unknown".equalsIgnoreCase(text) ? null : text;
  }
}
