package dev.lapwing.connectors.parse.okta;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lapwing.connectors.parse.FieldNames;
import dev.lapwing.connectors.parse.Json;
import dev.lapwing.connectors.parse.JsonLogSource;
import dev.lapwing.connectors.parse.NewEvent;
import dev.lapwing.connectors.parse.ParseContext;
import dev.lapwing.connectors.parse.ParseResult;
import dev.lapwing.connectors.parse.RawRecord;
import dev.lapwing.connectors.parse.Times;
import dev.lapwing.core.event.Api;
import dev.lapwing.core.event.Change;
import dev.lapwing.core.event.EventBuilder;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.Outcome;
import dev.lapwing.core.event.User;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Okta's System Log, as its API, hooks and log streams give it, and as rows of Microsoft Sentinel's
 * {@code Okta_CL} table.
 */
public final class OktaLogSource implements JsonLogSource {

  private static final String[] KEPT = {
    "eventType",
    "displayMessage",
    "severity",
    "legacyEventType",
    "outcome.result",
    "outcome.reason",
    "actor.alternateId",
    "actor.type",
    "securityContext.isProxy",
    "transaction.type",
    "debugContext.debugData.requestUri",
    "debugContext.debugData.threatSuspected",
    "debugContext.debugData.behaviors",
    "debugContext.debugData.risk",
    "debugContext.debugData.logOnlySecurityData",
  };

  private static final FieldNames NAMES =
      new FieldNames(
          "eventType",
          "displayMessage",
          "legacyEventType",
          "authenticationContext",
          "securityContext",
          "debugContext");

  @Override
  public String format() {
    return "okta";
  }

  @Override
  public boolean recognises(JsonNode given) {
    JsonNode record = NAMES.restore(given);
    return OktaTable.isRow(record)
        || (record.has("eventType")
            && (record.has("published") || record.has("outcome"))
            && (record.has("actor") || record.has("legacyEventType") || record.has("uuid")));
  }

  @Override
  public ParseResult parse(JsonNode given, RawRecord raw, ParseContext context) {
    JsonNode record = OktaTable.isRow(given) ? OktaTable.nested(given) : NAMES.restore(given);
    String code = Json.text(record, "eventType");
    if (code == null) {
      return ParseResult.rejected("no eventType in it: not a record of Okta's System Log");
    }
    OptionalLong time = Times.first(record, context.zone(), "published", "p_event_time");
    if (time.isEmpty()) {
      return NewEvent.noTime("published");
    }
    EventType type = OktaTypes.of(code);
    EventBuilder event =
        NewEvent.at(time.getAsLong(), Json.text(record, "uuid"), raw, context)
            .type(type)
            .code(code)
            .outcome(outcome(code, record))
            .src(OktaClient.of(record))
            .fields(fields(type, record));
    people(type, record, event);
    details(type, code, record, event);
    return context.finish(event.build(), each -> Json.visit(record, each));
  }

  private static Outcome outcome(String code, JsonNode record) {
    if (code.startsWith("user.mfa.okta_verify.deny_push")) {
      return Outcome.FAILURE;
    }
    if (code.contains(".send_")) {
      // Sent is not yet answered: Okta's SUCCESS speaks of the message.
      return Outcome.UNKNOWN;
    }
    String result = Json.text(record, "outcome.result");
    return switch (result == null ? "" : result) {
      case "SUCCESS", "ALLOW" -> Outcome.SUCCESS;
      case "FAILURE", "DENY", "UNANSWERED", "ABANDONED", "RATE_LIMIT" -> Outcome.FAILURE;
      default -> Outcome.UNKNOWN;
    };
  }

  private static void people(EventType type, JsonNode record, EventBuilder event) {
    User actor = OktaPrincipals.actor(record);
    User target = OktaPrincipals.target(record, "User", "AppUser");
    boolean signIn = type.classUid() == EventType.AUTH_LOGON.classUid();
    boolean byPerson = "User".equals(Json.text(record, "actor.type"));
    boolean ofItself =
        type.classUid() == EventType.API_READ.classUid() || type == EventType.UNTYPED;
    boolean aboutActor = (signIn && byPerson && type != EventType.AUTH_ACCOUNT_SWITCH) || ofItself;
    User user = target == null || (actor != null && aboutActor) ? actor : target;
    event.user(user);
    if (actor != null && user != null && !OktaPrincipals.same(actor, user) && !aboutActor) {
      event.actor(actor);
    }
  }

  private static void details(EventType type, String code, JsonNode record, EventBuilder event) {
    if (type.classUid() == EventType.AUTH_LOGON.classUid()) {
      event.auth(OktaSignIn.of(type, code, record));
    } else if (type.classUid() == EventType.GROUP_CREATE.classUid()
        || type.classUid() == EventType.ACCESS_ASSIGN.classUid()) {
      event.change(change(record));
    } else if (type.classUid() == EventType.API_READ.classUid()) {
      JsonNode first = Json.at(record, "target.0");
      String error = Json.text(record, "outcome.reason");
      event.api(
          new Api("Okta", code, first == null ? null : Json.text(first, "displayName"), error));
    }
  }

  private static Change change(JsonNode record) {
    List<String> privileges = new ArrayList<>();
    String granted = Json.text(record, "debugContext.debugData.privilegeGranted");
    if (granted == null) {
      granted = Json.text(record, "debugContext.debugData.privilegeRevoked");
    }
    if (granted != null) {
      Arrays.stream(granted.split(",")).map(String::strip).forEach(privileges::add);
    }
    JsonNode application = OktaPrincipals.targetNode(record, "AppInstance");
    if (application != null && Json.text(application, "displayName") != null) {
      privileges.add(Json.text(application, "displayName"));
    }
    JsonNode group = OktaPrincipals.targetNode(record, "UserGroup");
    return new Change(
        group == null ? null : Json.text(group, "displayName"),
        group == null ? null : Json.text(group, "id"),
        privileges,
        null,
        null);
  }

  private static Map<String, String> fields(EventType type, JsonNode record) {
    Map<String, String> fields =
        type != EventType.UNTYPED ? NewEvent.keep(record, KEPT) : Json.flatten(record);
    List<String> names = new ArrayList<>();
    JsonNode targets = record.path("target");
    for (JsonNode target : targets) {
      String name = Json.text(target, "displayName");
      if (name != null) {
        names.add(name);
      }
    }
    NewEvent.keep(fields, "target.displayName", String.join(", ", names));
    return fields;
  }
}
