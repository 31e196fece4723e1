package dev.lapwing.connectors.parse.windows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import dev.lapwing.connectors.parse.ParseResult;
import dev.lapwing.core.rule.EventRule;
import dev.lapwing.core.rule.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Public Sigma rules must find the real events that were recorded for them. */
final class SigmaAgreementTest {

  private final Path folder = SharedLogs.folder("sigma-regression");

  @TestFactory
  Stream<DynamicTest> everyRuleFindsTheEventRecordedForIt() {
    RuleSet rules = RuleSet.load(java.util.List.of(folder.resolve("rules").toString()));
    return SharedLogs.records(folder.resolve("labels.jsonl"))
        .filter(label -> label.path("expected_match").asBoolean())
        .map(
            label ->
                DynamicTest.dynamicTest(
                    label.path("rule_name").asText(), () -> assertFound(rules, label)));
  }

  private void assertFound(RuleSet rules, JsonNode label) throws IOException {
    String id = label.path("rule_id").asText();
    EventRule rule =
        rules.events().stream().filter(r -> r.head().id().equals(id)).findFirst().orElseThrow();
    Path file = folder.resolve(label.path("file").asText());
    int found = 0;
    try (MappingIterator<JsonNode> records =
        Windows.MAPPER.readerFor(JsonNode.class).readValues(Files.newInputStream(file))) {
      while (records.hasNext()) {
        found += rule.matches(((ParseResult.Parsed) Windows.parse(records.next())).event()) ? 1 : 0;
      }
    }
    assertThat(found).isPositive();
  }
}
