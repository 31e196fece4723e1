package dev.lapwing.connectors.parse.windows;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One record of a Windows event log, in whichever shape it came.
 *
 * @param channel {@code Security}, {@code Microsoft-Windows-Sysmon/Operational}; null if unknown
 * @param provider {@code Microsoft-Windows-Security-Auditing}; null if unknown
 * @param eventId decimal; null if the record has none
 * @param computer lower case; null if unknown
 * @param time ms since 1970, {@link Timestamps#NONE} if unknown
 * @param recordId number of the record in its log; null if unknown
 * @param sid whose thread wrote it, by the header; null if unknown
 * @param account that account's name as far as the header has it ({@code DOMAIN\name}); null if not
 * @param audit whether an audited access succeeded; null where the header does not tell
 * @param message the rendered text; null if it was not shipped
 * @param data the named values (EventData or UserData); an object, never null
 */
record WindowsRecord(
    String channel,
    String provider,
    String eventId,
    String computer,
    long time,
    String recordId,
    String sid,
    String account,
    Boolean audit,
    String message,
    JsonNode data) {

  static final String SYSMON = "Microsoft-Windows-Sysmon";

  /** A value by its name; null where it is missing, empty or {@code -}. */
  String text(String name) {
    JsonNode found = data.get(name);
    if (found == null || found.isNull() || found.isContainerNode()) {
      return null;
    }
    String text = found.asText().strip();
    return text.isEmpty() || text.equals("-") ? null : text;
  }

  /** The first of these that has a value. */
  String first(String... names) {
    for (String name : names) {
      String text = text(name);
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  boolean sysmon() {
    return (provider != null && provider.endsWith("Sysmon"))
        || (channel != null && channel.startsWith(SYSMON));
  }

  /** Written by the auditing of the Security log. */
  boolean security() {
    return "Security".equals(channel) || "Microsoft-Windows-Security-Auditing".equals(provider);
  }

  boolean powerShell() {
    return (channel != null && channel.contains("PowerShell"))
        || (provider != null && provider.contains("PowerShell"));
  }
}
