package dev.lapwing.connectors.parse.zeek;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ZeekTsvTest {

  private static final List<String> HEADING =
      List.of(
          "#separator \\x09",
          "#set_separator\t,",
          "#empty_field\t(empty)",
          "#unset_field\t-",
          "#path\tdns",
          "#open\t2024-05-01-00-00-00",
          "#fields\tts\tuid\tid.orig_p\trejected\tanswers\tTTLs\tquery\tservice",
          "#types\ttime\tstring\tport\tbool\tvector[string]\tvector[interval]\tstring\tstring");

  private static ZeekTsv table() {
    ZeekTsv tsv = new ZeekTsv();
    HEADING.forEach(tsv::heading);
    return tsv;
  }

  private static String json(ZeekTsv tsv, String row) {
    return new String(tsv.json(row), StandardCharsets.UTF_8);
  }

  @Test
  void aRowBecomesTheJsonThatZeekWouldWrite() {
    String row = "1700000000.123456\tCx\t53\tT\ta,b\\x2cc,-\t1.5,2\t(empty)\t-";
    assertThat(json(table(), row))
        .isEqualTo(
            "{\"_path\":\"dns\",\"ts\":1700000000.123456,\"uid\":\"Cx\",\"id.orig_p\":53,"
                + "\"rejected\":true,\"answers\":[\"a\",\"b,c\",null],\"TTLs\":[1.5,2],\"query\":\"\"}");
  }

  @Test
  void anEmptySetIsAnEmptyArray() {
    assertThat(json(table(), "1\tCx\t53\tF\t(empty)\t-\tq\ts"))
        .contains("\"answers\":[]")
        .doesNotContain("TTLs");
  }

  @Test
  void headingLinesAreKnown() {
    assertThat(HEADING).allMatch(ZeekTsv::isHeading);
    assertThat(ZeekTsv.isHeading("1\tCx")).isFalse();
    assertThat(table().ready()).isTrue();
  }

  @Test
  void aNewHeadingReplacesTheOld() {
    ZeekTsv tsv = table();
    List.of("#separator ;", "#path;x", "#fields;a;b", "#types;count;string").forEach(tsv::heading);
    assertThat(json(tsv, "1;z")).isEqualTo("{\"_path\":\"x\",\"a\":1,\"b\":\"z\"}");
  }

  @Test
  void aRowThatDoesNotFitItsHeadingIsRefused() {
    assertThat(table().json("1\t2")).isNull();
  }
}
