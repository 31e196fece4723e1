package dev.lapwing.core.rule.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RegexFactsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      nullValues = "-",
      textBlock =
          """
          abc abc 3
          AbC abc 3
          ab+cd ab 4
          abx?cde cde 5
          (foo|bars) foo,bars 3
          (foo|) - 0
          (?i)foo.*longer longer 9
          [a-z]{4}\\.exe .exe 8
          [[:alpha:]]x x 2
          a{3}bc bc 5
          (?:abc){2}d abc 7
          x(?P<n>yz)* x 1
          \\x41bc - 0
          \\Qab\\E - 0
          ^\\s*$ - 0
          käse se 4
          """)
  void tellWhatIsInWhateverMatches(String regex, String literals, int least) {
    RegexFacts facts = RegexFacts.of(regex);

    assertThat(facts.literals()).isEqualTo(literals == null ? null : List.of(literals.split(",")));
    assertThat(facts.least()).isEqualTo(least);
  }
}
