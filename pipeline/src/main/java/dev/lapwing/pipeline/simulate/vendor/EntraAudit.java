package dev.lapwing.pipeline.simulate.vendor;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lapwing.pipeline.simulate.company.Person;

/** Builds one entry of Entra's directory audit. */
final class EntraAudit {

  private final EntraLog log;
  private final String operation;
  private final String category;
  private final String service;
  private final ObjectNode target = Json.object();
  private final ArrayNode changes = target.putArray("modifiedProperties");

  EntraAudit(EntraLog log, String operation, String category, String service) {
    this.log = log;
    this.operation = operation;
    this.category = category;
    this.service = service;
  }

  EntraAudit about(Person person) {
    target.put("id", EntraLog.objectId(person)).put("type", "User");
    target.put("displayName", person.name()).put("userPrincipalName", person.email());
    return this;
  }

  EntraAudit aboutApp(String app) {
    target.put("id", EntraWriter.uuid("principal/" + app)).put("type", "ServicePrincipal");
    target.put("displayName", app);
    return this;
  }

  /** New values come in quotes within the quotes. */
  EntraAudit changed(String property, String value) {
    ObjectNode change = changes.addObject().put("displayName", property);
    change.putNull("oldValue").put("newValue", '"' + value + '"');
    return this;
  }

  Entry entry() {
    String id = "Directory_" + log.dice().uuid();
    String correlation = log.dice().uuid().toString();
    return new Entry(
        Source.ENTRA,
        (time, numbers) -> {
          ObjectNode audit = Json.object().put("id", id).put("category", category);
          audit.put("correlationId", correlation).put("result", "success").put("resultReason", "");
          audit.put("activityDisplayName", operation).put("activityDateTime", Json.time(time));
          audit.put("loggedByService", service).put("operationType", "Assign");
          audit.set("initiatedBy", Json.object().set("user", initiator()));
          audit.putArray("targetResources").add(target);
          audit
              .putArray("additionalDetails")
              .addObject()
              .put("key", "User-Agent")
              .put("value", log.device().userAgent(time));
          return new Rendered(
              Json.line(EntraWriter.enveloped("AuditLogs", operation, audit, time)), id);
        });
  }

  private ObjectNode initiator() {
    Person person = log.person();
    return Json.object()
        .put("id", EntraLog.objectId(person))
        .put("displayName", person.name())
        .put("userPrincipalName", person.email())
        .put("ipAddress", log.address().ip());
  }
}
