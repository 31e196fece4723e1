package dev.lapwing.pipeline.evaluate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/** Makes lines of labels, identities and alerts, as the simulation and the audit write them. */
final class Lines {

  static final String ANNA = "anna@corp.example";
  static final String BRUNO = "bruno@corp.example";
  static final String ATTACKED = "2026-03-20";
  static final String QUIET = "2026-03-21";

  private Lines() {}

  /** An incident from 10:00 to 12:00, its objective at 11:00. */
  static String incident(String id, String scenario, String user, String day, String expect) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("incident", id).put("scenario", scenario).put("technique", "T1078");
    line.putArray("entities").addObject().put("type", "user").put("id", user);
    line.put("start", day + "T10:00:00Z").put("objective", day + "T11:00:00Z");
    line.put("end", day + "T12:00:00Z").put("expect", expect);
    line.putArray("events").add(id + "-event");
    return line.toString();
  }

  static String person(String uid, String shift) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("uid", uid).put("type", "human").put("shift", shift).put("site", "lis");
    line.putArray("aliases").add(uid.substring(0, uid.indexOf('@')));
    return line.toString();
  }

  static String service(String uid) {
    return JsonNodeFactory.instance.objectNode().put("uid", uid).put("type", "service").toString();
  }

  /**
   * An alert or finding.
   *
   * @param time such as {@code 2026-03-20T10:30:00Z}
   */
  static ObjectNode raised(String uid, String rule, int severity, String time, String user) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("activity_id", 1).put("severity_id", severity);
    line.put("time", Instant.parse(time).toEpochMilli());
    ObjectNode info = line.putObject("finding_info").put("uid", uid);
    info.putObject("analytic").put("uid", rule);
    info.putArray("related_events");
    ObjectNode unmapped = line.putObject("unmapped");
    unmapped.putObject("entity").put("type", "user").put("id", user);
    unmapped.putObject("explanation").put("p", 1e-5);
    return line;
  }

  static ObjectNode citing(ObjectNode line, String... events) {
    List.of(events)
        .forEach(
            id ->
                line.withObject("/finding_info")
                    .withArray("related_events")
                    .addObject()
                    .put("uid", id));
    return line;
  }
}
