package dev.lapwing.connectors.parse.generic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.connectors.parse.ParseContext;
import dev.lapwing.connectors.parse.ParseResult;
import dev.lapwing.connectors.parse.RawRecord;
import dev.lapwing.connectors.parse.RecordParser;
import dev.lapwing.connectors.parse.Samples;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.Origin;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GenericJsonLogSourceTest {

  private static Event read(String json) {
    return Samples.event(new GenericJsonLogSource(), json);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'@timestamp':'2024-03-01T10:00:00Z'}",
        "{'ts':1709287200.0}",
        "{'eventTime':1709287200000}",
        "{'created_at':'2024-03-01 10:00:00'}",
        "{'timestamp_t [UTC]':'3/1/2024, 10:00:00.000 AM'}",
        "{'event':{'created':'2024-03-01T10:00:00Z'}}",
        "{'TimeGenerated':'2024-03-01T10:05:00Z','time':'2024-03-01T10:00:00Z'}",
        "{'time':'-','timestamp':'2024-03-01T10:00:00Z'}"
      })
  void aTimeIsFoundByManyNames(String json) {
    Event event = read(json);
    assertThat(event.time()).isEqualTo(Instant.parse("2024-03-01T10:00:00Z").toEpochMilli());
    assertThat(event.type()).isEqualTo(EventType.UNTYPED);
  }

  @Test
  void userAndAddressAreTakenFromWellKnownNames() {
    Event event =
        read(
            "{'time':1709287200,'user':{'email':'ann@example.com'},'src_ip':'192.0.2.7','n':{'a':1}}");
    assertThat(event.user().email()).isEqualTo("ann@example.com");
    assertThat(event.src().ip()).isEqualTo("192.0.2.7");
    assertThat(event.fields()).containsEntry("n.a", "1");
  }

  @Test
  void zeeksDotsInNamesAreNames() {
    assertThat(read("{'ts':1709287200.5,'id.orig_h':'192.0.2.7'}").src().ip())
        .isEqualTo("192.0.2.7");
  }

  @Test
  void theSameRecordHasTheSameId() {
    String json = "{'time':1709287200,'id':'not unique'}";
    assertThat(read(json).id()).isEqualTo(read(json).id()).hasSize(32);
  }

  @Test
  void withoutATimeThereIsNoEvent() {
    assertThat(Samples.rejection(new GenericJsonLogSource(), "{'a':{'b':{'time':1709287200}}}"))
        .startsWith("no time in it");
  }

  @Test
  void whatAnEnvelopeHoldsIsPreferredToTheEnvelope() {
    String okta =
        "{'published':'2024-03-01T10:00:00Z','eventType':'user.session.start','uuid':'u-1'}";
    assertThat(auto("{'@timestamp':'2024-03-01T10:00:09Z','event':" + okta + "}").id())
        .isEqualTo("u-1");
    assertThat(auto("{'@timestamp':'2024-03-01T10:00:09Z','event':{'x':1}}").source())
        .isEqualTo("json");
  }

  private static Event auto(String json) {
    RawRecord raw = RawRecord.line(Samples.json(json).toString(), Origin.file("f", 1));
    ParseContext context = new ParseContext("t", "", ZoneOffset.UTC, 0);
    ParseResult result = new RecordParser(RecordParser.AUTO).parse(raw, context);
    return ((ParseResult.Parsed) result).event();
  }
}
