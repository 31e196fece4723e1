package dev.lapwing.connectors.parse.zeek;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Rows of a Zeek table as the JSON that Zeek itself would have written, so that one parser reads
 * both. It is told the heading lines and then gives each row.
 *
 * <p>Numbers stay numbers, sets and vectors become arrays, unset fields are left out, and {@code
 * _path} names the log.
 */
public final class ZeekTsv {

  private static final Pattern HEADING =
      Pattern.compile(
          "#(separator|set_separator|empty_field|unset_field|path|open|fields|types|close)\\b.*");

  // Decimals stay as written: 1692161622.036086 is no double's text.
  private static final JsonNodeFactory JSON = new JsonNodeFactory(true);

  private String separator = "\t";
  private String setSeparator = ",";
  private String empty = "(empty)";
  private String unset = "-";
  private String path;
  private String[] fields = {};
  private String[] types = {};

  /** Whether a line is one of a table's heading or closing lines. */
  public static boolean isHeading(String line) {
    return HEADING.matcher(line).matches();
  }

  /** Takes a heading line; others are ignored. */
  public void heading(String line) {
    if (line.startsWith("#separator ")) {
      separator = unescape(line.substring("#separator ".length()));
      return;
    }
    String[] words = line.split(Pattern.quote(separator), -1);
    String first = words.length > 1 ? words[1] : "";
    switch (words[0]) {
      case "#set_separator" -> setSeparator = first.isEmpty() ? setSeparator : first;
      case "#empty_field" -> empty = first;
      case "#unset_field" -> unset = first;
      case "#path" -> path = first;
      case "#fields" -> fields = tail(words);
      case "#types" -> types = tail(words);
      default -> {
        // #open and #close tell when the file was written.
      }
    }
  }

  /** Whether the columns are known. */
  public boolean ready() {
    return fields.length > 0;
  }

  public int columns() {
    return fields.length;
  }

  /** A row as a JSON object in UTF-8; null if it has not this table's columns (it was cut off). */
  public byte[] json(String row) {
    String[] cells = row.split(Pattern.quote(separator), -1);
    if (cells.length != fields.length) {
      return null;
    }
    ObjectNode object = JSON.objectNode();
    if (path != null) {
      object.put("_path", path);
    }
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].equals(unset)) {
        put(object, fields[i], i < types.length ? types[i] : "string", cells[i]);
      }
    }
    return object.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void put(ObjectNode object, String name, String type, String cell) {
    int bracket = type.indexOf('[');
    if (bracket < 0) {
      object.set(name, value(type, cell));
      return;
    }
    ArrayNode array = object.putArray(name);
    if (!cell.equals(empty)) {
      String inner = type.substring(bracket + 1, type.length() - 1);
      for (String each : cell.split(Pattern.quote(setSeparator), -1)) {
        array.add(each.equals(unset) ? JSON.nullNode() : value(inner, each));
      }
    }
  }

  private JsonNode value(String type, String cell) {
    try {
      return switch (type) {
        case "time", "interval", "double" -> JSON.numberNode(new BigDecimal(cell));
        case "count", "int", "port" -> JSON.numberNode(Long.parseLong(cell));
        case "bool" -> bool(cell);
        default -> JSON.textNode(cell.equals(empty) ? "" : unescape(cell));
      };
    } catch (NumberFormatException e) {
      // Not of the type that the heading claims: the parser sees it as text.
      return JSON.textNode(cell);
    }
  }

  private static JsonNode bool(String cell) {
    boolean known = "T".equals(cell) || "F".equals(cell);
    return known ? JSON.booleanNode("T".equals(cell)) : JSON.textNode(cell);
  }

  /** {@code \x09} and the like are bytes of UTF-8. */
  private static String unescape(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    byte[] raw = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < raw.length; i++) {
      int high = i + 3 < raw.length && raw[i] == '\\' && raw[i + 1] == 'x' ? hex(raw[i + 2]) : -1;
      int low = high < 0 ? -1 : hex(raw[i + 3]);
      if (low >= 0) {
        bytes.write(high * 16 + low);
        i += 3;
      } else {
        bytes.write(raw[i]);
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static int hex(byte digit) {
    return Character.digit(digit, 16);
  }

  private static String[] tail(String[] words) {
    return Arrays.copyOfRange(words, 1, words.length);
  }
}
