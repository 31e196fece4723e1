package dev.lapwing.connectors.parse.m365;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lapwing.connectors.parse.Json;
import dev.lapwing.connectors.parse.NewEvent;
import dev.lapwing.core.event.EventType;
import java.util.Map;

/** The raw fields of the unified audit that rules ask for. */
final class M365Fields {

  private static final String[] KEPT = {
    "Operation",
    "Workload",
    "OfficeWorkload",
    "RecordType",
    "ResultStatus",
    "UserId",
    "UserType",
    "ObjectId",
    "ApplicationId",
    "ClientAppId",
    "AppId",
    "RequestType",
    "LogonType",
    "ExternalAccess",
    "MailboxOwnerUPN",
    "SiteUrl",
    "SourceFileExtension",
    "TargetUserOrGroupName",
    "TargetUserOrGroupType",
    "Parameters",
    "OperationProperties",
    "OperationCount",
    "ModifiedProperties",
    "Directionality",
    "DeliveryAction",
    "LogonError",
    "ErrorNumber",
  };

  private M365Fields() {}

  static Map<String, String> of(EventType type, String operation, JsonNode record) {
    Map<String, String> fields =
        type == EventType.UNTYPED ? Json.flatten(record) : NewEvent.keep(record, KEPT);
    for (JsonNode parameter : record.path("Parameters")) {
      String name = Json.text(parameter, "Name");
      if (name != null && fields.size() < 64) {
        NewEvent.keep(fields, "Parameters." + name, parameter.get("Value"));
      }
    }
    if ("SecurityComplianceCenter".equals(M365LogSource.workload(record))) {
      // Sigma's rules for alerts call them so.
      NewEvent.keep(fields, "eventSource", "SecurityComplianceCenter");
      String alert = Json.text(record, "Name");
      NewEvent.keep(fields, "eventName", alert != null ? alert : operation);
      String status = Json.text(record, "ResultStatus");
      NewEvent.keep(fields, "status", status != null ? status : "success");
    }
    return fields;
  }
}
