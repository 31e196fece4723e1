package dev.lapwing.connectors.parse.windows;

import dev.lapwing.core.event.User;
import java.util.Map;
import java.util.Set;

/**
 * PowerShell's engine, module and script-block logs: untyped, with what rules ask for taken out of
 * the texts that the records carry ({@code Name = value} lines).
 */
final class PowerShellEvents {

  static final Mapping MAPPING = PowerShellEvents::map;

  /** Names under which the texts hold something worth a field of its own. */
  private static final Map<String, String> NAMES =
      Map.of(
          "HostApplication", "HostApplication",
          "Host Application", "HostApplication",
          "HostName", "HostName",
          "Host Name", "HostName",
          "EngineVersion", "EngineVersion",
          "CommandLine", "CommandLine",
          "CommandName", "CommandName",
          "Command Name", "CommandName",
          "ScriptName", "ScriptName");

  private static final Set<String> USER_NAMES = Set.of("UserId", "User");

  private PowerShellEvents() {}

  private static void map(Draft draft) {
    WindowsRecord record = draft.record();
    boolean classic = record.text("ScriptBlockText") == null && record.text("ContextInfo") == null;
    String text = record.first("ContextInfo", "Data");
    text = text == null && classic ? record.message() : text;
    if (classic && record.message() != null && record.text("Data") == null) {
      draft.put("Data", record.message());
    }
    String user = text == null ? null : fields(draft, text);
    draft.event().user(user(draft, user));
  }

  private static User user(Draft draft, String named) {
    WindowsRecord record = draft.record();
    String sid = record.sid() == null ? record.text("UserID") : record.sid();
    User user = draft.accounts().named(sid, named != null ? named : record.account());
    return user != null ? user : draft.accounts().whoever();
  }

  /** Puts the known lines and returns the user's. */
  private static String fields(Draft draft, String text) {
    String user = null;
    for (String line : text.split("\n")) {
      int cut = line.indexOf('=');
      String name = cut < 0 ? "" : line.substring(0, cut).strip();
      String value = cut < 0 ? "" : line.substring(cut + 1).strip();
      if (value.isEmpty()) {
        continue;
      }
      if (USER_NAMES.contains(name)) {
        user = value;
      } else if (NAMES.containsKey(name)) {
        draft.put(NAMES.get(name), value);
      }
    }
    return user;
  }
}
