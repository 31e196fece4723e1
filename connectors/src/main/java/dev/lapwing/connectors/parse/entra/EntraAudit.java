package dev.lapwing.connectors.parse.entra;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lapwing.connectors.parse.Addresses;
import dev.lapwing.connectors.parse.Json;
import dev.lapwing.connectors.parse.NewEvent;
import dev.lapwing.core.event.AccountKind;
import dev.lapwing.core.event.Api;
import dev.lapwing.core.event.Change;
import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.EventBuilder;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.Outcome;
import dev.lapwing.core.event.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A change of the directory. */
final class EntraAudit {

  private EntraAudit() {}

  static void fill(EventBuilder event, EntraRecord record) {
    JsonNode graph = record.graph();
    // The name in the envelope tells more: "Update policy" is "Delete policy" in some displays.
    String operation = record.text("activityDisplayName", "operationName");
    EventType type = DirectoryOperations.of(operation);
    if (type == EventType.UNTYPED) {
      type = DirectoryOperations.of(Json.firstText(record.outer(), "operationName"));
    }
    event
        .type(type)
        .code(operation)
        .outcome(outcome(record))
        .src(source(record))
        .fields(fields(type, operation, record));
    people(type, graph, event);
    Change change = change(graph);
    if (type.classUid() == EventType.API_READ.classUid()) {
      event.api(api(record, operation));
    } else if (change != null) {
      event.change(change);
    }
  }

  private static Outcome outcome(EntraRecord record) {
    String result = record.text("result", "resultType");
    return switch (result == null ? "" : result.toLowerCase(Locale.ROOT)) {
      case "success", "0" -> Outcome.SUCCESS;
      case "failure", "timeout", "clienterror" -> Outcome.FAILURE;
      default -> Outcome.UNKNOWN;
    };
  }

  private static void people(EventType type, JsonNode graph, EventBuilder event) {
    User actor = initiator(graph);
    JsonNode target = target(graph, "User");
    boolean call = type == EventType.UNTYPED || type.classUid() == EventType.API_READ.classUid();
    User user =
        target == null || (call && actor != null)
            ? actor
            : NewEvent.user(
                Json.text(target, "id"),
                Json.firstText(target, "userPrincipalName", "displayName"),
                AccountKind.UNRESOLVED);
    event.user(user);
    boolean same =
        actor == null || user == null || (actor.uid() != null && actor.uid().equals(user.uid()));
    event.actor(same || user.equals(actor) ? null : actor);
  }

  private static User initiator(JsonNode graph) {
    JsonNode user = Json.at(graph, "initiatedBy.user");
    if (user != null && Json.firstText(user, "id", "userPrincipalName") != null) {
      return NewEvent.user(
          Json.text(user, "id"),
          Json.firstText(user, "userPrincipalName", "displayName"),
          AccountKind.UNRESOLVED);
    }
    JsonNode app = Json.at(graph, "initiatedBy.app");
    return app == null
        ? null
        : NewEvent.user(
            Json.firstText(app, "servicePrincipalId", "appId"),
            Json.firstText(app, "displayName", "servicePrincipalName"),
            AccountKind.SERVICE);
  }

  private static JsonNode target(JsonNode graph, String type) {
    for (JsonNode target : graph.path("targetResources")) {
      if (type.equalsIgnoreCase(Json.text(target, "type"))) {
        return target;
      }
    }
    return null;
  }

  private static Endpoint source(EntraRecord record) {
    String ip = Addresses.client(Json.text(record.graph(), "initiatedBy.user.ipAddress"));
    if (ip == null) {
      ip = Addresses.client(record.text("callerIpAddress", "callerIpAddress"));
    }
    String agent = Json.text(record.graph(), "userAgent");
    for (JsonNode detail : record.graph().path("additionalDetails")) {
      if (agent == null && "User-Agent".equals(Json.text(detail, "key"))) {
        agent = Json.text(detail, "value");
      }
    }
    return ip == null && agent == null ? null : Endpoint.ip(ip).withDevice(null, agent, null);
  }

  private static Api api(EntraRecord record, String operation) {
    JsonNode graph = record.graph();
    return new Api(
        Json.text(graph, "loggedByService"),
        operation,
        Json.firstText(graph, "targetResources.0.displayName", "targetResources.0.id"),
        outcome(record) == Outcome.FAILURE ? Json.text(graph, "resultReason") : null);
  }

  private static Change change(JsonNode graph) {
    List<String> privileges = new ArrayList<>();
    add(privileges, modified(graph, "Role.DisplayName"));
    add(privileges, modified(graph, "AppRole.Value"));
    add(privileges, modified(graph, "ConsentAction.Permissions"));
    add(privileges, modified(graph, "DelegatedPermissionGrant.Scope"));
    JsonNode role = target(graph, "Role");
    if (privileges.isEmpty() && role != null) {
      add(privileges, Json.text(role, "displayName"));
    }
    JsonNode group = target(graph, "Group");
    String name = modified(graph, "Group.DisplayName");
    String uid = modified(graph, "Group.ObjectID");
    if (group != null) {
      name = name != null ? name : Json.text(group, "displayName");
      uid = uid != null ? uid : Json.text(group, "id");
    }
    return privileges.isEmpty() && name == null && uid == null
        ? null
        : new Change(name, uid, privileges, null, null);
  }

  private static void add(List<String> privileges, String privilege) {
    if (privilege != null) {
      privileges.add(privilege);
    }
  }

  /** The new value of a modified property, else the old, out of the quotes that it comes in. */
  private static String modified(JsonNode graph, String property) {
    for (JsonNode target : graph.path("targetResources")) {
      for (JsonNode each : target.path("modifiedProperties")) {
        if (property.equals(Json.text(each, "displayName"))) {
          String value = Json.text(each, "newValue");
          if (value == null || value.equals("\"\"")) {
            value = Json.text(each, "oldValue");
          }
          return value == null ? null : value.replaceAll("^\"|\"$", "");
        }
      }
    }
    return null;
  }

  private static Map<String, String> fields(EventType type, String operation, EntraRecord record) {
    JsonNode graph = record.graph();
    Map<String, String> fields =
        type == EventType.UNTYPED ? Json.flatten(record.outer()) : NewEvent.keep(graph);
    // Sigma's rules for this log use the names of three generations of it.
    NewEvent.keep(fields, "properties.message", operation);
    NewEvent.keep(fields, "ActivityDisplayName", operation);
    NewEvent.keep(fields, "OperationName", record.text("operationName", "operationName"));
    NewEvent.keep(fields, "operationName", record.text("operationName", "operationName"));
    NewEvent.keep(fields, "Category", Json.text(graph, "category"));
    NewEvent.keep(fields, "LoggedByService", Json.text(graph, "loggedByService"));
    NewEvent.keep(fields, "Status", record.text("result", "resultType"));
    NewEvent.keep(fields, "properties.result", Json.text(graph, "result"));
    NewEvent.keep(fields, "TargetResources", Json.at(graph, "targetResources"));
    NewEvent.keep(fields, "InitiatedBy", Json.at(graph, "initiatedBy"));
    NewEvent.keep(fields, "AdditionalDetails", Json.at(graph, "additionalDetails"));
    String consent = modified(graph, "ConsentContext.IsAdminConsent");
    NewEvent.keep(fields, "ConsentContext.IsAdminConsent", consent);
    return fields;
  }
}
