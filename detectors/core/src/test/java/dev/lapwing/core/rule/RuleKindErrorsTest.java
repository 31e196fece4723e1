package dev.lapwing.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Errors of our own kinds of rules. */
final class RuleKindErrorsTest {

  private static final String HEAD = "title: x\nname: x\n" + Rules.ID + "1\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          entity: hots           | unknown entity 'hots'; did you mean 'host'?
          measure: sum           | measure: expected sum(field), found 'sum'
          measure: count(x)      | measure: expected count, found 'count(x)'
          measure: max(time)     | unknown measure 'max'; there are: count, distinct, hour, new, sum
          measure: sum(bytes)    | unknown field 'bytes'
          window: 1 week         | window: expected a duration such as 30s, 10m, 2h or 14d, found '1 week'
          season: hour_of_week   | unknown season 'hour_of_week'; did you mean 'hour-of-week'?
          share: 0               | share: expected more than 0
          budget: 5/week         | budget: expected a number in /day, found '5/week'
          floor: 50km            | floor: expected a number, found '50km'
          peers: perhaps         | peers: expected true or false, found 'perhaps'
          seasn: none            | baseline: unknown key 'seasn'; did you mean 'season'?
          """)
  void baselinesAreChecked(String line, String problem) {
    String key = line.substring(0, line.indexOf(':'));
    String rest =
        ("entity: host\nmeasure: count\n")
            .lines()
            .filter(other -> !other.startsWith(key))
            .reduce("", (all, other) -> all + other + "\n");
    String body = (line + "\n" + rest).indent(2);

    assertThat(Rules.problems(HEAD + "taxonomy: ocsf\nlogsource: {}\nbaseline:\n" + body))
        .containsExactly("a.yml:7: " + problem);
  }

  @Test
  void aDetectorThatDoesNotExist() {
    assertThat(Rules.problems(HEAD + "detector: imposible_travel"))
        .containsExactly(
            "a.yml:4: unknown detector 'imposible_travel'; did you mean 'impossible_travel'?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sped: 3               | settings: unknown setting 'sped'; there are [failures, learning, speed]
          speed: 3kg            | settings: speed: expected a number in km/h, found '3kg'
          failures: many        | settings: failures: expected a number, found 'many'
          learning: 3           | settings: learning: expected nested settings, found 3
          """)
  void settingsAreCheckedByTheDetector(String line, String problem) {
    assertThat(Rules.problems(HEAD + "detector: toy\nsettings:\n  " + line))
        .containsExactly("a.yml:6: " + problem);
  }

  @Test
  void anExceptionIsOwnedReasonedAndExpires() {
    assertThat(
            Rules.problems(
                HEAD + "exception:\n  rules: [x]\n  selection: { user.name: bob }\n  reason:\n"))
        .containsExactly(
            "a.yml:5: exception: 'owner' is missing",
            "a.yml:7: exception: 'reason' is empty",
            "a.yml:5: exception: 'until' is missing");
  }

  @Test
  void anExceptionEndsOnADate() {
    String body = "\n  rules: [x]\n  selection: { user.name: bob }\n  owner: me\n  reason: why\n";

    assertThat(Rules.problems(HEAD + "exception:" + body + "  until: tomorrow"))
        .containsExactly("a.yml:9: until: expected a date such as 2026-12-20, found 'tomorrow'");
  }

  @Test
  void testsAreChecked() {
    assertThat(
            Rules.problems(
                Rules.event("a") + "tests:\n  - name: n\n    event: { a: 1 }\n    expects: none\n"))
        .containsExactly(
            "a.yml:9: tests: unknown key 'expects'; did you mean 'expect'?",
            "a.yml:7: tests: 'expect' is missing");
  }
}
