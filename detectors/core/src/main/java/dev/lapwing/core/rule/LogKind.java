package dev.lapwing.core.rule;

import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.rule.match.Condition;
import dev.lapwing.core.rule.match.FieldRef;
import dev.lapwing.core.rule.match.Outcomes;

/**
 * All of an event that decides which rules' {@code logsource} means it. There are few kinds, so
 * what follows from one is worth keeping.
 *
 * @param source as the event has it
 * @param code null if none
 * @param channel of Windows; null elsewhere
 * @param program that wrote a line; null if unknown
 * @param plain whether the raw record says no other code
 */
public record LogKind(
    String source, EventType type, String code, String channel, String program, boolean plain) {

  private static final String EVENT_ID = "EventID";

  /** Where syslog, journald and our parsers say which program wrote a line. */
  private static final String[] PROGRAM_FIELDS = {"program", "SYSLOG_IDENTIFIER", "app"};

  public static LogKind of(Event event) {
    String channel = event.fields().get("Channel");
    String raw = event.fields().get(EVENT_ID);
    return new LogKind(
        event.source(),
        event.type(),
        event.code(),
        channel,
        channel == null && event.type() != EventType.PROCESS_LAUNCH ? program(event) : null,
        raw == null || raw.equals(event.code()));
  }

  /** One whose record says no other code. */
  LogKind(String source, EventType type, String code, String channel, String program) {
    this(source, type, code, channel, program, true);
  }

  /** Whether some event of this kind may fulfil a condition, as far as its code says. */
  public boolean mayFulfil(Condition condition) {
    return Outcomes.of(condition, this::isCode, field -> code).canHold();
  }

  private boolean isCode(FieldRef field) {
    return plain && field.name().equals(EVENT_ID) && FieldNames.rawName(field) != null;
  }

  private static String program(Event event) {
    if (!event.fields().isEmpty()) {
      for (String field : PROGRAM_FIELDS) {
        String program = event.fields().get(field);
        if (program != null) {
          return program;
        }
      }
    }
    return event.process() == null || LogSourceTests.isOf("windows", event.source())
        ? null
        : event.process().name();
  }
}
