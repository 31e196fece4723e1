package dev.lapwing.connectors.parse.okta;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lapwing.connectors.parse.Factors;
import dev.lapwing.connectors.parse.Json;
import dev.lapwing.core.event.Auth;
import dev.lapwing.core.event.EventType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How somebody signed in with Okta. */
final class OktaSignIn {

  private OktaSignIn() {}

  static Auth of(EventType type, String code, JsonNode record) {
    List<String> factors = factors(code, record);
    boolean succeeded = "SUCCESS".equals(Json.text(record, "outcome.result"));
    boolean second =
        type == EventType.AUTH_FACTOR && factors.stream().anyMatch(f -> !isPassword(f));
    return new Auth(
        0,
        protocol(record),
        interactive(type, code),
        true,
        (second && succeeded && !code.contains(".send_")) ? Boolean.TRUE : null,
        factors,
        session(record),
        application(record),
        succeeded ? null : Json.text(record, "outcome.reason"));
  }

  private static boolean isPassword(String factor) {
    return factor.equals(Factors.PASSWORD);
  }

  private static Boolean interactive(EventType type, String code) {
    if (code.equals("user.authentication.sso") || type == EventType.AUTH_SERVICE_TICKET) {
      return false;
    }
    return (type == EventType.AUTH_LOGON || type == EventType.AUTH_FACTOR) ? Boolean.TRUE : null;
  }

  private static List<String> factors(String code, JsonNode record) {
    List<String> words = new ArrayList<>();
    if (code.contains("push")) {
      words.add(Auth.PUSH);
    } else if (code.contains("_AD_agent") || code.contains("_LDAP_agent")) {
      words.add(Factors.PASSWORD);
    } else if (code.startsWith("system.")) {
      words.add(code);
    }
    add(words, Json.text(record, "debugContext.debugData.factor"));
    if (words.isEmpty()) {
      add(words, Json.text(record, "authenticationContext.credentialType"));
    }
    JsonNode enrolled = OktaPrincipals.targetNode(record, "AuthenticatorEnrollment");
    if (words.isEmpty() && enrolled != null) {
      add(words, Json.firstText(enrolled, "detailEntry.methodTypeUsed", "displayName"));
    }
    return Factors.all(words);
  }

  private static void add(List<String> words, String word) {
    if (word != null) {
      words.add(word);
    }
  }

  private static String session(JsonNode record) {
    String session =
        Json.firstText(
            record,
            "authenticationContext.externalSessionId",
            "authenticationContext.rootSessionId");
    return "unknown".equalsIgnoreCase(session) ? null : session;
  }

  private static String application(JsonNode record) {
    JsonNode application = OktaPrincipals.targetNode(record, "AppInstance");
    return application == null ? null : Json.firstText(application, "displayName", "alternateId");
  }

  private static String protocol(JsonNode record) {
    JsonNode application = OktaPrincipals.targetNode(record, "AppInstance");
    String mode = Json.text(record, "debugContext.debugData.signOnMode");
    if (mode == null && application != null) {
      mode = Json.text(application, "detailEntry.signOnModeType");
    }
    if (mode == null) {
      return null;
    }
    String word = mode.toUpperCase(Locale.ROOT);
    return word.contains("SAML") ? "SAML" : word.contains("OPENID") ? "OpenID" : null;
  }
}
