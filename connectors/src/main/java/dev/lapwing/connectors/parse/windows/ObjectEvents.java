package dev.lapwing.connectors.parse.windows;

import dev.lapwing.connectors.parse.Json;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.FileInfo;
import dev.lapwing.core.event.ProcessInfo;
import java.util.Map;

/** Files, registry values and shares that were accessed. */
final class ObjectEvents {

  private static final long READ = 0x1;
  private static final long WRITE_OR_APPEND = 0x6;
  private static final long DELETE = 0x10000;

  private ObjectEvents() {}

  static Map<String, Mapping> all() {
    return Map.of(
        "4657", ObjectEvents::registryValue,
        "4662", ObjectEvents::object,
        "4663", ObjectEvents::object,
        "5140", ObjectEvents::share,
        "5145", ObjectEvents::share);
  }

  /** Files have a type; of keys, processes and directory objects all values are kept. */
  private static void object(Draft draft) {
    String path = draft.text("ProcessName");
    draft.session("SubjectLogonId").event().user(draft.accounts().subject());
    if (path != null) {
      draft.event().process(ProcessInfo.of(path, null, draft.number("ProcessId"), null));
    }
    if ("File".equals(draft.text("ObjectType")) && draft.text("ObjectName") != null) {
      draft.type(fileAccess(Json.number(draft.record().data(), "AccessMask", 0)));
      draft.event().file(FileInfo.of(draft.text("ObjectName")));
      draft.keep("ObjectType", "AccessMask", "AccessList", "ObjectServer");
    }
  }

  private static EventType fileAccess(long mask) {
    if ((mask & DELETE) != 0) {
      return EventType.FILE_DELETE;
    }
    if ((mask & WRITE_OR_APPEND) != 0) {
      return EventType.FILE_UPDATE;
    }
    return (mask & READ) != 0 ? EventType.FILE_READ : EventType.FILE_OPEN;
  }

  private static void registryValue(Draft draft) {
    String value = draft.text("ObjectValueName");
    String key = draft.text("ObjectName");
    draft.type(EventType.REGISTRY_VALUE_SET).session("SubjectLogonId");
    draft.event().user(draft.accounts().subject());
    draft.event().file(new FileInfo(key, value, null, draft.text("NewValue"), -1));
    draft
        .event()
        .process(ProcessInfo.of(draft.text("ProcessName"), null, draft.number("ProcessId"), null));
    draft.keep("ObjectName", "ObjectValueName", "NewValue", "OldValue", "OperationType");
  }

  private static void share(Draft draft) {
    String share = draft.text("ShareName");
    String relative = draft.text("RelativeTargetName");
    String name = relative == null ? null : ProcessInfo.baseName(relative);
    draft.type(EventType.FILE_HOSTING_OTHER).session("SubjectLogonId");
    draft.event().user(draft.accounts().subject());
    draft.event().src(Sources.of(draft, "IpAddress", "IpPort", ""));
    draft.event().file(new FileInfo(relative, name, share, null, -1));
    draft.keep("ShareName", "RelativeTargetName", "ShareLocalPath", "AccessMask", "AccessList");
    draft.keep("ObjectType");
    if (Sources.loopback(draft.text("IpAddress"))) {
      draft.keep("IpAddress");
    }
  }
}
