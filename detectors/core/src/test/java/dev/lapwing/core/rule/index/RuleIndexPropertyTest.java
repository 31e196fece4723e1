package dev.lapwing.core.rule.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.event.Event;
import dev.lapwing.core.rule.EventRule;
import dev.lapwing.core.rule.RuleException;
import dev.lapwing.core.rule.RuleFile;
import dev.lapwing.core.rule.RuleSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The index, and each rule for itself, against what the rules say in the plainest way. */
final class RuleIndexPropertyTest {

  private static final String PLACEHOLDERS =
      "placeholders:\n  some: "
          + RandomItems.SOME.stream().collect(Collectors.joining("', '", "['", "']\n"));

  private final Map<String, int[]> counts = new HashMap<>();

  @Property(tries = 400, seed = "20261125")
  void theIndexFindsWhatTheRulesSay(@ForAll int seed) {
    check(new Random(seed));
  }

  /** So that none of them is only ever fulfilled, or never. */
  @Test
  void everyModifierHoldsForSomeEventsAndFailsForOthers() {
    Random random = new Random(20261125);
    for (int i = 0; i < 400; i++) {
      check(random);
    }
    assertThat(counts).hasSizeGreaterThan(80);
    assertThat(counts.entrySet())
        .filteredOn(each -> each.getValue()[0] + each.getValue()[1] > 300)
        .hasSizeGreaterThan(20)
        .allSatisfy(each -> assertThat(each.getValue()).as(each.getKey()).doesNotContain(0));
  }

  /** What is refused because nothing can fulfil it, nothing fulfils. */
  private static boolean isPossible(Say rule, Random random) {
    try {
      RuleSet.parse(List.of(new RuleFile(0, "a.yml", PLACEHOLDERS + "---\n" + rule.yaml())));
      return true;
    } catch (RuleException e) {
      assertThat(e.problems())
          .allMatch(line -> line.matches(".*(for no event|no number is both).*"));
      // A selection that nothing fulfils is refused whatever the condition says of it.
      boolean never = e.problems().stream().allMatch(line -> line.contains("for no event"));
      for (int i = 0; never && i < 8; i++) {
        assertThat(rule.holds().test(Sample.of(random))).as(rule.yaml()).isFalse();
      }
      return false;
    }
  }

  private void check(Random random) {
    List<Say> said = new ArrayList<>();
    for (int i = random.nextInt(12); i >= 0; i--) {
      Say rule = RandomRule.of("r" + said.size(), random, counts);
      if (isPossible(rule, random)) {
        said.add(rule);
      }
    }
    String yaml =
        said.stream()
            .map(Say::yaml)
            .collect(Collectors.joining("---\n", PLACEHOLDERS + "---\n", ""));
    List<EventRule> rules = RuleSet.parse(List.of(new RuleFile(0, "a.yml", yaml))).events();
    RuleIndex index = new RuleIndex(rules);
    for (int i = 0; i < 8; i++) {
      Sample sample = Sample.of(random);
      Event event = sample.event();
      List<EventRule> right = new ArrayList<>();
      for (int r = 0; r < rules.size(); r++) {
        boolean holds = said.get(r).holds().test(sample);
        assertThat(rules.get(r).matches(event)).as(said.get(r).yaml() + sample).isEqualTo(holds);
        if (holds) {
          right.add(rules.get(r));
        }
      }
      assertThat(index.match(event)).as(yaml + sample).isEqualTo(right);
    }
  }
}
