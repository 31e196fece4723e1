package dev.lapwing.core.rule;

import dev.lapwing.core.event.EventType;
import dev.lapwing.core.rule.match.FieldRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A log that is read, and what is in it.
 *
 * @param source as it is called in the configuration
 * @param format as {@code --format} writes it
 */
public record LogFormat(String source, String format) {

  /** Of these, records have the fields that the format's own parser names, and no others. */
  private static final Map<String, Set<String>> FIELDS =
      Map.of(
          "linux", Set.of("program", "pid", "message"),
          "cisco-asa", Set.of("program", "message"),
          "pulse", Set.of("program", "realm", "role", "message"));

  /** What Sigma calls the columns of web logs; Zeek has them under its own names. */
  private static final Set<String> WEB = Set.of("webserver", "proxy");

  private static final Set<String> AUDIT_PROCESS =
      Set.of("Image", "CommandLine", "User", "ProcessId", "comm", "exe", "ParentImage");

  /** Whether some record of it is about what a rule asks for. */
  boolean delivers(LogSourceSpec logs) {
    for (LogKind kind : kinds(logs)) {
      if (logs.matches(kind)) {
        return true;
      }
    }
    return false;
  }

  /** Whether records of these logs may have such a field. */
  boolean has(LogSourceSpec logs, FieldRef field) {
    String raw = FieldNames.rawName(field);
    if (raw == null) {
      return true; // keywords, and the paths of OCSF: of those that do not fit, nobody can know
    }
    String category = logs.category();
    if (FIELDS.containsKey(format)) {
      return FIELDS.get(format).contains(raw) || SigmaFields.isMapped(raw);
    }
    return switch (format) {
      case "windows" -> category == null || SysmonFields.has(category, raw);
      case "auditd" -> category == null || AUDIT_PROCESS.contains(raw);
      case "zeek" -> category == null || SigmaFields.isMapped(raw) || !WEB.contains(category);
      default -> true;
    };
  }

  /** Records of it that differ in what rules go by. */
  private List<LogKind> kinds(LogSourceSpec logs) {
    List<LogKind> kinds = new ArrayList<>();
    if (format.equals("windows")) {
      windows(logs, kinds);
      return kinds;
    }
    // A line's program, and the name of Zeek's log, may be any.
    String code = Set.of("linux", "zeek").contains(format) ? logs.service() : null;
    for (EventType type : types()) {
      kinds.add(new LogKind(source, type, code, null, null));
    }
    return kinds;
  }

  private void windows(LogSourceSpec logs, List<LogKind> kinds) {
    for (String channel : WindowsChannels.all()) {
      for (String code : Categories.codes(logs.category())) {
        kinds.add(new LogKind(source, EventType.UNTYPED, code, channel, null));
      }
      for (EventType type : types()) {
        kinds.add(new LogKind(source, type, null, channel, null));
      }
    }
  }

  /** What its parser makes of its records. */
  public Set<EventType> types() {
    return FormatTypes.of(this);
  }
}
