package dev.lapwing.connectors.deadletter;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lapwing.connectors.parse.RawRecord;
import dev.lapwing.core.event.Origin;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;

/**
 * A record that did not become an event, and why.
 *
 * @param raw its bytes, at most {@link #MAX_RAW}; not to be changed
 * @param truncated whether it was longer
 * @param stage where it failed: {@code read}, {@code parse}, {@code resolve}
 * @param reason one line, in words
 * @param origin where it was read
 * @param source the source's name as configured or detected; {@code unknown} where neither
 * @param time when it arrived, ms since 1970; {@link RawRecord#NO_ARRIVAL} for a file's
 */
@SuppressWarnings("ArrayRecordComponent") // bytes that are written out once, never compared
public record DeadLetter(
    byte[] raw,
    boolean truncated,
    String stage,
    String reason,
    Origin origin,
    String source,
    long time) {

  /** Bytes of a record that are kept. */
  public static final int MAX_RAW = 64 * 1024;

  /** UTF-8 spends at most four bytes on a character, so a cut splits at most three off. */
  private static final int MAX_SPLIT = 3;

  public DeadLetter {
    Objects.requireNonNull(stage, "stage");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(source, "source");
  }

  /** The letter of a record that was rejected. */
  public static DeadLetter of(RawRecord record, String stage, String reason, String source) {
    byte[] data = record.data();
    boolean cut = data.length > MAX_RAW;
    return new DeadLetter(
        cut ? Arrays.copyOf(data, MAX_RAW) : data,
        cut,
        stage,
        reason,
        record.origin(),
        source,
        record.arrived());
  }

  /** One line of JSON: {@code raw} is text where it can be, else {@code raw_base64}. */
  public String toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("stage", stage).put("reason", reason).put("source", source);
    if (time != RawRecord.NO_ARRIVAL) {
      json.put("time", Instant.ofEpochMilli(time).toString());
    }
    json.putObject("origin")
        .put("container", origin.container())
        .put("position", origin.position())
        .put("index", origin.index());
    String text = text();
    if (text != null) {
      json.put("raw", text);
    } else {
      json.put("raw_base64", raw);
    }
    if (truncated) {
      json.put("truncated", true);
    }
    return json.toString();
  }

  private String text() {
    int splits = truncated ? Math.min(MAX_SPLIT, raw.length) : 0;
    for (int split = 0; split <= splits; split++) {
      try {
        ByteBuffer bytes = ByteBuffer.wrap(raw, 0, raw.length - split);
        return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      } catch (CharacterCodingException e) {
        // Not text so far: perhaps the cut went through a character, so try one byte less.
      }
    }
    return null;
  }
}
