package dev.lapwing.connectors.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Set;

/**
 * Tells an envelope ({@code {"Records":[…]}}, an answer of an API, a search result) from a record
 * that has an array among its fields: before an envelope's array stands nothing but paging and
 * counting.
 */
final class EnvelopeProbe {

  /** How far into an object its array must begin. */
  static final int WINDOW = 8 * 1024;

  /** Within so many bytes its first name ends. */
  private static final int NAME = 64;

  private static final Set<String> ARRAYS =
      Set.of(
          "Records",
          "records",
          "value",
          "events",
          "Events",
          "items",
          "logs",
          "logEvents",
          "data",
          "results",
          "expected",
          "hits");

  private static final Set<String> ABOUT =
      Set.of(
          "@odata.context",
          "@odata.count",
          "@odata.nextLink",
          "count",
          "total",
          "total_count",
          "max_score",
          "took",
          "timed_out",
          "_shards",
          "status",
          "stat",
          "success",
          "next",
          "kind",
          "etag",
          "nextPageToken",
          "NextToken",
          "next_page",
          "messageType",
          "owner",
          "logGroup",
          "logStream",
          "subscriptionFilters",
          "metadata",
          "meta",
          "response");

  private static final Set<String> INNER = Set.of("hits", "response", "data");

  private static final JsonFactory JSON = new JsonFactory();

  /**
   * Where an envelope's array begins.
   *
   * @param offset of the byte after its bracket
   * @param objects how many objects are open around it
   */
  record Found(int offset, int objects) {}

  private EnvelopeProbe() {}

  /** The array of the envelope that begins these bytes; null if it is no envelope. */
  static Found start(ByteInput in) throws IOException {
    return mayStart(in.ahead(NAME), 0) ? find(in.ahead(WINDOW), false) : null;
  }

  /**
   * Whether the object that begins at this place is one by its first name; its brace is not read.
   */
  static boolean mayStart(byte[] ahead, int brace) {
    String first = firstName(ahead, brace);
    return first != null && (ARRAYS.contains(first) || ABOUT.contains(first));
  }

  /** One more array in the rest of an envelope's object, after one of its values; null if none. */
  static Found more(ByteInput in) throws IOException {
    byte[] ahead = in.ahead(WINDOW);
    int comma = 0;
    while (comma < ahead.length && ahead[comma] <= ' ') {
      comma++;
    }
    if (comma == ahead.length || ahead[comma] != ',') {
      return null;
    }
    ahead[comma] = '{';
    return find(ahead, true);
  }

  private static String firstName(byte[] ahead, int brace) {
    int end = Math.min(ahead.length, brace + NAME);
    int at = brace + 1;
    while (at < end && ahead[at] <= ' ' && ahead[at] >= 0) {
      at++;
    }
    if (at >= end || ahead[at] != '"') {
      return null;
    }
    StringBuilder name = new StringBuilder();
    for (at++; at < end && ahead[at] != '"'; at++) {
      name.append((char) ahead[at]);
    }
    return name.toString();
  }

  private static Found find(byte[] ahead, boolean anyNames) {
    try (JsonParser parser = JSON.createParser(ahead)) {
      parser.nextToken();
      return find(parser, 1, anyNames);
    } catch (IOException e) {
      // Malformed, or the window ends before an array begins: no envelope that can be known.
      return null;
    }
  }

  private static Found find(JsonParser parser, int objects, boolean anyNames) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (value == JsonToken.START_ARRAY && ARRAYS.contains(name)) {
        int offset = (int) parser.currentTokenLocation().getByteOffset() + 1;
        JsonToken first = parser.nextToken();
        return first == JsonToken.START_OBJECT || first == JsonToken.END_ARRAY
            ? new Found(offset, objects)
            : null;
      }
      if (value == JsonToken.START_OBJECT && INNER.contains(name) && objects == 1) {
        Found found = find(parser, 2, anyNames);
        if (found != null) {
          return found;
        }
        // It was read to its end, or up to a name that an envelope does not have.
        return null;
      }
      if (!anyNames && !ABOUT.contains(name)) {
        return null;
      }
      parser.skipChildren();
    }
    return null;
  }
}
