package dev.lapwing.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SharedRulesTest {

  private static final String RULE =
      """
      title: Failed
      name: failed
      taxonomy: ocsf
      logsource: { category: authentication }
      detection: { s: { status: Failure }, condition: s }
      """;

  /** As another operator gets it: the same text, but not the same object. */
  private static List<RuleFile> files(String text) {
    return List.of(new RuleFile(0, "rules.yml", new StringBuilder(text).toString()));
  }

  @Test
  void allWhoAskAtOnceGetTheSameWhichWasReadOnce() {
    List<RuleSet> read =
        IntStream.range(0, 50).parallel().mapToObj(n -> SharedRules.of(files(RULE))).toList();

    assertThat(read).allMatch(each -> each == read.get(0));
  }

  @Test
  void otherTextsAreOtherRules() {
    RuleSet one = SharedRules.of(files(RULE));
    RuleSet other = SharedRules.of(files(RULE.replace("Failure", "Success")));

    assertThat(other).isNotSameAs(one);
    assertThat(SharedRules.of(files(RULE))).isSameAs(one);
  }

  @Test
  void wrongRulesAreWrongEachTime() {
    List<RuleFile> wrong = files(RULE.replace("condition: s", "condition: t"));

    assertThatThrownBy(() -> SharedRules.of(wrong)).isInstanceOf(RuleException.class);
    assertThatThrownBy(() -> SharedRules.of(wrong)).isInstanceOf(RuleException.class);
  }
}
