package dev.lapwing.connectors.parse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lapwing.core.event.AccountKind;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventBuilder;
import dev.lapwing.core.event.User;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the parsers of JSON records begin their events with. */
public final class NewEvent {

  /** Longest raw value that a typed event keeps. */
  private static final int LONGEST_FIELD = 1024;

  private NewEvent() {}

  /**
   * A builder that knows where the record came from.
   *
   * @param time ms since 1970
   * @param id the source's own; null for a hash of the record's bytes
   */
  public static EventBuilder at(long time, String id, RawRecord raw, ParseContext context) {
    return Event.builder()
        .time(time)
        .arrived(raw.arrived())
        .id(id != null ? id : RecordIds.of(raw.data()))
        .tenant(context.tenant())
        .source(context.source())
        .origin(raw.origin());
  }

  /** Says that there is no time, or that what is there is none, without repeating it. */
  public static ParseResult noTime(String field) {
    return ParseResult.rejected(
        "no time in it: " + field + " is missing, unreadable or not between 1990 and 2100");
  }

  /**
   * The account of a login name: an address gives both name and e-mail.
   *
   * @param uid null if unknown
   * @param login null if unknown
   * @return null if both are
   */
  public static User user(String uid, String login, AccountKind kind) {
    if (uid == null && login == null) {
      return null;
    }
    int at = login == null ? -1 : login.indexOf('@');
    boolean address = at > 0 && at < login.length() - 1;
    String name = address ? login.substring(0, at) : login;
    return new User(uid, name, null, address ? login : null, kind, false);
  }

  /**
   * These raw fields by their own names: a value as it is, objects and arrays as the JSON they are,
   * cut to 1024 characters. For rules that ask for them by the vendor's names.
   */
  public static Map<String, String> keep(JsonNode record, String... paths) {
    Map<String, String> kept = new LinkedHashMap<>();
    for (String path : paths) {
      keep(kept, path, Json.at(record, path));
    }
    return kept;
  }

  /** Adds one raw field, unless it is null or empty. */
  public static void keep(Map<String, String> kept, String name, JsonNode value) {
    if (value != null && !value.isNull()) {
      keep(kept, name, value.isContainerNode() ? value.toString() : value.asText());
    }
  }

  /** Adds one raw field, unless it is null or empty. */
  public static void keep(Map<String, String> kept, String name, String value) {
    if (value != null && !value.isEmpty()) {
      kept.put(name, value.length() > LONGEST_FIELD ? value.substring(0, LONGEST_FIELD) : value);
    }
  }
}
