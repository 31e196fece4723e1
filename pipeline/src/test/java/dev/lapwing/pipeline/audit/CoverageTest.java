package dev.lapwing.pipeline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lapwing.core.rule.RuleSet;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CoverageTest {

  private static final RuleSet NO_RULES = RuleSet.parse(List.of());

  private static Coverage coverage(Object... counts) {
    Map<String, Object> all = new HashMap<>(Map.of("numRecordsIn", 7L, "lapwing/odd", "text"));
    for (int i = 0; i < counts.length; i += 2) {
      all.put("lapwing/" + counts[i], counts[i + 1]);
    }
    return new Coverage(all);
  }

  private static JsonNode json(Coverage coverage) throws IOException {
    return new ObjectMapper().readTree(coverage.toJson(NO_RULES));
  }

  @Test
  void whatWasNotCountedIsZero() throws IOException {
    JsonNode okta = json(coverage("sources/okta/read", 3L)).at("/sources/okta");
    assertThat(okta.get("read").asLong()).isEqualTo(3);
    for (String other :
        List.of("parsed", "dead", "judged", "untyped", "excluded", "duplicate", "late")) {
      assertThat(okta.get(other).asLong()).as(other).isZero();
    }
  }

  @Test
  void totalsAreOverAllSourcesAndRules() {
    Coverage coverage =
        coverage(
            "sources/okta/read",
            3L,
            "sources/windows/read",
            4L,
            "sources/okta/dead",
            1L,
            "rules/a/alerts",
            2L,
            "rules/b/alerts",
            5L,
            "rules/a/judged",
            9L);
    assertThat(coverage.total("read")).isEqualTo(7);
    assertThat(coverage.total("dead")).isEqualTo(1);
    assertThat(coverage.alerts()).isEqualTo(7);
    assertThat(coverage.get("rules", "a", "judged")).isEqualTo(9);
    assertThat(coverage.get("rules", "none", "judged")).isZero();
  }

  @Test
  void easingIsNoSignalOfItsOwn() {
    assertThat(coverage("access/signalled/step_up", 2L, "access/signalled/eased", 2L).signals())
        .isEqualTo(2);
  }

  @Test
  void reasonsAreByName() throws IOException {
    JsonNode json =
        json(
            coverage(
                "rules/a/judged", 1L,
                "rules/a/not_judged/no position", 2L,
                "rules/a/suppressed/same device / session", 3L,
                "limits/values_evicted/new_device", 4L,
                "access/withheld/the account is shared", 5L));
    assertThat(json.at("/rules/a/not_judged").get("no position").asLong()).isEqualTo(2);
    assertThat(json.at("/rules/a/suppressed").get("same device / session").asLong()).isEqualTo(3);
    assertThat(json.get("limits").get("values_evicted/new_device").asLong()).isEqualTo(4);
    assertThat(json.get("access").get("withheld/the account is shared").asLong()).isEqualTo(5);
  }

  @Test
  void aRuleThatSawNothingIsThereToo() throws IOException {
    RuleSet builtin = RuleSet.builtin();
    JsonNode json = new ObjectMapper().readTree(coverage().toJson(builtin));
    assertThat(json.at("/rules/impossible_travel/judged").asLong()).isZero();
    assertThat(json.get("rules")).hasSize(builtin.enabled().size());
  }
}
