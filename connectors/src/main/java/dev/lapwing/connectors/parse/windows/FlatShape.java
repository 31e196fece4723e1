package dev.lapwing.connectors.parse.windows;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lapwing.connectors.parse.Json;
import java.time.ZoneId;

/**
 * Header and values side by side at the top: NXLog, Azure Monitor's SecurityEvent, and Sysmon's
 * bare values.
 */
final class FlatShape {

  private FlatShape() {}

  static boolean matches(JsonNode record) {
    String id = eventId(record);
    return id != null
        && id.chars().allMatch(Character::isDigit)
        && !record.has("SyslogMessage")
        && (record.has("Channel")
            || record.has("ProviderGuid")
            || record.has("SourceName")
            || record.has("EventSourceName")
            || record.has("UtcTime")
            || record.has("Hostname")
            || record.has("Computer"));
  }

  static WindowsRecord read(JsonNode record, ZoneId zone) {
    String eventId = eventId(record);
    String provider =
        Json.firstText(record, "SourceName", "Provider_Name", "EventSourceName", "ProviderName");
    String channel = Header.channel(Json.firstText(record, "Channel", "LogName", "EventLog"));
    boolean bareSysmon = provider == null && channel == null && record.has("UtcTime");
    JsonNode keywords = record.get("Keywords");
    return new WindowsRecord(
        channel,
        bareSysmon ? WindowsRecord.SYSMON : provider,
        eventId,
        Header.lower(Json.firstText(record, "Hostname", "Computer", "ComputerName")),
        RecordTime.flat(record, zone),
        Json.firstText(record, "RecordNumber", "EventRecordID", "EventRecordId"),
        Json.text(record, "UserID"),
        account(record),
        Header.audit(keywords, Json.text(record, "EventType")),
        Json.text(record, "Message"),
        record);
  }

  private static String eventId(JsonNode record) {
    return Json.firstText(record, "EventID", "EventId", "event_id", "EventCode");
  }

  /** NXLog's header has AccountName, but so have the values of some events: AccountType tells. */
  private static String account(JsonNode record) {
    String name = record.has("AccountType") ? Json.text(record, "AccountName") : null;
    String domain = Json.text(record, "Domain");
    return name == null || domain == null ? name : domain + '\\' + name;
  }
}
