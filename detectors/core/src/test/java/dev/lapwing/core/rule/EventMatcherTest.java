package dev.lapwing.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EventMatcherTest {

  private static boolean matches(String field, Object value) {
    Map<String, Object> sample = new HashMap<>();
    sample.put("f", value);
    return Rules.matcher("s: { " + field + " }\ncondition: s").matchesSample(sample);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          f: Abc                      | aBC            | true
          f: a*c                      | abbbc          | true
          f: a*c                      | abbbcd         | false
          f: 'a?c'                    | abc            | true
          f: 'a?c'                    | ac             | false
          f: 'a\\*c'                  | a*c            | true
          f: 'a\\*c'                  | abc            | false
          f: 'C:\\Users\\\\*'         | c:\\users\\bob | true
          f: 'C:\\Users\\*'           | c:\\users\\bob | false
          f: '\\\\\\\\srv\\c$'        | \\\\srv\\c$    | true
          'f|contains': ell           | Hello          | true
          'f|contains': 'h*o'         | say hello!     | true
          'f|startswith': he          | Hello          | true
          'f|startswith': el          | Hello          | false
          'f|endswith': LO            | Hello          | true
          'f|contains|all': [he, lo]  | hello          | true
          'f|contains|all': [he, xx]  | hello          | false
          'f|cased': Hello            | hello          | false
          'f|contains|cased': ell     | Hello          | true
          'f|re': 'h.l+o$'            | well hello     | true
          'f|re': 'H.l+o$'            | hello          | false
          'f|re|i': 'H.l+o$'          | hello          | true
          'f|cidr': 10.0.0.0/8        | 10.255.0.1     | true
          'f|cidr': 10.0.0.0/8        | 11.0.0.1       | false
          'f|cidr': 'fe80::/10'       | febf::1        | true
          'f|cidr': 'fe80::/10'       | host           | false
          'f|gt': 10                  | 10.5           | true
          'f|lte': 10                 | 10.5           | false
          'f|gte': 10                 | ten            | false
          'f|windash': '-enc x'       | /enc x         | true
          'f|neq': abc                | abd            | true
          'f|exists': true            | x              | true
          'f|exists': false           | x              | false
          f: null                     | x              | false
          f: ''                       | x              | false
          """)
  void modifiers(String field, String value, boolean expected) {
    assertThat(matches(field, value)).isEqualTo(expected);
  }

  @Test
  void numbersAndBooleansCompareAsTheyAreWritten() {
    assertThat(matches("f: 3002", 3002)).isTrue();
    assertThat(matches("f: true", true)).isTrue();
    assertThat(matches("'f|lt': 50", 49L)).isTrue();
  }

  @Test
  void aMissingFieldIsNullAndNothingElse() {
    assertThat(matches("f: null", null)).isTrue();
    assertThat(matches("f: '*'", null)).isFalse();
    assertThat(matches("'f|exists': false", null)).isTrue();
    assertThat(matches("'f|lt': 50", null)).isFalse();
  }

  @Test
  void ofAListAnyMayMatchAndAllSpreadOverIt() {
    assertThat(matches("f: b", List.of("a", "b"))).isTrue();
    assertThat(matches("'f|all': [a, b]", List.of("b", "a"))).isTrue();
    assertThat(matches("'f|all': [a, c]", List.of("b", "a"))).isFalse();
  }

  @Test
  void fieldsAreComparedWithEachOther() {
    EventMatcher same = Rules.matcher("s: { 'f|fieldref': g }\ncondition: s");

    assertThat(same.matchesSample(Map.of("f", "Bob", "g", "bob"))).isTrue();
    assertThat(same.matchesSample(Map.of("f", "bob", "g", "eve"))).isFalse();
    assertThat(same.matchesSample(Map.of("f", "bob"))).isFalse();
  }

  @Test
  void aListOfMapsIsOrAndAMapIsAnd() {
    EventMatcher either = Rules.matcher("s: [ { a: 1, b: 2 }, { c: 3 } ]\ncondition: s");

    assertThat(either.matchesSample(Map.of("a", "1", "b", "2"))).isTrue();
    assertThat(either.matchesSample(Map.of("a", "1"))).isFalse();
    assertThat(either.matchesSample(Map.of("c", "3"))).isTrue();
  }

  @Test
  void keywordsAreSoughtEverywhere() {
    EventMatcher any = Rules.matcher("s: [mimikatz, sekurlsa]\ncondition: s");
    EventMatcher all = Rules.matcher("s: { '|all': [one, two] }\ncondition: s");

    assertThat(any.matchesSample(Map.of("x", "ran Mimikatz.exe"))).isTrue();
    assertThat(any.matchesSample(Map.of("x", "ran calc.exe"))).isFalse();
    assertThat(all.matchesSample(Map.of("x", "one", "y", "two"))).isTrue();
    assertThat(all.matchesSample(Map.of("x", "one"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "a or b and not c, a, true",
    "a or b and not c, b, true",
    "a or b and not c, b c, false",
    "(a or b) and not c, a c, false",
    "not (a or b), c, true",
    "1 of sel_*, sel_x, true",
    "1 of sel_*, a, false",
    "all of sel_*, sel_x, false",
    "all of sel_*, sel_x sel_y, true",
    "1 of them, a, true",
    "1 of them, _hidden, false",
    "NOT a AND b, b, true"
  })
  void conditions(String condition, String present, boolean expected) {
    StringBuilder detection = new StringBuilder();
    Map<String, Object> sample = new HashMap<>();
    for (String name : List.of("a", "b", "c", "sel_x", "sel_y", "_hidden")) {
      detection.append(name).append(": { ").append(name).append(": 1 }\n");
    }
    Arrays.stream(present.split(" ")).forEach(name -> sample.put(name, "1"));

    EventMatcher matcher = Rules.matcher(detection + "condition: " + condition);

    assertThat(matcher.matchesSample(sample)).isEqualTo(expected);
  }
}
