package dev.lapwing.connectors.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.connectors.parse.RawRecord;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FramingTest {

  private static final String A = "{\"a\":1}";
  private static final String B = "{\"b\":[{\"c\":\"}]\\\"\"}]}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A\nB\n",
        "A\r\nB",
        "\n\nA\n\n  B\n\n",
        "A B",
        "AB",
        "A,\nB,\n",
        "[A,B]",
        "[\n  A,\n  B\n]\n",
        "[A]\n[B]",
        "[]\nA\n[B]",
        "{\"Records\":[A,B]}",
        "{\"Records\":[A]}{\"Records\":[B]}\n",
        "{\"@odata.context\":\"x\",\"value\":[A,B],\"@odata.nextLink\":\"y\"}",
        "{\"took\":1,\"hits\":{\"total\":{\"value\":2},\"hits\":[A,B]}}",
        "{\"records\":[A],\"events\":[B]}",
        "{\"records\":[]}\nA\nB",
        "[{\"Records\":[A]},{\"Records\":[B]}]",
        "\u001eA\n\u001eB\n"
      })
  void anyLayoutOfJsonGivesTheSameRecords(String layout) {
    assertThat(Framed.texts("f.json", layout.replace("A", A).replace("B", B)))
        .containsExactly(A, B);
  }

  @Test
  void aRecordWithAnArrayAmongItsFieldsIsNoEnvelope() {
    String record = "{\"id\":{\"time\":1},\"actor\":\"x\",\"events\":[{\"name\":\"login\"}]}";
    assertThat(Framed.texts("f.json", record)).containsExactly(record);
    assertThat(Framed.texts("f.json", "{\"data\":[1,2]}")).containsExactly("{\"data\":[1,2]}");
  }

  @Test
  void aRecordPrintedOverLinesKeepsTheLineOfItsStart() {
    List<RawRecord> records = Framed.of("f.json", "{\n \"a\": 1\n}\n{\n \"b\": 2\n}\nline\n");
    assertThat(records.stream().map(r -> r.origin().position())).containsExactly(1L, 4L, 7L);
  }

  @Test
  void severalRecordsOfOneLineHaveAnIndex() {
    List<RawRecord> records = Framed.of("f.json", "[" + A + "," + B + "]\n" + A);
    assertThat(records.stream().map(r -> r.origin().toString()))
        .containsExactly("f.json·1", "f.json·1#1", "f.json·2");
  }

  @Test
  void linesOfTextAreRecords() {
    assertThat(Framed.texts("f.log", "one\r\n\n  two\n[x] three\nfour"))
        .containsExactly("one", "two", "[x] three", "four");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"a\":\"cut", "{\"a\":{\"b\":1},", "{\"a\":[1,2}", "{\"a\"", "{cut}", "{"})
  void aBrokenLineDoesNotSwallowTheNext(String broken) {
    assertThat(Framed.texts("f.jsonl", A + "\n" + broken + "\n" + A + "\n" + B + "\n"))
        .contains(A, B)
        .hasSize(4);
  }

  @Test
  void aBrokenLineDoesNotSwallowLinesOfText() {
    assertThat(Framed.texts("f.log", "{\"a\":1,\nFeb 1 host\nFeb 2 host\n"))
        .containsExactly("{\"a\":1,", "Feb 1 host", "Feb 2 host");
  }

  @Test
  void aFileThatEndsInsideARecordOrArrayHasAFlaw() {
    assertThat(Framed.of("f.json", "{\"a\":1").get(0).flaw()).contains("ends inside it");
    List<RawRecord> records = Framed.of("f.json", "[" + A + ",");
    assertThat(records).hasSize(2);
    assertThat(records.get(1).flaw()).contains("ends inside an array");
  }

  @Test
  void gzipIsKnownByItsFirstBytes() {
    assertThat(Framed.of("f.log", Framed.gzip("one\ntwo\n"))).hasSize(2);
  }

  @Test
  void aTruncatedGzipGivesWhatItHasAndAFlaw() {
    byte[] whole = Framed.gzip("line of text number one\n".repeat(1000));
    List<RawRecord> records = Framed.of("f.gz", Arrays.copyOf(whole, whole.length - 12));
    RawRecord last = records.get(records.size() - 1);
    assertThat(records).hasSizeGreaterThan(1);
    assertThat(last.flaw()).isEqualTo("truncated: its compressed file ends early");
    assertThat(records.stream().filter(r -> r.flaw() != null)).hasSize(1);
  }

  @Test
  void aGzipThatEndsInItsHeaderIsOneFlaw() {
    assertThat(Framed.of("f.gz", new byte[] {0x1F, (byte) 0x8B, 8}))
        .singleElement()
        .extracting(RawRecord::flaw)
        .isEqualTo("truncated: its compressed file ends early");
  }

  @Test
  void marksOfEncodingsAreUnderstood() {
    String text = "{\"a\":\"ä😀\"}\n".repeat(9000);
    for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      List<RawRecord> records = Framed.of("f", ("\uFEFF" + text).getBytes(charset));
      assertThat(records).hasSize(9000);
      assertThat(records.get(8999).text()).isEqualTo("{\"a\":\"ä😀\"}");
    }
    assertThat(Framed.texts("f", "\uFEFF" + A)).containsExactly(A);
  }

  @Test
  void anEndlessLineKeepsItsStartOnly() {
    byte[] tenMegabytes = new byte[10_000_000];
    Arrays.fill(tenMegabytes, (byte) 'x');
    List<RawRecord> records = Framed.of("f.log", lines(tenMegabytes, "\nnext"));
    assertThat(records).hasSize(2);
    assertThat(records.get(0).flaw()).isEqualTo("longer than 1 MiB");
    assertThat(records.get(0).data()).hasSize(64 * 1024);
    assertThat(records.get(1).text()).isEqualTo("next");
  }

  @Test
  void anEndlessTextInJsonKeepsItsStartOnly() {
    String big = "{\"a\":\"" + "x".repeat(10_000_000) + "\"}";
    List<RawRecord> records = Framed.of("f.json", "[" + big + "," + A + "]");
    assertThat(records.get(0).flaw()).isEqualTo("longer than 1 MiB");
    assertThat(records.get(1).text()).isEqualTo(A);
  }

  private static InputStream lines(byte[] first, String second) {
    return new SequenceInputStream(
        new ByteArrayInputStream(first),
        new ByteArrayInputStream(second.getBytes(StandardCharsets.UTF_8)));
  }
}
