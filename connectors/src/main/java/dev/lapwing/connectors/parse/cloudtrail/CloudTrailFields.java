package dev.lapwing.connectors.parse.cloudtrail;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lapwing.connectors.parse.Json;
import dev.lapwing.connectors.parse.NewEvent;
import java.util.Map;

/** The raw fields of CloudTrail that rules ask for. */
final class CloudTrailFields {

  /** Requests can be whole policies: no more of their parts than this. */
  private static final int MOST_PARTS = 24;

  private static final String[] KEPT = {
    "eventSource",
    "eventName",
    "eventType",
    "eventCategory",
    "awsRegion",
    "errorCode",
    "errorMessage",
    "sourceIPAddress",
    "userAgent",
    "readOnly",
    "recipientAccountId",
    "userIdentity.type",
    "userIdentity.arn",
    "userIdentity.accountId",
    "userIdentity.userName",
    "userIdentity.invokedBy",
    "userIdentity.sessionContext.sessionIssuer.type",
    "userIdentity.sessionContext.sessionIssuer.userName",
    "userIdentity.sessionContext.attributes.mfaAuthenticated",
    "requestParameters",
    "responseElements",
    "additionalEventData.MFAUsed",
    "additionalEventData.LoginTo",
  };

  private CloudTrailFields() {}

  static Map<String, String> of(JsonNode record) {
    Map<String, String> fields = NewEvent.keep(record, KEPT);
    parts(fields, "requestParameters", record);
    parts(fields, "responseElements", record);
    return fields;
  }

  private static void parts(Map<String, String> fields, String name, JsonNode record) {
    JsonNode node = Json.at(record, name);
    if (node == null || !node.isObject()) {
      return;
    }
    int kept = 0;
    for (Map.Entry<String, String> part : Json.flatten(node).entrySet()) {
      if (kept++ == MOST_PARTS) {
        return;
      }
      NewEvent.keep(fields, name + "." + part.getKey(), part.getValue());
    }
  }
}
