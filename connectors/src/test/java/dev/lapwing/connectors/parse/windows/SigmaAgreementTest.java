package dev.lapwing.connectors.parse.windows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import dev.lapwing.connectors.parse.ParseContext;
import dev.lapwing.connectors.parse.ParseResult;
import dev.lapwing.connectors.parse.RawRecord;
import dev.lapwing.connectors.parse.RecordParser;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.Origin;
import dev.lapwing.core.rule.EventRule;
import dev.lapwing.core.rule.RawFields;
import dev.lapwing.core.rule.RuleSet;
import dev.lapwing.core.rule.index.RuleIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Public Sigma rules must find the real events that were recorded for them. */
final class SigmaAgreementTest {

  private final Path folder = SharedLogs.folder("sigma-regression");

  @TestFactory
  Stream<DynamicTest> everyRuleFindsTheEventRecordedForIt() {
    RuleSet rules = RuleSet.load(List.of(folder.resolve("rules").toString()));
    RuleIndex index = new RuleIndex(rules.events());
    RecordParser parser = new RecordParser("windows");
    ParseContext context =
        new ParseContext("t", "", ZoneOffset.UTC, Long.MAX_VALUE, RawFields.of(rules));
    return SharedLogs.records(folder.resolve("labels.jsonl"))
        .filter(label -> label.path("expected_match").asBoolean())
        .map(
            label ->
                DynamicTest.dynamicTest(
                    label.path("rule_name").asText(),
                    () ->
                        assertFound(label, record -> index.match(event(parser, record, context)))));
  }

  private static Event event(RecordParser parser, JsonNode record, ParseContext context) {
    RawRecord raw = RawRecord.line(record.toString(), Origin.file("regression", 1));
    return ((ParseResult.Parsed) parser.parse(raw, context)).event();
  }

  private void assertFound(JsonNode label, Function<JsonNode, List<EventRule>> match)
      throws IOException {
    String id = label.path("rule_id").asText();
    Path file = folder.resolve(label.path("file").asText());
    int found = 0;
    try (MappingIterator<JsonNode> records =
        Windows.MAPPER.readerFor(JsonNode.class).readValues(Files.newInputStream(file))) {
      while (records.hasNext()) {
        found +=
            match.apply(records.next()).stream().anyMatch(rule -> rule.head().id().equals(id))
                ? 1
                : 0;
      }
    }
    assertThat(found).isPositive();
  }
}
