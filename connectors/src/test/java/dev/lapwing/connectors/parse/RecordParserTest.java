package dev.lapwing.connectors.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.Origin;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordParserTest {

  private static final String GOOD = "{\"toy\":1,\"id\":\"a\",\"at\":5000}";
  private static final Origin ORIGIN = Origin.file("f", 7);
  private static final ParseContext CONTEXT = new ParseContext("t", "", ZoneOffset.UTC, 0);

  private final RecordParser auto = ToySources.parser(RecordParser.AUTO);

  @Test
  void aGoodRecordBecomesAnEventThatKnowsItsOriginAndSource() {
    Event event = event(auto.parse(RawRecord.line(GOOD, ORIGIN), CONTEXT));
    assertThat(event.id()).isEqualTo("a");
    assertThat(event.origin()).isEqualTo(ORIGIN);
    assertThat(event.arrived()).isEqualTo(5000);
    assertThat(event.source()).isEqualTo("toy");
  }

  @Test
  void theConfiguredSourceNameIsKept() {
    ParseContext named = new ParseContext("t", "hq", ZoneOffset.UTC, 0);
    assertThat(event(auto.parse(RawRecord.line(GOOD, ORIGIN), named)).source()).isEqualTo("hq");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        GOOD,
        "\uFEFF" + GOOD,
        "  " + GOOD + "\r",
        "toy a 5000",
        "{\"event\":" + GOOD + ",\"rule_id\":\"x\"}",
        "{\"message\":\"toy a 5000\",\"@timestamp\":\"2020-01-01T00:00:00Z\"}",
        "{\"message\":\"{\\\"toy\\\":1,\\\"id\\\":\\\"a\\\",\\\"at\\\":5000}\"}",
        "{\"event\":{\"original\":\"toy a 5000\"}}",
        "{\"_raw\":\"toy a 5000\"}",
        "{\"log\":\"toy a 5000\\n\"}",
        "{\"preview\":false,\"result\":{\"_raw\":\"toy a 5000\"}}",
        "{\"_source\":{\"event\":" + GOOD + "}}"
      })
  void envelopesAndMarksAreTakenOff(String record) {
    assertThat(event(auto.parse(RawRecord.line(record, ORIGIN), CONTEXT)).id()).isEqualTo("a");
  }

  @Test
  void fourEnvelopesAreTooMany() {
    String deep = "{\"event\":{\"event\":{\"event\":{\"event\":" + GOOD + "}}}}";
    assertThat(reason(deep)).isEqualTo("of no known format: JSON that no log source recognises");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "hello                             | of no known format: neither JSON nor a line",
        "{\"other\":1}                     | of no known format: JSON",
        "{\"toy\":1,                       | not JSON: truncated",
        "{\"toy\":tru}                     | not JSON: malformed at byte",
        "{\"toy\":1} {\"toy\":2}           | not JSON: more follows",
        "{\"toy\":1,\"id\":\"secret\",\"at\":\"secret\"} | malformed toy record: a number",
        "{\"toy\":1,\"at\":5}              | malformed toy record: a field is missing",
        "{\"toy\":1,\"id\":\"a\",\"at\":{}}| malformed toy record",
        "toy onlyid                        | malformed toytext record: a field is cut short",
        "{\"toy\":1,\"id\":\"a\",\"at\":-1}| its time 1969-12-31T23:59:59.999Z is absurd",
        "{\"toy\":1,\"id\":\"a\",\"at\":9223372036854775807} | its time +292278994",
      })
  void aBadRecordIsRejectedWithItsReason(String record, String reason) {
    assertThat(reason(record)).startsWith(reason).doesNotContain("secret").doesNotContain("\n");
  }

  @Test
  void aThousandNestedObjectsAreRejected() {
    assertThat(reason("{\"a\":".repeat(1000) + "1" + "}".repeat(1000)))
        .isEqualTo("nested deeper than 64");
    assertThat(reason("{\"a\":" + "[".repeat(1000) + "]".repeat(1000) + "}"))
        .isEqualTo("nested deeper than 64");
  }

  @Test
  void tooMuchIsRejected() {
    String big = "x".repeat(RecordParser.MAX_BYTES);
    assertThat(reason("{\"toy\":\"" + big + "\"}")).isEqualTo("longer than 1 MiB");
    assertThat(reason("{\"toy\":" + "9".repeat(2000) + "}"))
        .isEqualTo("a number of more than 1000 digits");
  }

  @Test
  void whatIsNotUtf8IsRejected() {
    byte[] latin = "toy Mülle 5".getBytes(StandardCharsets.ISO_8859_1);
    byte[] json = "{\"toy\":\"Mülle\"}".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(reason(latin)).isEqualTo("not UTF-8 text");
    assertThat(reason(json)).isEqualTo("not UTF-8 text");
    assertThat(reason(new byte[] {'t', 'o', 'y', ' ', 0, 1})).isEqualTo("binary data, not text");
    assertThat(reason("  ")).isEqualTo("empty");
  }

  @Test
  void aFlawOfTheReadingIsTheReason() {
    RawRecord flawed = new RawRecord(new byte[0], ORIGIN, RawRecord.NO_ARRIVAL, "cut off");
    assertThat(reason(auto.parse(flawed, CONTEXT))).isEqualTo("cut off");
  }

  @Test
  void aLiveRecordMustNotBeAheadOfItsArrival() {
    long now = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();
    assertThat(event(live(now + 300_000, now)).arrived()).isEqualTo(now);
    assertThat(reason(live(now + 360_000, now))).isEqualTo("dated 6 min ahead of its arrival");
  }

  @Test
  void aFixedFormatReadsItsOwnOnly() {
    RecordParser toy = ToySources.parser("toy");
    assertThat(toy.parse(RawRecord.line(GOOD, ORIGIN), CONTEXT))
        .isInstanceOf(ParseResult.Parsed.class);
    assertThat(reason(toy.parse(RawRecord.line("toy a 5000", ORIGIN), CONTEXT)))
        .isEqualTo("not JSON: toy records are JSON objects");
  }

  @Test
  void anUnknownFormatNamesTheKnownOnes() {
    assertThatThrownBy(() -> ToySources.parser("toi"))
        .hasMessage("no log format \"toi\"; there are: auto, toy, toytext");
  }

  private ParseResult live(long time, long arrived) {
    byte[] data = ("toy a " + time).getBytes(StandardCharsets.UTF_8);
    return auto.parse(new RawRecord(data, ORIGIN, arrived), CONTEXT);
  }

  private String reason(String record) {
    return reason(record.getBytes(StandardCharsets.UTF_8));
  }

  private String reason(byte[] record) {
    return reason(auto.parse(new RawRecord(record, ORIGIN, RawRecord.NO_ARRIVAL), CONTEXT));
  }

  private static String reason(ParseResult result) {
    assertThat(result).isInstanceOf(ParseResult.Rejected.class);
    return ((ParseResult.Rejected) result).reason();
  }

  private static Event event(ParseResult result) {
    assertThat(result).isInstanceOf(ParseResult.Parsed.class);
    return ((ParseResult.Parsed) result).event();
  }
}
