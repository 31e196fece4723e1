package dev.lapwing.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class PlaceholdersTest {

  private static final String RULE =
      """
      title: t
      logsource: {}
      detection: { s: { 'host|expand|startswith': '%dcs%.%domain%' }, condition: s }
      """;

  private static boolean finds(RuleSet rules, String host) {
    return rules.events().get(0).matcher().matchesSample(Map.of("host", host));
  }

  @Test
  void eachValueStandsInThePlaceOfItsName() {
    RuleSet rules = Rules.of("placeholders:\n  dcs: [dc1, dc2]\n  domain: corp\n---\n" + RULE);

    assertThat(finds(rules, "dc1.corp.example")).isTrue();
    assertThat(finds(rules, "DC2.corp")).isTrue();
    assertThat(finds(rules, "dc3.corp")).isFalse();
  }

  @Test
  void aLaterSourcesValuesReplaceAnEarlierOnes() {
    RuleSet rules =
        Rules.of(RULE, "placeholders: { dcs: [a], domain: b }", "placeholders: { dcs: [c] }");

    assertThat(finds(rules, "a.b")).isFalse();
    assertThat(finds(rules, "c.b")).isTrue();
  }

  @Test
  void aNameWithoutValuesIsAnError() {
    assertThat(Rules.problems("placeholders: { dcs: [a] }\n---\n" + RULE))
        .containsExactly(
            "a.yml:5: host|expand|startswith: placeholder '%domain%' has no values; give them in a document of its own:"
                + " 'placeholders: { domain: [one, two] }'");
  }
}
