package dev.lapwing.connectors.parse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** From bytes to a JSON object or a line of text, within limits; else what is wrong, in words. */
final class RecordReading {

  static final int MAX_DEPTH = 64;
  private static final int MAX_DIGITS = 1000;

  private final int maxBytes;
  private final ObjectReader reader;

  /**
   * What a record holds.
   *
   * @param node the JSON object; null for text
   * @param text the line; null for JSON
   * @param problem why it is neither; null if it is
   */
  record Content(JsonNode node, String text, String problem) {

    static Content problem(String problem) {
      return new Content(null, null, problem);
    }
  }

  RecordReading(int maxBytes) {
    this.maxBytes = maxBytes;
    StreamReadConstraints limits =
        StreamReadConstraints.builder()
            .maxNestingDepth(MAX_DEPTH)
            .maxStringLength(maxBytes)
            .maxNumberLength(MAX_DIGITS)
            .build();
    JsonFactory factory = JsonFactory.builder().streamReadConstraints(limits).build();
    this.reader =
        JsonMapper.builder(factory)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);
  }

  Content read(RawRecord raw) {
    byte[] data = raw.data();
    if (raw.flaw() != null) {
      return Content.problem(raw.flaw());
    }
    if (data.length > maxBytes) {
      return Content.problem(RecordParser.tooLong(maxBytes));
    }
    int start = start(data);
    if (start == data.length) {
      return Content.problem("empty");
    }
    return data[start] == '{'
        ? json(data, start, data.length - start)
        : text(data, start, data.length - start);
  }

  /** A text inside a record: JSON where it starts with a brace and is well-formed, else a line. */
  Content nested(String text) {
    String stripped = text.strip();
    if (!stripped.startsWith("{")) {
      return new Content(null, stripped, null);
    }
    try {
      return new Content(reader.readTree(stripped), null, null);
    } catch (JsonProcessingException e) {
      return Content.problem(inWords(e));
    }
  }

  private static int start(byte[] data) {
    int at = 0;
    if (data.length >= 3
        && data[0] == (byte) 0xEF
        && data[1] == (byte) 0xBB
        && data[2] == (byte) 0xBF) {
      at = 3;
    }
    while (at < data.length && data[at] >= 0 && data[at] <= ' ') {
      at++;
    }
    return at;
  }

  private Content json(byte[] data, int from, int length) {
    try {
      return new Content(reader.readTree(data, from, length), null, null);
    } catch (JsonProcessingException e) {
      return Content.problem(inWords(e));
    } catch (IOException e) {
      return Content.problem("not UTF-8 text");
    }
  }

  private static Content text(byte[] data, int from, int length) {
    try {
      // A new decoder reports what is malformed, where String's constructor would replace it.
      ByteBuffer bytes = ByteBuffer.wrap(data, from, length);
      String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString().strip();
      boolean binary = text.indexOf('\0') >= 0;
      return binary ? Content.problem("binary data, not text") : new Content(null, text, null);
    } catch (CharacterCodingException e) {
      return Content.problem("not UTF-8 text");
    }
  }

  /** Jackson's own messages quote the record, so only their kind and place are told. */
  private static String inWords(JsonProcessingException e) {
    String message = String.valueOf(e.getOriginalMessage());
    if (message.contains("nesting depth")) {
      return "nested deeper than " + MAX_DEPTH;
    }
    if (message.contains("exceeds the maximum allowed")) {
      return message.startsWith("Number")
          ? "a number of more than " + MAX_DIGITS + " digits"
          : "a text or name that is too long";
    }
    if (message.contains("UTF-8") || message.contains("UTF-16") || message.contains("UTF-32")) {
      return "not UTF-8 text";
    }
    if (message.startsWith("Unexpected end-of-input")) {
      return "not JSON: truncated, it ends inside an object or text";
    }
    if (message.startsWith("Trailing token")) {
      return "not JSON: more follows the object";
    }
    long at = e.getLocation() == null ? -1 : e.getLocation().getByteOffset();
    return "not JSON: malformed" + (at < 0 ? "" : " at byte " + at);
  }
}
