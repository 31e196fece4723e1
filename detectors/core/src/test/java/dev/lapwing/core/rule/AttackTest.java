package dev.lapwing.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.finding.Technique;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class AttackTest {

  private static final RuleSet SHIPPED = RuleSet.builtin();

  /** Ids that the rules of SigmaHQ, which moved to version 19 in 2026, are tagged with, too. */
  private static final Set<String> SEEN_IN_19 =
      ids(
          """
          T1018 T1021 T1021.002 T1021.003 T1027 T1027.010 T1030 T1039 T1041 T1046 T1047
          T1048 T1053.005 T1059 T1059.001 T1071 T1071.001 T1074 T1078 T1078.004 T1098
          T1098.001 T1098.003 T1098.005 T1098.007 T1105 T1110 T1110.001 T1114.003 T1199
          T1204 T1204.002 T1213 T1218 T1484.002 T1485 T1486 T1490 T1526 T1528 T1539
          T1550.001 T1556.006 T1558.003 T1559.001 T1564.008 T1566.001 T1567 T1567.002
          T1569.002 T1570 T1580 T1621 T1685 T1685.002 T1685.005 T1686
          """);

  /** Ids of version 18 of which no source for 19 was at hand; none belonged to Impair Defenses. */
  private static final Set<String> KNOWN_OF_18 =
      ids(
          """
          T1110.003 T1110.004 T1114.002 T1213.002 T1530 T1535 T1550.004 T1555.006
          """);

  private static Set<String> ids(String text) {
    return Set.of(text.strip().split("\\s+"));
  }

  private static Set<String> shipped() {
    return SHIPPED.all().stream()
        .flatMap(rule -> rule.head().techniques().stream())
        .map(Technique::uid)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Technique> techniques(String tags) {
    return Rules.of(Rules.event("a") + "tags: " + tags).all().get(0).head().techniques();
  }

  private static List<String> warnings(String tags) {
    return Rules.of(Rules.event("a") + "tags: " + tags).warnings();
  }

  @Test
  void shippedRulesAreTaggedWithIdsOfThisVersion() {
    assertThat(SHIPPED.warnings()).noneMatch(line -> line.contains("tags:"));
    assertThat(shipped()).allMatch(uid -> uid.equals(Attack.current(uid)));
  }

  @Test
  void everyShippedRuleHasATechniqueAndEveryTechniqueATactic() {
    assertThat(SHIPPED.all())
        .allSatisfy(
            rule ->
                assertThat(rule.head().techniques())
                    .as(rule.name())
                    .isNotEmpty()
                    .allMatch(technique -> Attack.TACTICS.contains(technique.tactic())));
  }

  @Test
  void shippedTechniquesAreKnown() {
    Set<String> known = new TreeSet<>(SEEN_IN_19);
    known.addAll(KNOWN_OF_18);

    assertThat(shipped()).isSubsetOf(known);
  }

  @Test
  void anIdThatWasRenumberedIsReadAsTheNewOneAndWarns() {
    assertThat(techniques("[attack.defense-evasion, attack.t1562.001]"))
        .containsExactly(new Technique("T1685", "defense-impairment"));
    assertThat(warnings("[attack.stealth, attack.t1562.008]"))
        .containsExactly(
            "a.yml:6: tags: 'attack.t1562.008' is T1685.002 since ATT&CK 19; write"
                + " attack.t1685.002");
  }

  @Test
  void whatWasDefenseEvasionAndImpairsNothingIsStealth() {
    assertThat(techniques("[attack.defense-evasion, attack.t1027]"))
        .containsExactly(new Technique("T1027", "stealth"));
    assertThat(warnings("[attack.defense_evasion, attack.t1027]"))
        .containsExactly(
            "a.yml:6: tags: 'attack.defense_evasion' was split in ATT&CK 19; write attack.stealth"
                + " or attack.defense-impairment");
  }

  @Test
  void aMisspeltTacticWarns() {
    assertThat(warnings("[attack.persistance]"))
        .containsExactly(
            "a.yml:6: tags: 'attack.persistance' is no tactic; did you mean 'persistence'?");
  }

  @Test
  void coverageCountsRulesByTacticInTheOrderOfAttack() {
    String tags = "tags: [attack.persistence, attack.t1098, attack.initial-access, attack.t1078]\n";
    RuleSet set =
        Rules.of(
            Rules.event("a") + tags,
            Rules.event("b").replace("low", "informational") + tags,
            Rules.event("c") + "tags: [attack.t1098]\n",
            Rules.event("d") + tags);

    AttackCoverage coverage = AttackCoverage.of(set, rule -> !rule.name().equals("d"));

    assertThat(coverage.byTactic().keySet())
        .containsExactly("initial-access", "persistence", AttackCoverage.NO_TACTIC);
    assertThat(coverage.byTactic().get("persistence").get("T1098"))
        .isEqualTo(new AttackCoverage.Cover(2, 1));
  }
}
