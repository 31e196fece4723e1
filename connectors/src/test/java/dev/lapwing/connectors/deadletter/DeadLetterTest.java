package dev.lapwing.connectors.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lapwing.connectors.parse.RawRecord;
import dev.lapwing.core.event.Origin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DeadLetterTest {

  @Test
  void textIsShownAsText() throws IOException {
    JsonNode json = letter("nö\n\"x".getBytes(StandardCharsets.UTF_8));
    assertThat(json.get("raw").asText()).isEqualTo("nö\n\"x");
    assertThat(json.get("stage").asText()).isEqualTo("parse");
    assertThat(json.get("reason").asText()).isEqualTo("not JSON");
    assertThat(json.get("origin").get("position").asLong()).isEqualTo(7);
    assertThat(json.has("truncated")).isFalse();
    assertThat(json.has("raw_base64")).isFalse();
  }

  @Test
  void bytesThatAreNoTextAreInBase64() throws IOException {
    JsonNode json = letter(new byte[] {(byte) 0xff, 1});
    assertThat(json.get("raw_base64").binaryValue()).containsExactly(0xff, 1);
    assertThat(json.has("raw")).isFalse();
  }

  @Test
  void aLongRecordIsCutBetweenCharacters() throws IOException {
    JsonNode json = letter(("x" + "é".repeat(DeadLetter.MAX_RAW)).getBytes(StandardCharsets.UTF_8));
    assertThat(json.get("truncated").asBoolean()).isTrue();
    assertThat(json.get("raw").asText()).hasSize(DeadLetter.MAX_RAW / 2).doesNotContain("\uFFFD");
  }

  private static JsonNode letter(byte[] raw) throws IOException {
    RawRecord record = new RawRecord(raw, Origin.file("f", 7), RawRecord.NO_ARRIVAL);
    return new ObjectMapper().readTree(DeadLetter.of(record, "parse", "not JSON", "okta").toJson());
  }
}
