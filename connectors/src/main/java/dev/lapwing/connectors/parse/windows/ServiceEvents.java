package dev.lapwing.connectors.parse.windows;

import dev.lapwing.core.event.Change;
import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.User;
import java.util.Map;

/** Services, scheduled tasks, cleared logs and remote desktop, from several logs. */
final class ServiceEvents {

  private ServiceEvents() {}

  static Map<String, Mapping> security() {
    return Map.of(
        "4697", ServiceEvents::audited,
        "4698", draft -> task(draft, EventType.JOB_CREATE, "TaskContent"),
        "4699", draft -> task(draft, EventType.JOB_DELETE, "TaskContent"),
        "4700", draft -> task(draft, EventType.JOB_UPDATE, "TaskContent"),
        "4701", draft -> task(draft, EventType.JOB_UPDATE, "TaskContent"),
        "4702", draft -> task(draft, EventType.JOB_UPDATE, "TaskContentNew"),
        "1102", ServiceEvents::cleared);
  }

  static Map<String, Mapping> others() {
    return Map.of(
        "7045", of("Service Control Manager", ServiceEvents::installed),
        "104", of("Microsoft-Windows-Eventlog", ServiceEvents::cleared),
        "106", of("Microsoft-Windows-TaskScheduler", draft -> job(draft, EventType.JOB_CREATE)),
        "140", of("Microsoft-Windows-TaskScheduler", draft -> job(draft, EventType.JOB_UPDATE)),
        "141", of("Microsoft-Windows-TaskScheduler", draft -> job(draft, EventType.JOB_DELETE)),
        "1149",
            of(
                "Microsoft-Windows-TerminalServices-RemoteConnectionManager",
                ServiceEvents::remoteDesktop));
  }

  /** Other providers use the same numbers for other things. */
  private static Mapping of(String provider, Mapping mapping) {
    return draft ->
        (provider.equals(draft.record().provider()) ? mapping : Mapping.UNTYPED).apply(draft);
  }

  private static void audited(Draft draft) {
    draft.type(EventType.SERVICE_CREATE).session("SubjectLogonId");
    draft.event().user(draft.accounts().subject());
    draft.event().change(Change.unit(draft.text("ServiceName"), draft.text("ServiceFileName")));
    draft.keep(
        "ServiceName", "ServiceFileName", "ServiceType", "ServiceStartType", "ServiceAccount");
    draft.keep("ClientProcessId", "ParentProcessId");
  }

  private static void installed(Draft draft) {
    draft.type(EventType.SERVICE_CREATE);
    draft.event().user(draft.accounts().header());
    draft.event().change(Change.unit(draft.text("ServiceName"), draft.text("ImagePath")));
    draft.keep("ServiceName", "ImagePath", "ServiceType", "StartType", "AccountName");
  }

  private static void task(Draft draft, EventType type, String content) {
    String command = TaskContent.command(draft.text(content));
    draft.type(type).session("SubjectLogonId");
    draft.event().user(draft.accounts().subject());
    draft.event().change(Change.unit(draft.text("TaskName"), command));
    draft.keep("TaskName", content);
  }

  private static void job(Draft draft, EventType type) {
    User user = draft.accounts().named(draft.record().first("UserContext", "UserName"));
    draft.type(type);
    draft.event().user(user != null ? user : draft.accounts().header());
    draft.event().change(Change.unit(draft.text("TaskName"), null));
    draft.keep("TaskName", "UserContext", "UserName");
  }

  private static void cleared(Draft draft) {
    User user = draft.accounts().subject();
    draft.type(EventType.EVENT_LOG_CLEAR).session("SubjectLogonId");
    draft.event().user(user != null ? user : draft.accounts().header());
    boolean security = draft.record().eventId().equals("1102");
    // In a flat record the cleared log's name hides behind the channel's, which is System.
    draft.event().change(Change.unit(security ? "Security" : draft.text("Channel"), null));
  }

  private static void remoteDesktop(Draft draft) {
    String ip = Sources.address(draft.text("Param3"));
    draft.type(EventType.RDP_CONNECT);
    draft.event().user(draft.accounts().of(null, draft.text("Param1"), draft.text("Param2")));
    draft.event().src(ip == null ? null : Endpoint.ip(ip));
  }
}
