package dev.lapwing.connectors.parse.auditd;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One record.
 *
 * @param node the machine, if the record names it; else null
 * @param type {@code USER_LOGIN}
 * @param time ms since 1970
 * @param serial {@code 1481077043.193:421}, which the records of one happening share
 * @param values its values without quotes, those of the inner message and the enriched ones too
 */
record AuditRecord(String node, String type, long time, String serial, Map<String, String> values) {

  private static final int MAX_VALUES = 512;

  /** Null if the line is no audit record; the time is −1 if it cannot be read. */
  static AuditRecord of(String line) {
    int start = line.indexOf("type=");
    int stamp = start < 0 ? -1 : line.indexOf("msg=audit(", start);
    int close = stamp < 0 ? -1 : line.indexOf(')', stamp);
    if (close < 0 || stamp > 512) {
      return null;
    }
    String type = word(line, start + "type=".length());
    int node = line.indexOf("node=");
    String serial = line.substring(stamp + "msg=audit(".length(), close);
    String rest = line.substring(close + 1);
    Map<String, String> values = new LinkedHashMap<>();
    pairs(rest.startsWith(":") ? rest.substring(1) : rest, values);
    return new AuditRecord(
        node >= 0 && node < start ? word(line, node + "node=".length()) : null,
        type,
        millis(serial),
        serial,
        values);
  }

  private static String word(String line, int at) {
    int end = line.indexOf(' ', at);
    return end < 0 ? line.substring(at) : line.substring(at, end);
  }

  private static long millis(String serial) {
    int dot = serial.indexOf('.');
    int colon = serial.indexOf(':');
    if (dot < 1 || dot > 11 || colon != dot + 4) {
      return -1;
    }
    try {
      return Long.parseLong(serial.substring(0, dot)) * 1000
          + Long.parseLong(serial.substring(dot + 1, colon));
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** {@code key=value key="quoted value" msg='key=value …'}; words without a key are left out. */
  private static void pairs(String text, Map<String, String> into) {
    int at = 0;
    while (at < text.length() && into.size() < MAX_VALUES) {
      char c = text.charAt(at);
      if (c == ' ' || c == '\u001d' || c == '\'' || c == ',') { // U+001D: enriched ones follow
        at++;
        continue;
      }
      int end = at;
      while (end < text.length() && "= \u001d".indexOf(text.charAt(end)) < 0) {
        end++;
      }
      if (end >= text.length() || text.charAt(end) != '=') {
        at = end + 1;
        continue;
      }
      at = value(text, text.substring(at, end), end + 1, into);
    }
  }

  /** Stores the value that starts here and says where it ends. */
  private static int value(String text, String key, int start, Map<String, String> into) {
    if (key.equals("msg") && text.startsWith("'", start)) {
      return start + 1; // the inner message's pairs follow as the record's own
    }
    boolean quoted = text.startsWith("\"", start);
    int end = quoted ? text.indexOf('"', start + 1) : unquotedEnd(text, start);
    end = end < 0 ? text.length() : end;
    into.putIfAbsent(key, text.substring(quoted ? start + 1 : start, end));
    if (quoted) {
      into.putIfAbsent('"' + key, ""); // marks that it was quoted, so never hexadecimal
    }
    return quoted ? end + 1 : end;
  }

  private static int unquotedEnd(String text, int start) {
    int end = start;
    while (end < text.length() && " '\u001d".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /** The value, as written; null for missing, {@code ?} and {@code (null)}. */
  String get(String key) {
    String value = values.get(key);
    return value == null || value.isEmpty() || value.equals("?") || value.startsWith("(null)")
        ? null
        : value;
  }

  /** A value that auditd writes in hexadecimal when it holds a blank, a quote or worse. */
  String decoded(String key) {
    String value = get(key);
    boolean hex = value != null && value.length() >= 2 && value.length() % 2 == 0;
    if (!hex || values.containsKey('"' + key) || !allHex(value)) {
      return value;
    }
    byte[] bytes = HexFormat.of().parseHex(value);
    return new String(bytes, StandardCharsets.UTF_8).replace('\0', ' ').strip();
  }

  private static boolean allHex(String value) {
    return value.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F'));
  }

  /** The values for an untyped event. */
  Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("type", type);
    values.forEach(
        (key, value) -> {
          if (!key.startsWith("\"") && fields.size() < 128) {
            fields.put(key, value);
          }
        });
    return fields;
  }
}
