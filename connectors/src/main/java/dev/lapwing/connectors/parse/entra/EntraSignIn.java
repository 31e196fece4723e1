package dev.lapwing.connectors.parse.entra;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lapwing.connectors.parse.Factors;
import dev.lapwing.connectors.parse.Json;
import dev.lapwing.connectors.parse.NewEvent;
import dev.lapwing.core.event.AccountKind;
import dev.lapwing.core.event.Auth;
import dev.lapwing.core.event.EventBuilder;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.Outcome;
import dev.lapwing.core.event.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A sign-in. */
final class EntraSignIn {

  /**
   * Errors that only interrupt a sign-in to ask for more: another factor, consent, "stay signed
   * in?". Neither a success nor a failure of anybody (learn.microsoft.com, "Entra authentication
   * error codes").
   */
  private static final Set<Long> INTERRUPTS =
      Set.of(
          16000L, 16001L, 50058L, 50072L, 50074L, 50076L, 50079L, 50097L, 50125L, 50127L, 50129L,
          50140L, 50143L, 65001L, 81010L);

  /** The second factor was asked for, and denied, ignored or wrong. */
  private static final long STRONG_AUTHENTICATION_FAILED = 500121;

  private EntraSignIn() {}

  static void fill(EventBuilder event, EntraRecord record) {
    long error = error(record);
    boolean factor = error == STRONG_AUTHENTICATION_FAILED || denied(record.graph());
    Outcome outcome = factor ? Outcome.FAILURE : outcome(error);
    event
        .type(factor ? EventType.AUTH_FACTOR : EventType.AUTH_LOGON)
        .code(record.text("operationName", "operationName"))
        .outcome(outcome)
        .user(user(record))
        .src(EntraClient.of(record))
        .auth(auth(record, outcome))
        .fields(fields(record, error));
  }

  /** The error code; 0 for success, −1 where the record has none. */
  private static long error(EntraRecord record) {
    long error = Json.number(record.graph(), "status.errorCode", -1);
    if (error >= 0) {
      return error;
    }
    String type = record.text("resultType", "resultType");
    if ("Success".equalsIgnoreCase(type)) {
      return 0;
    }
    return type != null && type.matches("\\d{1,9}") ? Long.parseLong(type) : -1;
  }

  private static Outcome outcome(long error) {
    if (error < 0 || INTERRUPTS.contains(error)) {
      return Outcome.UNKNOWN;
    }
    return Outcome.of(error == 0);
  }

  private static boolean denied(JsonNode graph) {
    String details = Json.text(graph, "status.additionalDetails");
    return details != null && details.toLowerCase(Locale.ROOT).startsWith("mfa denied");
  }

  private static User user(EntraRecord record) {
    JsonNode graph = record.graph();
    String id = Json.text(graph, "userId");
    String login = Json.text(graph, "userPrincipalName");
    if (id == null && login == null) {
      String principal = Json.text(graph, "servicePrincipalId");
      String name = Json.firstText(graph, "servicePrincipalName", "appDisplayName", "appId");
      return NewEvent.user(principal, name, AccountKind.SERVICE);
    }
    String name = login != null ? login : record.text("userDisplayName", "identity");
    return NewEvent.user(id, name, AccountKind.UNRESOLVED);
  }

  private static Auth auth(EntraRecord record, Outcome outcome) {
    JsonNode graph = record.graph();
    String required = Json.text(graph, "authenticationRequirement");
    Boolean mfa = null;
    if (required != null && outcome == Outcome.SUCCESS) {
      mfa = required.equalsIgnoreCase("multiFactorAuthentication");
    }
    return new Auth(
        0,
        protocol(Json.text(graph, "authenticationProtocol")),
        interactive(record),
        true,
        mfa,
        factors(graph),
        Json.text(graph, "sessionId"),
        Json.firstText(graph, "appDisplayName", "appId"),
        outcome == Outcome.SUCCESS ? null : reason(record));
  }

  private static Boolean interactive(EntraRecord record) {
    Boolean said = Json.bool(record.graph(), "isInteractive");
    if (said != null) {
      return said;
    }
    String category = String.valueOf(record.category()).toLowerCase(Locale.ROOT);
    boolean nobody =
        category.contains("noninteractive")
            || category.contains("serviceprincipal")
            || category.contains("managedidentity");
    return nobody ? Boolean.FALSE : category.equals("signinlogs") ? Boolean.TRUE : null;
  }

  private static List<String> factors(JsonNode graph) {
    List<String> words = new ArrayList<>();
    for (JsonNode step : graph.path("authenticationDetails")) {
      words.add(Json.text(step, "authenticationMethod"));
    }
    words.add(Json.text(graph, "mfaDetail.authMethod"));
    return Factors.all(words);
  }

  private static String protocol(String vendor) {
    if (vendor == null || vendor.equalsIgnoreCase("none")) {
      return null;
    }
    return switch (vendor.toLowerCase(Locale.ROOT)) {
      case "saml20" -> "SAML";
      case "oauth2" -> "OAUTH 2.0";
      default -> vendor;
    };
  }

  private static String reason(EntraRecord record) {
    JsonNode graph = record.graph();
    String reason = Json.firstText(graph, "status.additionalDetails", "status.failureReason");
    return reason != null ? reason : record.text("resultDescription", "resultDescription");
  }

  /** By the names of Sentinel's columns, which Sigma's rules use. */
  private static Map<String, String> fields(EntraRecord record, long error) {
    JsonNode graph = record.graph();
    Map<String, String> fields = NewEvent.keep(graph, "userAgent", "conditionalAccessStatus");
    NewEvent.keep(fields, "Category", record.category());
    NewEvent.keep(fields, "operationName", record.text("operationName", "operationName"));
    NewEvent.keep(fields, "ResultType", error < 0 ? null : Long.toString(error));
    NewEvent.keep(fields, "ResultDescription", reason(record));
    NewEvent.keep(fields, "Status", error < 0 ? null : error == 0 ? "Success" : "Failure");
    for (String name : COLUMNS) {
      String property = Character.toLowerCase(name.charAt(0)) + name.substring(1);
      NewEvent.keep(fields, name, Json.at(graph, property));
    }
    NewEvent.keep(fields, "DeviceDetail.trusttype", Json.at(graph, "deviceDetail.trustType"));
    NewEvent.keep(fields, "DeviceDetail.isCompliant", Json.at(graph, "deviceDetail.isCompliant"));
    NewEvent.keep(fields, "Location", Json.text(graph, "location.countryOrRegion"));
    return fields;
  }

  private static final List<String> COLUMNS =
      List.of(
          "UserPrincipalName",
          "UserType",
          "AppDisplayName",
          "AppId",
          "ClientAppUsed",
          "ResourceDisplayName",
          "AuthenticationRequirement",
          "AuthenticationProtocol",
          "ConditionalAccessStatus",
          "NetworkLocationDetails",
          "RiskState",
          "RiskDetail",
          "RiskLevelDuringSignIn",
          "RiskLevelAggregated",
          "RiskEventTypes",
          "IncomingTokenType",
          "CorrelationId",
          "HomeTenantId",
          "ResourceTenantId");
}
