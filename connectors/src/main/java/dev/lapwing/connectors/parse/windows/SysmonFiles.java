package dev.lapwing.connectors.parse.windows;

import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.FileInfo;
import java.util.Map;

/** Sysmon's records about files, registry and named pipes. */
final class SysmonFiles {

  private SysmonFiles() {}

  static Map<String, Mapping> all() {
    return Map.of(
        "11", draft -> file(draft, EventType.FILE_CREATE, "TargetFilename"),
        "12", SysmonFiles::key,
        "13", SysmonFiles::value,
        "15", draft -> file(draft, EventType.FILE_CREATE, "TargetFilename"),
        "17", draft -> file(draft, EventType.FILE_CREATE, "PipeName"),
        "18", draft -> file(draft, EventType.FILE_OPEN, "PipeName"),
        "23", draft -> file(draft, EventType.FILE_DELETE, "TargetFilename"),
        "26", draft -> file(draft, EventType.FILE_DELETE, "TargetFilename"),
        "29", draft -> file(draft, EventType.FILE_CREATE, "TargetFilename"));
  }

  private static void file(Draft draft, EventType type, String name) {
    SysmonProcesses.image(draft, type);
    draft.event().file(FileInfo.of(draft.text(name)));
    draft.keep("Hash", "Hashes", "Contents", "CreationUtcTime", "IsExecutable", "PipeName");
  }

  /** Deletions have no type of their own: they stay untyped, with all values. */
  private static void key(Draft draft) {
    String what = eventType(draft);
    boolean created = what != null && what.startsWith("Create");
    SysmonProcesses.image(draft, created ? EventType.REGISTRY_VALUE_CREATE : EventType.UNTYPED);
    registry(draft, what);
  }

  private static void value(Draft draft) {
    SysmonProcesses.image(draft, EventType.REGISTRY_VALUE_SET);
    registry(draft, eventType(draft));
  }

  private static void registry(Draft draft, String what) {
    String path = draft.text("TargetObject");
    String name = path == null ? null : path.substring(path.lastIndexOf('\\') + 1);
    draft.event().file(new FileInfo(path, name, null, draft.text("Details"), -1));
    draft.put("EventType", what);
  }

  /** NXLog's header overwrites EventType ({@code INFO}); the rendered text still has it. */
  private static String eventType(Draft draft) {
    String type = draft.text("EventType");
    String message = draft.record().message();
    int at = message == null ? -1 : message.indexOf("EventType: ");
    boolean own = type != null && type.length() > 4 && !type.startsWith("AUDIT");
    if (at < 0 || own) {
      return type;
    }
    int end = message.indexOf('\n', at);
    return message.substring(at + 11, end < 0 ? message.length() : end).strip();
  }
}
