package dev.lapwing.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.ProcessInfo;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RawFieldsTest {

  private static Map<String, String> kept(String logsource, String selection, String... raw) {
    RuleSet rules =
        Rules.of(
            "title: t\nlogsource: "
                + logsource
                + "\ndetection: { s: "
                + selection
                + ", condition: s }");
    Event event =
        Event.builder()
            .id("1")
            .source("windows")
            .type(EventType.PROCESS_LAUNCH)
            .process(ProcessInfo.of("c:\\a.exe", "a -b", 7, null))
            .build();
    Map<String, String> fields = new LinkedHashMap<>();
    for (int i = 0; i < raw.length; i += 2) {
      fields.put(raw[i], raw[i + 1]);
    }
    return RawFields.of(rules).complete(event, fields::forEach).fields();
  }

  @Test
  void onlyWhatRulesAskForIsKept() {
    assertThat(kept("{ product: windows }", "{ Company: x }", "Company", "ACME", "Product", "y"))
        .containsExactly(Map.entry("Company", "ACME"));
    assertThat(kept("{ product: linux }", "{ Company: x }", "Company", "ACME")).isEmpty();
  }

  @Test
  void whatACorrelationGroupsByOrCountsIsKept() {
    String body =
        """
        type: value_count
        rules: [a]
        group-by: [unmapped.Machine]
        timespan: 5m
        condition: { field: unmapped.Ticket, gte: 3 }
        """;
    RuleSet rules = Rules.of(Rules.event("a") + "---\n" + Rules.sequence("s", body));
    Event event = Event.builder().id("1").source("windows").type(EventType.AUTH_LOGON).build();
    Map<String, String> fields = Map.of("Machine", "srv1", "Ticket", "7", "Other", "x");

    assertThat(RawFields.of(rules).complete(event, fields::forEach).fields())
        .containsOnlyKeys("Machine", "Ticket");
  }

  @Test
  void whatTheEventSaysItselfIsNotKeptTwice() {
    assertThat(kept("{}", "{ Image: x }", "Image", "C:\\A.exe")).isEmpty();
    assertThat(kept("{}", "{ Image: x }", "Image", "other")).containsKey("Image");
  }

  @Test
  void keywordsAskForEverythingLongEnough() {
    assertThat(kept("{}", "['m?m*katz', password]", "Company", "the ACME", "x", "short"))
        .containsOnlyKeys("Company");
  }

  @Test
  void namesAreFoundWhateverTheirCaseAndWithoutPlacesInArrays() {
    assertThat(kept("{}", "{ ResultType: x }", "properties.resultType", "0"))
        .containsExactly(Map.entry("ResultType", "0"));
    assertThat(kept("{}", "{ target.name: x }", "target.0.name", "a", "target.1.name", "b"))
        .containsExactly(Map.entry("target.name", "\u001ea\u001eb"));
  }

  @Test
  void eachValueOfAnArrayIsCompared() {
    EventRule rule =
        Rules.of("title: t\nlogsource: {}\ndetection: { s: { n: b }, condition: s }")
            .events()
            .get(0);
    Event event = Event.builder().id("1").fields(Map.of("n", "\u001ea\u001eb")).build();

    assertThat(rule.matches(event)).isTrue();
  }
}
