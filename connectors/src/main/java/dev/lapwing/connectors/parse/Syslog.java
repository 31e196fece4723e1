package dev.lapwing.connectors.parse;

import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventBuilder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The frame of a syslog line: RFC 3164 (with or without priority, year, host), RFC 5424, and the
 * ISO-timestamped lines of rsyslog and journald.
 *
 * @param time ms since 1970; arrival (else {@link ParseContext#newest}) where the line has none
 * @param timed whether the line has a time
 * @param precise whether it is finer than a second
 * @param host as written, lower case; null if the line names none
 * @param program the tag without its process id; null if none
 * @param pid 0 if none
 * @param message what follows; never null
 */
public record Syslog(
    long time,
    boolean timed,
    boolean precise,
    String host,
    String program,
    long pid,
    String message) {

  private static final int MAX_TAG = 96;

  /** The frame of this line. One without time and priority is all message. */
  public static Syslog read(String line, RawRecord raw, ParseContext context) {
    int start = priorityEnd(line);
    boolean version1 = start > 0 && line.startsWith("1 ", start);
    SyslogTime time = SyslogTime.read(line, version1 ? start + 2 : start, context);
    if (time == null || !ends(line, time.end())) {
      long at = raw.arrived() == RawRecord.NO_ARRIVAL ? context.newest() : raw.arrived();
      return new Syslog(at, false, false, null, null, 0, line.substring(start).strip());
    }
    String rest = line.substring(time.end());
    return version1 ? structured(rest, time) : plain(rest, time);
  }

  /** A time is a word of its own: what follows a comma is a table's next column. */
  private static boolean ends(String line, int at) {
    return at >= line.length() || line.charAt(at) == ' ' || line.charAt(at) == ':';
  }

  private static int priorityEnd(String line) {
    int digits = line.startsWith("<") ? Digits.count(line, 1) : 0;
    return digits >= 1 && digits <= 3 && line.startsWith(">", 1 + digits) ? digits + 2 : 0;
  }

  /** {@code HOST APP PROCID MSGID [SD…] message}, with {@code -} for what is missing. */
  private static Syslog structured(String rest, SyslogTime time) {
    String[] part = rest.strip().split(" ", 5);
    if (part.length < 5) {
      return plain(rest, time);
    }
    String body = part[4].startsWith("-") ? part[4].substring(1) : afterStructuredData(part[4]);
    return new Syslog(
        time.millis(),
        true,
        time.precise(),
        "-".equals(part[0]) ? null : part[0].toLowerCase(Locale.ROOT),
        "-".equals(part[1]) ? null : part[1],
        Excerpt.number(part[2], 0),
        withoutByteOrderMark(body.strip()));
  }

  private static String withoutByteOrderMark(String text) {
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static String afterStructuredData(String text) {
    int at = 0;
    while (text.startsWith("[", at)) {
      at = elementEnd(text, at);
    }
    return text.substring(at);
  }

  /** Behind the bracket that closes this element; brackets in quotes do not. */
  private static int elementEnd(String text, int start) {
    boolean quoted = false;
    for (int at = start; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\\') {
        at++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ']' && !quoted) {
        return at + 1;
      }
    }
    return text.length();
  }

  /** {@code HOST TAG[PID]: message}; host, tag and process id may each be missing. */
  private static Syslog plain(String rest, SyslogTime time) {
    String text = withoutColon(rest);
    String host = null;
    int blank = text.indexOf(' ');
    boolean tagFirst = blank > 0 && text.charAt(blank - 1) == ':' && !hostColon(text, blank);
    if (blank > 0 && !tagFirst && !text.startsWith("%")) {
      host = Excerpt.trimEnd(text.substring(0, blank), ":").toLowerCase(Locale.ROOT);
      text = withoutColon(text.substring(blank));
    }
    int tagEnd = tagEnd(text);
    String program = tagEnd == 0 ? null : text.substring(0, tagEnd);
    long pid = 0;
    int after = tagEnd;
    if (tagEnd > 0 && text.charAt(tagEnd) == '[') {
      after = text.indexOf(']', tagEnd);
      pid = Excerpt.number(text.substring(tagEnd + 1, after), 0);
      after++;
    }
    String message = text.substring(after);
    message = tagEnd > 0 && message.startsWith(":") ? message.substring(1) : message;
    return new Syslog(
        time.millis(),
        true,
        time.precise(),
        host == null || host.isEmpty() ? null : host,
        program,
        pid,
        withoutSolarisId(message.strip()));
  }

  /** {@code "dev01: %ASA-…"}: Cisco devices write a colon after their own name. */
  private static boolean hostColon(String text, int blank) {
    return text.startsWith("%", Digits.skipBlanks(text, blank));
  }

  private static String withoutColon(String text) {
    String stripped = text.strip();
    return stripped.startsWith(":") ? stripped.substring(1).strip() : stripped;
  }

  /** Where the tag ends: at a colon or a bracketed process id; 0 if the text starts with none. */
  private static int tagEnd(String text) {
    int limit = Math.min(text.length(), MAX_TAG);
    for (int i = 0; i < limit; i++) {
      char c = text.charAt(i);
      if (c == ':' || (c == '[' && text.indexOf(']', i) > 0)) {
        return i;
      }
      if (c == ' ' || c == '%' || c == '=') {
        return 0;
      }
    }
    return 0;
  }

  /** Solaris puts {@code [ID 800047 auth.notice]} before each message. */
  private static String withoutSolarisId(String message) {
    int end = message.startsWith("[ID ") ? message.indexOf("] ") : -1;
    return end < 0 ? message : message.substring(end + 2).strip();
  }

  /**
   * An event with what the frame tells.
   *
   * <p>Its id: a line finer than a second, or one with a unique token, is known by its bytes, so
   * that a copy of it is a duplicate. A line that is not may stand twice in one log and mean two
   * things that happened (two wrong passwords in a second), so its position in the file or
   * partition is part of the id; the file's name is not, so a rotated copy is still a duplicate.
   *
   * @param unique whether the message itself cannot occur twice (it has a connection's number)
   */
  public EventBuilder begin(RawRecord raw, ParseContext context, boolean unique) {
    return Event.builder()
        .id(precise || unique ? RecordIds.of(raw.data()) : placedId(raw))
        .time(time)
        .arrived(raw.arrived())
        .tenant(context.tenant())
        .source(context.source())
        .origin(raw.origin())
        .host(host == null ? null : Addresses.endpoint(host, 0));
  }

  private static String placedId(RawRecord raw) {
    byte[] place =
        ("\n" + raw.origin().position() + '#' + raw.origin().index())
            .getBytes(StandardCharsets.UTF_8);
    byte[] both = java.util.Arrays.copyOf(raw.data(), raw.data().length + place.length);
    System.arraycopy(place, 0, both, raw.data().length, place.length);
    return RecordIds.of(both);
  }

  /** The fields of an untyped line: program, pid, message. */
  public Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    if (program != null) {
      fields.put("program", program);
    }
    if (pid > 0) {
      fields.put("pid", Long.toString(pid));
    }
    fields.put("message", message);
    return fields;
  }

  /** The host as an endpoint; null if the line names none. */
  public Endpoint endpoint() {
    return host == null ? null : Addresses.endpoint(host, 0);
  }
}
