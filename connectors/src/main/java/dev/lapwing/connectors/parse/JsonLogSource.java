package dev.lapwing.connectors.parse;

import com.fasterxml.jackson.databind.JsonNode;

/** A format whose records are JSON objects. */
public non-sealed interface JsonLogSource extends LogSource {

  /**
   * Whether this object is unmistakably of this format. Asked of every source in the registry's
   * order when no format was given, so it looks at a few telling fields only.
   */
  boolean recognises(JsonNode record);

  /**
   * The event of a record. May throw any RuntimeException for a malformed record: {@link
   * RecordParser} turns it into a rejection.
   *
   * @param record a JSON object, out of its envelopes
   * @param raw where it came from and its bytes (for an id, where the source has none)
   */
  ParseResult parse(JsonNode record, RawRecord raw, ParseContext context);
}
