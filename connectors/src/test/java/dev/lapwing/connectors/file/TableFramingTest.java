package dev.lapwing.connectors.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.connectors.parse.RawRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableFramingTest {

  private static final String ZEEK =
      "#separator \\x09\n#set_separator\t,\n#empty_field\t(empty)\n#unset_field\t-\n#path\tconn\n"
          + "#open\t2023-08-16-01-28-55\n#fields\tts\tuid\tid.orig_p\tlocal\ttags\tnote\n"
          + "#types\ttime\tstring\tport\tbool\tset[string]\tstring\n";

  @Test
  void aZeekRowIsTheJsonThatZeekWouldWrite() {
    String row = "1692161622.036086\tC1\t80\tT\ta,b\tx\\x09y\n";
    assertThat(Framed.texts("conn.log", ZEEK + row + "#close\t2023-08-16-01-28-55\n"))
        .containsExactly(
            "{\"_path\":\"conn\",\"ts\":1692161622.036086,\"uid\":\"C1\",\"id.orig_p\":80,"
                + "\"local\":true,\"tags\":[\"a\",\"b\"],\"note\":\"x\\ty\"}");
  }

  @Test
  void unsetFieldsAreLeftOutAndEmptyOnesAreEmpty() {
    assertThat(Framed.texts("conn.log", ZEEK + "1.5\t-\t-\t-\t(empty)\t(empty)\n"))
        .containsExactly("{\"_path\":\"conn\",\"ts\":1.5,\"tags\":[],\"note\":\"\"}");
  }

  @Test
  void aCutZeekRowHasAFlaw() {
    List<RawRecord> records = Framed.of("conn.log", ZEEK + "1.5\tC1\t8");
    assertThat(records)
        .singleElement()
        .extracting(RawRecord::flaw)
        .asString()
        .contains("6 columns");
  }

  @Test
  void logsOfZeekOneAfterAnotherEachHaveTheirHeading() {
    String second = ZEEK.replace("\tconn", "\tdns");
    String row = "1.5\tC1\t80\tT\t-\t-\n";
    assertThat(Framed.texts("all.log", ZEEK + row + second + row))
        .satisfiesExactly(
            first -> assertThat(first).contains("conn"), next -> assertThat(next).contains("dns"));
  }

  @Test
  void aCsvRowIsAnObjectByTheHeadingsNames() {
    String csv = ",User,Note,User\r\n0,ann,\"a \"\"b\"\",\r\nc\",x\r\n\r\n1,bob,,\r\n";
    assertThat(Framed.texts("f.csv", csv))
        .containsExactly(
            "{\"column_1\":\"0\",\"User\":\"ann\",\"Note\":\"a \\\"b\\\",\\r\\nc\",\"column_4\":\"x\"}",
            "{\"column_1\":\"1\",\"User\":\"bob\"}");
  }

  @Test
  void aCsvRowKeepsTheLineOfItsStart() {
    List<RawRecord> records = Framed.of("f.csv", "a;b\n1;\"x\ny\"\n2;z\n");
    assertThat(records.stream().map(r -> r.origin().position())).containsExactly(2L, 4L);
    assertThat(records.get(1).text()).isEqualTo("{\"a\":\"2\",\"b\":\"z\"}");
  }

  @Test
  void aCsvRowOfTooManyCellsHasAFlaw() {
    assertThat(Framed.of("f.csv", "a,b\n1,2,3\n").get(0).flaw())
        .isEqualTo("a CSV row of 3 cells under 2 names");
  }

  @Test
  void aQuoteThatIsNeverClosedDoesNotSwallowTheFile() {
    String csv = "a,b\n1,\"open\n" + "2,x\n".repeat(400_000);
    List<RawRecord> records = Framed.of("f.csv", csv);
    assertThat(records.get(0).flaw()).isEqualTo("longer than 1 MiB");
    assertThat(records).hasSizeGreaterThan(100_000);
  }

  @Test
  void jsonUnderACsvNameIsJson() {
    assertThat(Framed.texts("f.csv", "{\"a\":1}\n")).containsExactly("{\"a\":1}");
  }
}
