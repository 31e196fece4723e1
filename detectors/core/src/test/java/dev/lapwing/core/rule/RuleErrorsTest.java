package dev.lapwing.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RuleErrorsTest {

  private static final String STEPS = Rules.event("a") + "---\n" + Rules.event("b") + "---\n";

  private static void assertProblem(String text, String problem) {
    assertThat(Rules.problems(text)).containsExactly(problem);
  }

  @Test
  void allProblemsAreReportedAndTheFirstIsTheMessage() {
    RuleException e =
        org.assertj.core.api.Assertions.catchThrowableOfType(
            RuleException.class,
            () -> Rules.of("title: x\nlevel: hihg\nlogsource: {}\ndetection: {}\n---\ntitle: y\n"));

    assertThat(e).hasMessage("a.yml:2: unknown level 'hihg'; did you mean 'high'?");
    assertThat(e.problems()).hasSize(3);
  }

  @Test
  void aTabIsNamed() {
    assertThat(Rules.problems("title: x\nlogsource:\n\tproduct: windows\n").get(0))
        .startsWith("a.yml:3: no YAML: ")
        .endsWith("; indent with spaces, not tabs")
        .doesNotContain("\n");
  }

  @Test
  void wrongIndentationIsOneLineWithItsNumber() {
    assertThat(Rules.problems("title: x\n  name: y\n").get(0))
        .startsWith("a.yml:2: no YAML: ")
        .doesNotContain("\n");
  }

  @Test
  void aKeyThatIsThereTwice() {
    assertProblem("title: x\ntitle: y\n", "a.yml:2: key 'title' is there twice");
  }

  @Test
  void aRuleOfNoKind() {
    assertProblem(
        "title: x\n",
        "a.yml:1: expected one of: detection, correlation, baseline, detector, exception,"
            + " filter");
  }

  @Test
  void aRuleOfTwoKinds() {
    assertProblem(
        "title: x\ndetector: toy\nbaseline: {}\n",
        "a.yml:1: a rule is of one kind, this has: baseline, detector");
  }

  @Test
  void whatMustBeThere() {
    assertThat(Rules.problems("name: x\ndetector: toy\n"))
        .containsExactly("a.yml:1: 'title' is missing", "a.yml:1: 'id' is missing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          level: hihg             | a.yml:5: unknown level 'hihg'; did you mean 'high'?
          status: stabel          | a.yml:5: unknown status 'stabel'; did you mean 'stable'?
          taxonomy: osfc          | a.yml:5: unknown taxonomy 'osfc'; did you mean 'ocsf'?
          id: 4711                | a.yml:5: id: expected a UUID, found '4711'
          name: a b               | a.yml:5: name: expected letters, digits and _ . : -, found 'a b'
          enabled: maybe          | a.yml:5: enabled: expected true or false, found 'maybe'
          """)
  void headsAreChecked(String line, String problem) {
    assertProblem(
        "title: x\nlogsource: {}\ndetection:\n  { s: { a: 1 }, condition: s }\n" + line, problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '"',
      textBlock =
          """
          { s: { a: 1 }, condition: t } > a.yml:3: unknown selection 't'; there are: s
          { s: { a: 1 }, condition: s and } > a.yml:3: condition: it ends where a selection is expected
          { s: { a: 1 }, condition: (s } > a.yml:3: condition: a ')' is missing
          { s: { a: 1 }, condition: s s } > a.yml:3: condition: expected 'and', 'or' or the end, found 's'
          { s: { a: 1 }, condition: 1 of x* } > a.yml:3: condition: no selection is called 'x*'
          { s: {}, condition: s } > a.yml:3: a selection is empty
          { s: { a: [] }, condition: s } > a.yml:3: 'a' has an empty list: it can never match
          { s: { 'a|contain': 1 }, condition: s } > a.yml:3: unknown modifier 'contain'; did you mean 'contains'?
          { s: { 'a|base64': 'x*' }, condition: s } > a.yml:3: 'x*': what is encoded can have no wildcards; write \\* for a plain one
          { s: { 'a|cidr': 10.0.0.0/40 }, condition: s } > a.yml:3: '10.0.0.0/40': an address of 32 bits has no prefix of 40
          { s: { 'a|cidr': here }, condition: s } > a.yml:3: expected a block such as 10.0.0.0/8, found 'here'
          { s: { 'a|gt': many }, condition: s } > a.yml:3: expected a number, found 'many'
          { s: { a: 1 }, condition: s | count() } > a.yml:3: not yet supported: an aggregation in a condition; write a correlation
          """,
      maxCharsPerColumn = 400)
  void detectionsAreChecked(String detection, String problem) {
    assertProblem("title: x\nlogsource: {}\ndetection: " + detection, problem);
  }

  @Test
  void aFieldThatOcsfDoesNotHave() {
    assertProblem(
        "title: x\ntaxonomy: ocsf\nlogsource: {}\ndetection:\n  s:\n    user.uuid: 1\n  condition: s",
        "a.yml:6: unknown field 'user.uuid'; did you mean 'user.uid'?");
  }

  @Test
  void anOcsfCategoryThatDoesNotExist() {
    assertProblem(
        "title: x\ntaxonomy: ocsf\nlogsource:\n  category: authentification\n"
            + "detection: { s: { time: 1 }, condition: s }",
        "a.yml:4: unknown category 'authentification'; did you mean 'authentication'?");
  }

  @Test
  void aRuleOfSigmaBeforeItsSecondVersion() {
    assertProblem(
        "title: x\naction: global\n",
        "a.yml:2: 'action' is of Sigma before 2.0: write each rule whole");
  }

  @Test
  void namesAndIdsOfOneSourceAreUnique() {
    assertProblem(STEPS + Rules.event("a"), "a.yml:13: name 'a' is taken already, at a.yml:1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a, c        |                 | a.yml:18: unknown step 'c'; there are: a, b, s
          a           |                 | a.yml:17: correlation: expected two steps or more, one after the other
          a, a        |                 | a.yml:18: rules: 'a' is there twice
          a, b        | a and not b     | a.yml:17: correlation: expected two steps or more, one after the other
          a, b        | a or b          | a.yml:20: condition: expected 'and' after 'a', found 'or'
          a, b        | (a and b)       | a.yml:20: not yet supported: '(a' in a correlation's condition; there are and, not
          a, b        | a               | a.yml:20: condition: it says nothing of 'b'
          a, b        | a and c         | a.yml:20: condition: unknown rule 'c'; there are: a, b
          """)
  void correlationsAreChecked(String rules, String condition, String problem) {
    String body =
        "{ type: temporal_ordered, group-by: user.uid,\nrules: ["
            + rules
            + "],\ntimespan: 1h,\n"
            + (condition == null ? "" : "condition: " + condition)
            + " }\n";
    String rule = "title: s\nname: s\n" + Rules.ID + "1\ncorrelation:\n" + body.indent(2);

    assertThat(Rules.problems(STEPS + rule)).containsExactly(problem);
  }

  @ParameterizedTest
  @CsvSource({
    "event_cuont, unknown correlation type 'event_cuont'; did you mean 'event_count'?",
    "temporal_orderd, unknown correlation type 'temporal_orderd'; did you mean 'temporal_ordered'?"
  })
  void typesOfCorrelationsAreNamed(String type, String problem) {
    assertProblem(Rules.sequence("s", "type: " + type), "a.yml:5: " + problem);
  }

  @Test
  void keysOfACorrelation() {
    assertThat(
            Rules.problems(
                Rules.sequence("s", "type: temporal_ordered\ngroup_by: x\ntimespan: soon")))
        .containsExactly(
            "a.yml:6: correlation: unknown key 'group_by'; did you mean 'group-by'?",
            "a.yml:5: correlation: 'rules' is missing",
            "a.yml:5: correlation: 'group-by' is missing",
            "a.yml:7: timespan: expected a duration such as 30s, 10m, 2h or 14d, found 'soon'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: 5m|within: a: no step comes before it",
        "b: 2h|within: b: expected more than no time, and less than timespan",
        "b: 0s|within: b: expected more than no time, and less than timespan",
        "c: 5m|within: c: it must not happen at all",
        "d: 5m|within: unknown key 'd'; there are: a, b, c",
        "b: soon|within: b: expected a duration such as 30s, 10m, 2h or 14d, found 'soon'",
      })
  void aStepsTimeIsFromTheOneBefore(String within, String problem) {
    String body =
        "type: temporal_ordered\nrules: [a, b, c]\ncondition: a and b and not c\n"
            + "group-by: user.uid\ntimespan: 1h\nwithin: { "
            + within
            + " }\n";
    String steps = Rules.event("a") + "---\n" + Rules.event("b") + "---\n" + Rules.event("c");

    assertThat(Rules.problems(steps + "---\n" + Rules.sequence("s", body)))
        .containsExactly("a.yml:28: " + problem);
  }

  @Test
  void aSequenceIsNoStepOfItself() {
    String body = "type: temporal_ordered\nrules: [a, %s]\ngroup-by: user.uid\ntimespan: 1h\n";
    String first = Rules.sequence("one", body.formatted("two"));
    String second = Rules.sequence("two", body.formatted("one")).replace("555551", "555552");

    assertThat(Rules.problems(Rules.event("a"), first, second))
        .contains("b.yml:1: 'one' is a step of itself, by way of others");
  }

  @Test
  void moreThan64SequencesAreTooMany() {
    StringBuilder text = new StringBuilder(STEPS);
    String body = "type: temporal_ordered\nrules: [a, b]\ngroup-by: user.uid\ntimespan: 1h\n";
    for (int i = 0; i < 65; i++) {
      String id = "id: 11111111-2222-4333-8444-5555555555" + (10 + i);
      text.append(Rules.sequence("s" + i, body).replace(Rules.ID + "1", id)).append("---\n");
    }

    assertThat(Rules.problems(text.toString()))
        .containsExactly(
            "a.yml:589: more than 64 sequences are on; switch some off with 'enabled: false', or"
                + " run a second job");
  }
}
