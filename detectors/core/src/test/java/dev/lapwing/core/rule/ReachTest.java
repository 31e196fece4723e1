package dev.lapwing.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReachTest {

  private static final Reach REACH =
      new Reach(
          List.of(
              new LogFormat("windows", "windows"),
              new LogFormat("linux", "linux"),
              new LogFormat("auditd", "auditd"),
              new LogFormat("github-audit", "json")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          { product: macos }                                | { a: 1 }                      | no source delivers macos
          { product: windows, service: security }           | { Whatever: 1 }               | -
          { product: windows, category: file_event }        | { TargetFilename: 1 }         | -
          { product: windows, category: file_event }        | { CommandLine: 1 }            | no source has, in windows/file_event, the field CommandLine
          { product: windows, category: file_event }        | [ { CommandLine: 1 }, { Image: 1 } ] | -
          { product: windows, category: file_event }        | { CommandLine: null, Image: 1 } | -
          { product: linux, service: sshd }                 | [ failed ]                    | -
          { product: linux, service: auditd }               | { a0: 1 }                     | -
          { product: github, service: audit }               | { action: 1 }                 | -
          { category: proxy }                               | { c-uri: 1 }                  | no source delivers proxy
          """)
  void namesWhatIsMissing(String logsource, String selection, String reason) {
    EventRule rule =
        Rules.of(
                "title: t\nlogsource: "
                    + logsource
                    + "\ndetection: { s: "
                    + selection
                    + ", condition: s }")
            .events()
            .get(0);

    assertThat(REACH.cannotFire(rule).orElse(null)).isEqualTo(reason);
  }

  private static final String WINDOWS =
      "title: t\nname: here\nlogsource: { product: windows }\n"
          + "detection: { s: { EventID: 1 }, condition: s }\n";

  private static final String MACOS = WINDOWS.replace("here", "gone").replace("windows", "macos");

  private static final long NOW = Instant.parse("2026-07-01T00:00:00Z").toEpochMilli();

  private static String why(RuleSet set, String name) {
    Rule rule = set.named(name).orElseThrow();
    return Standing.of(rule, set, REACH, List.of("here"), NOW).text();
  }

  private static RuleSet with(String body) {
    return Rules.of(WINDOWS + "---\n" + MACOS, Rules.sequence("s", body));
  }

  @Test
  void aSequenceCannotFireIfOneStepCannot() {
    RuleSet set =
        with("type: temporal_ordered\nrules: [here, gone]\ngroup-by: user.uid\ntimespan: 1h\n");

    assertThat(why(set, "s")).isEqualTo("cannot fire here: step gone: no source delivers macos");
    assertThat(why(set, "gone")).isEqualTo("cannot fire here: no source delivers macos");
    assertThat(why(set, "here")).isEqualTo("shadow");
  }

  @Test
  void whatIsOnlyCountedCanFireIfOneOfItsRulesCan() {
    String body =
        "type: event_count\nrules: [%s]\ngroup-by: user.uid\ntimespan: 1h\n"
            + "condition: { gte: 3 }\n";

    assertThat(why(with(body.formatted("here, gone")), "s")).isEqualTo("on");
    assertThat(why(with(body.formatted("gone")), "s")).startsWith("cannot fire here: step gone");
  }

  @Test
  void anAbsenceNeedsNoLog() {
    RuleSet set =
        with(
            "type: temporal\nrules: [here, gone]\ncondition: here and not gone\n"
                + "group-by: user.uid\ntimespan: 1h\n");

    assertThat(why(set, "s")).isEqualTo("on");
  }

  @Test
  void anExceptionThatHasRunOutIsOff() {
    String exception =
        "title: e\nname: e\n"
            + Rules.ID
            + "1\nexception:\n  rules: [here]\n  selection: { user.name: anna }\n"
            + "  owner: soc\n  reason: a test\n  until: %s\n";

    String over = exception.formatted("2026-06-30");
    assertThat(why(Rules.of(WINDOWS, over), "e")).isEqualTo("off: over since 2026-06-30");
    assertThat(why(Rules.of(WINDOWS, exception.formatted("2026-07-01")), "e")).isEqualTo("on");
  }

  @Test
  void aStepThatIsOffIsNeverFound() {
    String body = "type: temporal_ordered\nrules: [here, off]\ngroup-by: user.uid\ntimespan: 1h\n";
    String off = WINDOWS.replace("here", "off") + "status: deprecated\n";
    RuleSet set = Rules.of(WINDOWS, off, Rules.sequence("s", body));

    assertThat(why(set, "off")).isEqualTo("off: status deprecated");
    assertThat(why(set, "s")).isEqualTo("cannot fire here: step off is off");
  }

  @Test
  void aBaselineNeedsWhatItMeasures() {
    String baseline =
        "title: b\nname: b\n"
            + Rules.ID
            + "1\nlogsource: { product: windows, category: file_event }\n"
            + "baseline: { entity: host, measure: distinct(%s) }\n";

    assertThat(why(Rules.of(baseline.formatted("TargetFilename")), "b")).isEqualTo("on");
    assertThat(why(Rules.of(baseline.formatted("CommandLine")), "b"))
        .isEqualTo("cannot fire here: no source has, in windows/file_event, the field CommandLine");
  }
}
