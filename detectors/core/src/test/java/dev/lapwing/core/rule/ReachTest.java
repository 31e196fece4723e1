package dev.lapwing.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
}
