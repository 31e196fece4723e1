package dev.lapwing.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowReaderTest {

  private static String rule(String type, String more) {
    String body =
        "type: " + type + "\nrules: [a]\ngroup-by: [user.uid]\ntimespan: 5m\n" + more + "\n";
    return Rules.event("a") + "---\n" + Rules.sequence("s", body);
  }

  private static WindowRule read(String type, String more) {
    return Rules.of(rule(type, more)).windows().get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "event_count|{ gt: 0 }|every event by itself is gt 0; expected a higher number, or the rule without a correlation",
        "event_count|{ gte: 9, lt: 4 }|no number is gte 9 and lt 4",
        "event_count|{ lt: 1 }|no number is lt 1",
        "event_count|{ eq: 3, neq: 3 }|no number is eq 3 and neq 3",
        "event_count|{}|no comparison in it; expected one of eq, gt, gte, lt, lte, neq",
        "event_count|{ more: 3 }|unknown key 'more'; there are: eq, gt, gte, lt, lte, neq",
        "event_count|{ gte: many }|gte: expected a number, found 'many'",
        "value_count|{ gte: 3 }|field: missing; write, for instance, 'field: src_endpoint.ip'",
        "value_count|{ field: user.nam, gte: 3 }|unknown field 'user.nam'; did you mean 'user.name'?",
        "value_count|{ field: user.name, gte: 5000 }|value_count tells up to 1000 values apart",
        "value_sum|{ field: [user.name, user.uid], gte: 3 }|value_sum takes one field",
        "value_percentile|{ field: user.name, gt: 100 }|a share is 0 to 100 in a hundred, none is gt 100",
      })
  void whatCannotBeIsSaid(String type, String condition, String problem) {
    assertThat(Rules.problems(rule(type, "condition: " + condition)))
        .anySatisfy(said -> assertThat(said).startsWith("a.yml:15: ").contains(problem));
  }

  @Test
  void aCountTakesNoText() {
    assertThat(Rules.problems(rule("event_count", "condition: a and b")))
        .anySatisfy(
            said ->
                assertThat(said).endsWith("expected a comparison such as 'gte: 10', found a text"));
  }

  @Test
  void whatIsNotAskedForIsAnError() {
    assertThat(Rules.problems(rule("event_count", "condition: { gte: 3 }\nreports-as: x")))
        .anySatisfy(said -> assertThat(said).contains("unknown key 'reports-as'"));
  }

  @Test
  void anotherThresholdKeepsTheState() {
    WindowRule three = read("event_count", "condition: { gte: 3 }");

    assertThat(read("event_count", "condition: { gte: 9 }").stateId()).isEqualTo(three.stateId());
    assertThat(read("event_count", "condition: { lte: 9 }").stateId())
        .isNotEqualTo(three.stateId());
    assertThat(read("value_count", "condition: { gte: 3, field: user.name }").stateId())
        .isNotEqualTo(three.stateId());
  }
}
