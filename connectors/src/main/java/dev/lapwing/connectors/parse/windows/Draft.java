package dev.lapwing.connectors.parse.windows;

import dev.lapwing.connectors.parse.Json;
import dev.lapwing.core.event.Auth;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventBuilder;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** An event being made of a record: what the mappings write to. */
final class Draft {

  /** What shippers add to each flat record, or what the message says again. */
  private static final Set<String> NOISE =
      Set.of(
          "Message",
          "Channel",
          "EventID",
          "SourceName",
          "Hostname",
          "Computer",
          "host",
          "port",
          "tags",
          "@version",
          "@timestamp",
          "EventTime",
          "EventReceivedTime",
          "TimeCreated",
          "RecordNumber",
          "SourceModuleName",
          "SourceModuleType",
          "ProviderGuid",
          "ThreadID",
          "ExecutionProcessID",
          "OpcodeValue",
          "Opcode",
          "SeverityValue",
          "Severity",
          "Keywords",
          "EventTypeOrignal",
          "Version",
          "UtcTime",
          "Task",
          "Category",
          "AccountType",
          "ERROR_EVT_UNRESOLVED");

  private final WindowsRecord record;
  private final EventBuilder event;
  private final Accounts accounts;
  private final Map<String, String> fields = new LinkedHashMap<>();
  private EventType type = EventType.UNTYPED;
  private Outcome outcome;

  Draft(WindowsRecord record, EventBuilder event) {
    this.record = record;
    this.event = event;
    this.accounts = new Accounts(record);
    put("Channel", record.channel());
    put("Provider_Name", record.provider());
    put("EventID", record.eventId());
  }

  WindowsRecord record() {
    return record;
  }

  EventBuilder event() {
    return event;
  }

  Accounts accounts() {
    return accounts;
  }

  String text(String name) {
    return record.text(name);
  }

  /** A process id or port, decimal or {@code 0x}; 0 if missing. */
  long number(String name) {
    return Json.number(record.data(), name, 0);
  }

  int port(String name) {
    long port = number(name);
    return port < 0 || port > 65_535 ? 0 : (int) port;
  }

  Draft type(EventType value) {
    type = value;
    return this;
  }

  Draft outcome(Outcome value) {
    outcome = value;
    return this;
  }

  /** Values without a place in the event that rules ask for, under their own names. */
  Draft keep(String... names) {
    for (String name : names) {
      put(name, text(name));
    }
    return this;
  }

  Draft put(String name, String value) {
    if (value != null) {
      fields.put(name, value);
    }
    return this;
  }

  /** The logon session that this belongs to, so that it can be tied to the logon that began it. */
  Draft session(String... names) {
    for (String name : names) {
      String id = sessionId(text(name));
      if (id != null) {
        event.auth(new Auth(0, null, null, null, null, List.of(), id, null, null));
        return this;
      }
    }
    return this;
  }

  /** {@code 0x00000000000135F2} and {@code 0x135f2} are one session; 0 is none. */
  static String sessionId(String logonId) {
    if (logonId == null) {
      return null;
    }
    String id = logonId.toLowerCase(Locale.ROOT);
    if (!id.startsWith("0x")) {
      return id;
    }
    int start = 2;
    while (start < id.length() && id.charAt(start) == '0') {
      start++;
    }
    return start == id.length() ? null : "0x" + id.substring(start);
  }

  Event finish() {
    Mapping.of(record).apply(this);
    if (type == EventType.UNTYPED) {
      keepAll();
    }
    return event.type(type).outcome(result()).fields(fields).build();
  }

  /** All values of the record, by their own names. */
  void raw(BiConsumer<String, String> each) {
    Json.visit(record.data(), each);
    if (record.message() != null && !record.data().has("Message")) {
      each.accept("Message", record.message());
    }
  }

  private Outcome result() {
    if (outcome != null) {
      return outcome;
    }
    if (record.audit() != null) {
      return Outcome.of(record.audit());
    }
    return type == EventType.UNTYPED ? Outcome.UNKNOWN : Outcome.SUCCESS;
  }

  private void keepAll() {
    for (Map.Entry<String, String> field : Json.flatten(record.data()).entrySet()) {
      if (!NOISE.contains(field.getKey()) && !field.getKey().startsWith("tags.")) {
        fields.putIfAbsent(field.getKey(), field.getValue());
      }
    }
    if (record.audit() != null) {
      put("Keywords", record.audit() ? "0x8020000000000000" : "0x8010000000000000");
    }
    if (!record.security() && !record.sysmon() && !record.powerShell()) {
      put("Message", record.message());
    }
  }
}
