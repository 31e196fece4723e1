package dev.lapwing.pipeline.simulate.vendor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lapwing.pipeline.simulate.company.Host;

/** Writes Windows events as Winlogbeat 8 ships them. */
final class WindowsWriter {

  private WindowsWriter() {}

  /**
   * @param eventData the event's own fields
   */
  static Rendered write(
      WindowsKind kind, Host host, ObjectNode eventData, long timeMs, RecordNumbers numbers) {
    String computer = host.computer();
    long record = numbers.next(computer, kind.channel);
    ObjectNode log = Json.object().put("@timestamp", Json.time(timeMs));
    log.set(
        "agent",
        Json.object().put("name", computer).put("type", "winlogbeat").put("version", "8.17.1"));
    log.set("ecs", Json.object().put("version", "8.0.0"));
    log.set("event", event(kind, timeMs));
    log.set("host", Json.object().put("name", computer));
    log.set("log", Json.object().put("level", "information"));
    log.put("message", kind.message);
    ObjectNode winlog = Json.object().put("api", "wineventlog").put("channel", kind.channel);
    winlog.put("computer_name", computer).set("event_data", eventData);
    winlog.put("event_id", String.valueOf(kind.id));
    winlog.putArray("keywords").add(kind.keyword());
    winlog.put("opcode", "Info");
    ObjectNode process = Json.object().put("pid", 712);
    process.set("thread", Json.object().put("id", 788));
    winlog.set("process", process);
    winlog.put("provider_guid", kind.providerGuid()).put("provider_name", kind.provider());
    winlog.put("record_id", record).put("task", kind.task);
    log.set("winlog", winlog);
    return new Rendered(Json.line(log), uid(computer, kind.channel, record, timeMs));
  }

  private static ObjectNode event(WindowsKind kind, long timeMs) {
    return Json.object()
        .put("action", kind.task)
        .put("code", String.valueOf(kind.id))
        .put("created", Json.time(timeMs + 900))
        .put("kind", "event")
        .put("outcome", kind.failed() ? "failure" : "success")
        .put("provider", kind.provider());
  }

  /** A record number is unique in its log, between two clearings of the log. */
  private static String uid(String computer, String channel, long record, long timeMs) {
    return channel + "/" + computer + "/" + record + "/" + timeMs;
  }
}
