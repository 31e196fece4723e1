package dev.lapwing.connectors.signal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lapwing.core.access.AccessAction;
import dev.lapwing.core.access.AccessSignal;

/**
 * The claims of a Security Event Token (RFC 8417) with one CAEP 1.0 event, as the Shared Signals
 * Framework profiles it; not yet signed. What CAEP has no word for (the action asked for, how far
 * it goes, when it ends) is under {@code lapwing}, which receivers may ignore.
 */
public final class SetClaims {

  private static final String CAEP = "https://schemas.openid.net/secevent/caep/event-type/";

  private SetClaims() {}

  public static String of(AccessSignal signal) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("iss", signal.issuer());
    json.put("iat", signal.issued() / 1000);
    json.put("jti", signal.jti());
    json.put("txn", signal.alertUid());
    json.set("sub_id", subject(signal));
    json.putObject("events").set(CAEP + type(signal), event(signal));
    json.set("lapwing", own(signal));
    return json.toString();
  }

  private static String type(AccessSignal signal) {
    return signal.action() == AccessAction.REVOKE ? "session-revoked" : "risk-level-change";
  }

  private static ObjectNode subject(AccessSignal signal) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("format", "complex");
    json.putObject("user")
        .put("format", "iss_sub")
        .put("iss", signal.issuer())
        .put("sub", signal.subject());
    if (signal.session() != null) {
      json.putObject("session").put("format", "opaque").put("id", signal.session());
    }
    json.putObject("tenant").put("format", "opaque").put("id", signal.entity().tenant());
    return json;
  }

  private static ObjectNode event(AccessSignal signal) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("event_timestamp", signal.time() / 1000);
    json.put("initiating_entity", "policy");
    if (signal.action() != AccessAction.REVOKE) {
      json.put("principal", signal.session() == null ? "USER" : "SESSION");
      json.put("previous_level", signal.previous().caep());
      json.put("current_level", signal.level().caep());
      json.put("risk_reason", signal.rule());
    }
    json.putObject("reason_admin").put("en", signal.reason());
    json.putObject("reason_user")
        .put(
            "en",
            signal.action() == AccessAction.NONE
                ? "The extra check is over"
                : "We noticed an unusual sign-in and need to check that it was you");
    return json;
  }

  private static ObjectNode own(AccessSignal signal) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("action", signal.action() == AccessAction.NONE ? "ease" : signal.action().text());
    if (signal.action().acr() != null) {
      json.put("acr", signal.action().acr());
    }
    json.put("alert_uid", signal.alertUid());
    json.put("mode", signal.mode().text());
    json.put("rule", signal.rule());
    if (signal.expires() > 0) {
      json.put("expires", signal.expires() / 1000);
    }
    json.putObject("entity")
        .put("tenant", signal.entity().tenant())
        .put("type", signal.entity().type().text())
        .put("id", signal.entity().id());
    return json;
  }
}
