package dev.lapwing.pipeline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.rule.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportTest {

  private static final String ALERT =
      """
      {"time":%d,"severity_id":%d,"severity":"High","message":"%s","risk_score":82,\
      "finding_info":{"analytic":{"uid":"impossible_travel"}},\
      "unmapped":{"entity":{"id":"%s"},"explanation":{"contributions":[\
      {"what":"speed","observed":"%s","usual":"less","points":5}]}}}
      """;

  @TempDir private Path out;

  private String report(Map<String, Object> counts, String... alerts) throws IOException {
    Files.writeString(out.resolve("alerts.ndjson"), String.join("", alerts));
    Report.write(out, new Coverage(counts), RuleSet.parse(List.of()));
    return Files.readString(out.resolve("report.html"));
  }

  private static String alert(long time, int severity, String text) {
    return ALERT.formatted(time, severity, text, text, text);
  }

  @Test
  void nothingFoundIsSaidSo() throws IOException {
    assertThat(report(Map.of())).contains("0 alerts", "Nothing was found").startsWith("<!doctype");
  }

  @Test
  void whatAnAuditCannotHearIsSaid() throws IOException {
    assertThat(report(Map.of())).contains("An audit has no way back", "verdict");
  }

  @Test
  void whatWasReadIsShown() throws IOException {
    assertThat(
            report(
                Map.of(
                    "lapwing/sources/okta/read", 12_345L,
                    "lapwing/rules/a/not_judged/no position", 7L)))
        .contains("<td>okta", "12,345", "no position: 7");
  }

  @Test
  void whatToDoFirstIsShown() throws IOException {
    String alert =
        alert(1, 2, "mild").replaceFirst("\\{", "{\"remediation\":{\"desc\":\"Ask <whom>.\"},");

    assertThat(report(Map.of(), alert)).contains("First: Ask &lt;whom&gt;.");
  }

  @Test
  void theGravestComesFirst() throws IOException {
    String html = report(Map.of(), alert(1, 2, "mild"), alert(2, 5, "grave"), alert(0, 2, "older"));
    assertThat(html.indexOf("grave")).isLessThan(html.indexOf("older"));
    assertThat(html.indexOf("older")).isLessThan(html.indexOf("mild"));
    assertThat(html).contains("1970-01-01T00:00:00.002Z");
  }

  @Test
  void whatAttackersWroteIsNoMarkup() throws IOException {
    String nasty = "<script>alert(1)</script><img src=x onerror='a()'>&\\\" onload=\\\"b";
    String source = "lapwing/sources/<i>x</i>/read";
    String html = report(Map.of(source, 1L, "lapwing/rules/<b>/judged", 1L), alert(1, 4, nasty));
    assertThat(html).doesNotContain("<script", "<img", "<i>", "<b>", "\" onload");
    assertThat(html).contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&amp;&quot; onload");
  }

  @Test
  void thePageNeedsNothingFromElsewhereAndRunsNothing() throws IOException {
    String html = report(Map.of(), alert(1, 4, "x"));
    assertThat(html).doesNotContainPattern(Pattern.compile("(?i)<script|https?://|src=|<link"));
  }

  @Test
  void ofVeryManyAlertsTheGravestAreShown() throws IOException {
    String[] many = new String[501];
    for (int i = 0; i < many.length; i++) {
      many[i] = alert(i, i == 500 ? 5 : 3, "number-" + i + "-");
    }
    assertThat(report(Map.of(), many))
        .contains("501 alerts", "number-500-", "number-498-", "The gravest 500")
        .doesNotContain("number-499-");
  }
}
