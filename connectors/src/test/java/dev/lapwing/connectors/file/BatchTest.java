package dev.lapwing.connectors.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.connectors.parse.ParseContext;
import dev.lapwing.connectors.parse.ParseResult;
import dev.lapwing.connectors.parse.RawRecord;
import dev.lapwing.connectors.parse.RecordParser;
import dev.lapwing.core.event.Origin;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BatchTest {

  private static final String A = "{\"a\":1}";
  private static final String B = "{\"b\":{\"c\":[{},{}]},\"d\":\"} {\"}";

  private static RawRecord message(String text) {
    return new RawRecord(
        text.getBytes(StandardCharsets.UTF_8), Origin.topic("t", 0, 5), 1_772_445_600_000L);
  }

  private static List<String> texts(String message) {
    return Batch.split(message(message.replace("A", A).replace("B", B))).stream()
        .map(RawRecord::text)
        .toList();
  }

  private static ParseResult parse(RawRecord record) {
    return new RecordParser(RecordParser.AUTO)
        .parse(record, new ParseContext("corp", "x", ZoneOffset.UTC, 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[A,B]",
        " [ A , B ] ",
        "A\nB\n",
        "AB",
        "{\"Records\":[A,B]}",
        "{\"count\":2,\"value\":[A,B],\"@odata.nextLink\":\"x\"}",
        "[{\"records\":[A]},{\"records\":[B]}]"
      })
  void aMessageOfSeveralRecordsBecomesAsMany(String layout) {
    assertThat(texts(layout)).containsExactly(A, B);
  }

  @Test
  void anEnvelopeOfOneIsUnwrapped() {
    assertThat(texts("{\"Records\":[A]}")).containsExactly(A);
    assertThat(texts("[B]")).containsExactly(B);
  }

  @Test
  void theRecordsKeepTheMessagesPlaceAndArrivalAndHaveAnIndex() {
    List<RawRecord> records = Batch.split(message("[" + A + "," + B + "]"));
    assertThat(records.stream().map(r -> r.origin().toString()))
        .containsExactly("t·0·5", "t·0·5#1");
    assertThat(records).allMatch(r -> r.arrived() == 1_772_445_600_000L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A",
        "B",
        "  B\n",
        "",
        "  ",
        "[]",
        "[1,2]",
        "{\"Records\":[]}",
        "[2026-03-02] two\nlines of text",
        "<134>Mar  2 10:00:00 host app: {\"a\":1}\n{\"b\":2}",
        "{\"a\":1,\"Records\":[{\"b\":1}]}"
      })
  void oneRecordIsTheMessageItself(String text) {
    RawRecord message = message(text.replace("A", A).replace("B", B));
    assertThat(Batch.split(message)).hasSize(1);
    assertThat(Batch.split(message).get(0)).isSameAs(message);
  }

  @Test
  void ofABrokenBatchTheGoodGoOnAndTheRestIsOneDeadLetterWithTheWholeMessage() {
    String text = "[" + A + "," + B + ",\n{\"c\":1,\n\"d\n\n\n:}x\ny\nz";
    List<RawRecord> records = Batch.split(message(text));
    assertThat(records).hasSize(3);
    RawRecord rest = records.get(2);
    assertThat(rest.text()).isEqualTo(text);
    assertThat(rest.origin().index()).isEqualTo(2);
    assertThat(parse(rest)).isEqualTo(ParseResult.rejected(Batch.REST));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[{\"a\":", "{\"Records\":[{\"a\"", "{\"a\":1", "[{"})
  void aBrokenMessageEndsAsOneDeadLetter(String text) {
    RawRecord message = message(text);
    assertThat(Batch.split(message)).hasSize(1);
    assertThat(parse(Batch.split(message).get(0))).isInstanceOf(ParseResult.Rejected.class);
  }

  @Test
  void anArrayThatIsCutOffAfterARecordKeepsTheRecord() {
    List<RawRecord> records = Batch.split(message("[" + A));
    assertThat(records.stream().map(RawRecord::flaw)).containsExactly(null, Batch.REST);
  }

  @Test
  void aBigBatchIsSplitWithoutALimitOfItsOwn() {
    String line = "{\"a\":\"" + "x".repeat(1000) + "\"}";
    String text = "[" + (line + ",").repeat(9_999) + line + "]";
    List<RawRecord> records = Batch.split(message(text));
    assertThat(records).hasSize(10_000).allMatch(r -> r.flaw() == null);
  }

  @Test
  void oneHugeRecordOfABatchIsADeadLetterAndTheOthersAreNot() {
    String huge = "{\"a\":\"" + "x".repeat(10_000_000) + "\"}";
    List<RawRecord> records = Batch.split(message("[" + huge + "," + A + "]"));
    assertThat(records).hasSize(2);
    assertThat(records.get(0).flaw()).isEqualTo("longer than 1 MiB");
    assertThat(records.get(1).text()).isEqualTo(A);
  }

  @Test
  void aHugeMessageOfOneRecordIsRejectedAsTooLong() {
    RawRecord message = message("{\"a\":\"" + "x".repeat(10_000_000) + "\"}");
    assertThat(parse(Batch.split(message).get(0)))
        .isEqualTo(ParseResult.rejected("longer than 1 MiB"));
  }
}
