package dev.lapwing.connectors.parse.windows;

import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.ProcessInfo;
import dev.lapwing.core.event.User;
import java.util.Map;

/** Processes of the Security log. */
final class ProcessEvents {

  private ProcessEvents() {}

  static Map<String, Mapping> all() {
    return Map.of("4688", ProcessEvents::launch, "4689", ProcessEvents::exit);
  }

  /** Target is set where the process runs as somebody else than the one who started it. */
  private static void launch(Draft draft) {
    User subject = draft.accounts().subject();
    User target = draft.accounts().target();
    String parent = draft.text("ParentProcessName");
    ProcessInfo process =
        ProcessInfo.of(
            draft.text("NewProcessName"),
            draft.record().first("CommandLine", "ProcessCommandLine"),
            draft.number("NewProcessId"),
            parent);
    draft.type(EventType.PROCESS_LAUNCH).session("TargetLogonId", "SubjectLogonId");
    draft.event().process(process).user(target != null ? target : subject);
    draft.event().actor(target == null ? null : Accounts.other(subject, target));
    draft.keep("TokenElevationType", "MandatoryLabel");
    draft.put("IntegrityLevel", integrity(draft.text("MandatoryLabel")));
  }

  /** The level of a mandatory label, in Sysmon's words. */
  static String integrity(String label) {
    if (label == null) {
      return null;
    }
    return switch (label) {
      case "S-1-16-0" -> "Untrusted";
      case "S-1-16-4096" -> "Low";
      case "S-1-16-8192", "S-1-16-8448" -> "Medium";
      case "S-1-16-12288" -> "High";
      case "S-1-16-16384" -> "System";
      default -> null;
    };
  }

  private static void exit(Draft draft) {
    String path = draft.text("ProcessName");
    draft.type(EventType.PROCESS_TERMINATE).session("SubjectLogonId");
    draft.event().user(draft.accounts().subject());
    draft.event().process(ProcessInfo.of(path, null, draft.number("ProcessId"), null));
    draft.keep("Status");
  }
}
