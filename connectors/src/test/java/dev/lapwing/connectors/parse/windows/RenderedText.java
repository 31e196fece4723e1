package dev.lapwing.connectors.parse.windows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Turns a record as the Event Viewer shows it (the form of OCSF's samples) into the flat one that a
 * shipper would have sent. For tests only: the texts depend on the language of Windows.
 */
final class RenderedText {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("MM/dd/yyyy hh:mm:ss a", Locale.US);

  private static final DateTimeFormatter FLAT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.US);

  /** What a section's accounts are called. */
  private static final Map<String, String> PREFIXES =
      Map.of(
          "Subject", "Subject",
          "Creator Subject", "Subject",
          "Target Subject", "Target",
          "New Logon", "Target",
          "Account For Which Logon Failed", "Target");

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("Logon Type", "LogonType"),
          Map.entry("Status", "Status"),
          Map.entry("Sub Status", "SubStatus"),
          Map.entry("Process ID", "ProcessId"),
          Map.entry("Process Name", "ProcessName"),
          Map.entry("New Process ID", "NewProcessId"),
          Map.entry("New Process Name", "NewProcessName"),
          Map.entry("Creator Process Name", "ParentProcessName"),
          Map.entry("Process Command Line", "CommandLine"),
          Map.entry("Workstation Name", "WorkstationName"),
          Map.entry("Source Network Address", "IpAddress"),
          Map.entry("Source Port", "IpPort"),
          Map.entry("Authentication Package", "AuthenticationPackageName"),
          Map.entry("Object Type", "ObjectType"),
          Map.entry("Object Name", "ObjectName"),
          Map.entry("Access Mask", "AccessMask"));

  private RenderedText() {}

  static ObjectNode flat(Stream<String> lines) {
    ObjectNode record = Windows.MAPPER.createObjectNode();
    String section = "";
    for (String line : lines.toList()) {
      int colon = line.indexOf(':');
      int equals = line.indexOf('=');
      String label = colon < 0 ? "" : line.substring(0, colon).strip();
      String value = colon < 0 ? "" : line.substring(colon + 1).strip();
      if (!record.has("EventTime")) {
        LocalDateTime time = LocalDateTime.parse(line.strip(), TIME);
        record.put("EventTime", time.format(FLAT));
      } else if (equals > 0 && !record.has("Message")) {
        header(record, line.substring(0, equals), line.substring(equals + 1));
      } else if (value.isEmpty() && !label.isEmpty()) {
        section = label;
      } else if (!value.isEmpty()) {
        value(record, PREFIXES.get(section), label, value);
      }
    }
    return record;
  }

  private static void header(ObjectNode record, String name, String value) {
    switch (name) {
      case "EventCode" -> record.put("EventID", value);
      case "LogName" -> record.put("Channel", value);
      case "ComputerName" -> record.put("Hostname", value);
      default -> record.put(name, value);
    }
  }

  private static void value(ObjectNode record, String prefix, String label, String value) {
    String name =
        switch (label) {
          case "Security ID" -> prefix + "UserSid";
          case "Account Name" -> prefix + "UserName";
          case "Account Domain" -> prefix + "DomainName";
          case "Logon ID" -> prefix + "LogonId";
          default -> NAMES.get(label);
        };
    if (name != null && !record.has(name)) {
      record.put(name, value);
    }
  }
}
