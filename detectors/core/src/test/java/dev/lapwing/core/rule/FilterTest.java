package dev.lapwing.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class FilterTest {

  private static final String RULE =
      """
      title: t
      name: dump
      logsource: { product: windows, category: process_creation }
      detection: { s: { Image|endswith: procdump.exe }, condition: s }
      """;

  private static String filter(String rules, String condition) {
    return """
        title: Administrators may
        logsource: { product: windows }
        filter:
          rules: %s
          selection: { User|startswith: adm_ }
          condition: %s
        """
        .formatted(rules, condition);
  }

  private static boolean finds(RuleSet rules, String user) {
    return rules
        .events()
        .get(0)
        .matcher()
        .matchesSample(Map.of("Image", "c:\\procdump.exe", "User", user));
  }

  @Test
  void aFilterActsOnTheRulesThatItNames() {
    RuleSet rules = Rules.of(RULE, filter("[dump]", "not selection"));

    assertThat(finds(rules, "eve")).isTrue();
    assertThat(finds(rules, "adm_bob")).isFalse();
    assertThat(rules.warnings()).isEmpty();
  }

  @Test
  void aFilterForAnyRuleActsOnThoseWithItsLogs() {
    String other = RULE.replace("windows", "linux").replace("dump\n", "other\n");

    assertThat(finds(Rules.of(RULE, filter("any", "not selection")), "adm_bob")).isFalse();
    assertThat(finds(Rules.of(other, filter("any", "not selection")), "adm_bob")).isTrue();
  }

  @Test
  void aFilterWithoutNotKeepsAndSaysSo() {
    RuleSet rules = Rules.of(RULE, filter("[dump]", "selection"));

    assertThat(finds(rules, "adm_bob")).isTrue();
    assertThat(finds(rules, "eve")).isFalse();
    assertThat(rules.warnings())
        .containsExactly(
            "b.yml:6: filter: the rules are left with what matches; to keep that out, write 'not '"
                + " before it");
  }

  @Test
  void aFilterThatIsOffDoesNothing() {
    RuleSet rules = Rules.of(RULE, "enabled: false\n" + filter("[dump]", "not selection"));

    assertThat(finds(rules, "adm_bob")).isTrue();
  }

  @Test
  void aFilterOfRulesThatAreNotThereWarns() {
    assertThat(Rules.of(RULE, filter("[dumb]", "not selection")).warnings())
        .containsExactly("b.yml:4: rules: unknown rule 'dumb'; did you mean 'dump'?");
  }

  @Test
  void aFilterCannotBeOfASequence() {
    String sequence =
        Rules.sequence(
            "seq",
            "type: temporal_ordered\nrules: [dump, other]\ntimespan: 1m\ngroup-by: [user.uid]");

    assertThat(
            Rules.problems(
                RULE + "---\n" + Rules.event("other"), sequence, filter("[seq]", "not selection")))
        .containsExactly(
            "c.yml:4: rules: 'seq' looks at more than one event; filter the rules it is made of");
  }
}
