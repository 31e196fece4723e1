package dev.lapwing.connectors.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.event.Origin;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

class RecordParserPropertyTest {

  private static final ParseContext CONTEXT = new ParseContext("t", "", ZoneOffset.UTC, 0);

  private final RecordParser parser = ToySources.parser(RecordParser.AUTO);

  @Property(seed = "20261125")
  void anyBytesGiveAnAnswer(@ForAll byte[] bytes) {
    assertThat(parse(bytes)).isNotNull();
  }

  @Property(seed = "20261125")
  void anythingLikeJsonGivesAnAnswerOfOneLine(
      @ForAll
          @StringLength(max = 60)
          @Chars({'{', '}', '[', ']', '"', ':', ',', '\\', '\n', '-', '.'})
          @CharRange(from = '0', to = '9')
          @CharRange(from = 'e', to = 'u')
          String text) {
    ParseResult result = parse(("{\"toy\":1," + text).getBytes(StandardCharsets.UTF_8));
    if (result instanceof ParseResult.Rejected rejected) {
      assertThat(rejected.reason()).isNotBlank().doesNotContain("\n");
    }
  }

  private ParseResult parse(byte[] bytes) {
    return parser.parse(new RawRecord(bytes, Origin.file("f", 1), RawRecord.NO_ARRIVAL), CONTEXT);
  }
}
