package dev.lapwing.connectors.parse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.Origin;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;

/** Turns small hand-written records into events; single quotes stand for double ones. */
public final class Samples {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final ParseContext CONTEXT = new ParseContext("acme", "s", ZoneOffset.UTC, 0);

  private Samples() {}

  public static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static ParseResult parse(JsonLogSource source, String text) {
    JsonNode record = json(text);
    RawRecord raw = RawRecord.line(record.toString(), Origin.file("f", 1));
    return source.parse(record, raw, CONTEXT);
  }

  /** Fails the test if the record is rejected or not recognised. */
  public static Event event(JsonLogSource source, String text) {
    if (!source.recognises(json(text))) {
      throw new AssertionError("not recognised: " + text);
    }
    if (parse(source, text) instanceof ParseResult.Parsed parsed) {
      return parsed.event();
    }
    throw new AssertionError(parse(source, text));
  }

  public static String rejection(JsonLogSource source, String text) {
    return ((ParseResult.Rejected) parse(source, text)).reason();
  }
}
