package dev.lapwing.connectors.parse.windows;

import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.FileInfo;
import dev.lapwing.core.event.ProcessInfo;
import java.util.Map;

/** Sysmon's records about processes. */
final class SysmonProcesses {

  private SysmonProcesses() {}

  static Map<String, Mapping> all() {
    return Map.of(
        "1", SysmonProcesses::launch,
        "5", draft -> image(draft, EventType.PROCESS_TERMINATE),
        "6", draft -> module(draft, "ImageLoaded"),
        "7", draft -> module(draft, "ImageLoaded"),
        "8", draft -> pair(draft, EventType.PROCESS_INJECT),
        "10", draft -> pair(draft, EventType.PROCESS_OPEN),
        "25", draft -> image(draft, EventType.PROCESS_INJECT));
  }

  private static void launch(Draft draft) {
    String path = draft.text("Image");
    String parent = draft.text("ParentImage");
    draft.type(EventType.PROCESS_LAUNCH).session("LogonId");
    draft.event().user(draft.accounts().named(draft.text("User")));
    draft
        .event()
        .process(
            new ProcessInfo(
                ProcessInfo.baseName(path),
                path,
                draft.text("CommandLine"),
                draft.number("ProcessId"),
                draft.text("ProcessGuid"),
                ProcessInfo.baseName(parent),
                parent,
                draft.text("ParentCommandLine")));
    draft.keep("OriginalFileName", "Description", "Product", "Company", "Hashes", "FileVersion");
    draft.keep("IntegrityLevel", "CurrentDirectory", "ParentUser", "ParentProcessGuid");
  }

  /** The process that did it, and who ran that. */
  static void image(Draft draft, EventType type) {
    String path = draft.text("Image");
    draft.type(type);
    draft.event().user(draft.accounts().named(draft.text("User")));
    if (path != null) {
      draft
          .event()
          .process(
              new ProcessInfo(
                  ProcessInfo.baseName(path),
                  path,
                  null,
                  draft.number("ProcessId"),
                  draft.text("ProcessGuid"),
                  null,
                  null,
                  null));
    }
  }

  private static void module(Draft draft, String name) {
    image(draft, EventType.MODULE_LOAD);
    draft.event().file(FileInfo.of(draft.text(name)));
    draft.keep("Hashes", "Signed", "Signature", "SignatureStatus", "OriginalFileName");
    draft.keep("Description", "Product", "Company", "FileVersion");
  }

  /** One process that reached into another. */
  private static void pair(Draft draft, EventType type) {
    String path = draft.text("SourceImage");
    String guid = draft.record().first("SourceProcessGuid", "SourceProcessGUID");
    draft.type(type);
    draft.event().user(draft.accounts().named(draft.record().first("User", "SourceUser")));
    draft
        .event()
        .process(
            new ProcessInfo(
                ProcessInfo.baseName(path),
                path,
                null,
                draft.number("SourceProcessId"),
                guid,
                null,
                null,
                null));
    draft.keep("TargetImage", "TargetUser", "GrantedAccess", "CallTrace", "SourceUser");
    draft.keep("StartModule", "StartFunction", "StartAddress");
  }
}
