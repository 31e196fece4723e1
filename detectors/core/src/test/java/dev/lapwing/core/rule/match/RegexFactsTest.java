package dev.lapwing.core.rule.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RegexFactsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      textBlock =
          """
          abc [[abc]] 3
          AbC [[abc]] 3
          ab+cd [[ab],[cd]] 4
          abx?cde [[ab],[cde]] 5
          (foo|bars) [[foo,bars]] 3
          (foo|) [] 0
          (?i)foo.*longer [[foo],[longer]] 9
          (set).*&&(a|b) [[set],[&&],[a,b]] 6
          a|bc.*d [[a,bc]] 1
          [a-z]{4}\\.exe [[.exe]] 8
          [[:alpha:]]x [[x]] 2
          a{3}bc [[a],[bc]] 5
          (?:abc){2}d [[abc],[d]] 7
          x(?P<n>yz)* [[x]] 1
          \\x41bc [] 0
          \\Qab\\E [] 0
          ^\\s*$ [] 0
          käse [[k],[se]] 4
          """)
  void tellWhatIsInWhateverMatches(String regex, String clauses, int least) {
    RegexFacts facts = RegexFacts.of(regex);

    assertThat(facts.clauses().toString().replace(" ", "")).isEqualTo(clauses);
    assertThat(facts.least()).isEqualTo(least);
  }
}
