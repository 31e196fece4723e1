package dev.lapwing.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

final class RuleTestsCommandTest {

  private static final String RULE =
      """
      title: Service installed from a user's folder
      name: my_service
      id: 5b0c6f0e-6f6e-4a3c-9a55-0a4a9a8c6c11
      status: stable
      level: high
      tags: [attack.persistence, attack.t1543.003]
      logsource: { product: windows, service: system }
      detection:
        install: { EventID: 7045, ImagePath|contains: '\\Users\\' }
        condition: install
      falsepositives: [Updaters]
      tests:
        - name: a "dropped" service & its kin
          event: { EventID: 7045, ImagePath: 'C:\\Users\\bob\\x.exe' }
          expect: finding
        - name: an updater stays quiet
          event: { EventID: 7045, ImagePath: 'C:\\Program Files\\x.exe' }
          expect: none
      """;

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return LapwingCommand.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }

  private String rules(String text) throws IOException {
    return Files.writeString(folder.resolve("mine.yml"), text).toString();
  }

  @Test
  void theShippedRulesPassTheirTests() {
    assertThat(run("rules", "test")).isZero();
    assertThat(out.toString()).matches("(\\d+) of \\1 tests passed, of \\d+ rules, \\d+ .*\n");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void oneRuleCanBeChosen() throws IOException {
    assertThat(run("rules", "test", "my_service", "--rules", rules(RULE))).isZero();
    assertThat(out.toString())
        .isEqualTo("2 of 2 tests passed, of 1 rules, 0 of them without tests\n");
  }

  @Test
  void aTestThatFailsIsNamedWithItsLine() throws IOException {
    String wrong = rules(RULE.replace("expect: none", "expect: finding"));

    assertThat(run("rules", "test", "my_service", "--rules", wrong)).isEqualTo(1);
    assertThat(err.toString())
        .endsWith(
            "mine.yml:16: my_service: \"an updater stays quiet\": expected a finding, found none\n")
        .hasLineCount(1);
    assertThat(out.toString()).startsWith("1 of 2 tests passed");
  }

  @Test
  void anUnknownRuleIsWrongUse() {
    assertThat(run("rules", "test", "no_such")).isEqualTo(2);
    assertThat(err.toString())
        .contains("no event rule or correlation 'no_such' is on")
        .hasLineCount(1);
  }

  @Test
  void theOutcomeIsWrittenAsJUnitDoes() throws Exception {
    String wrong = rules(RULE.replace("expect: none", "expect: finding"));
    Path xml = folder.resolve("junit.xml");
    run("rules", "test", "my_service", "--rules", wrong, "--junit", xml.toString());

    Document document =
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml.toFile());
    Element suite = (Element) document.getElementsByTagName("testsuite").item(0);
    assertThat(suite.getAttribute("name")).isEqualTo("my_service");
    assertThat(suite.getAttribute("tests")).isEqualTo("2");
    assertThat(suite.getAttribute("failures")).isEqualTo("1");
    Element first = (Element) suite.getElementsByTagName("testcase").item(0);
    assertThat(first.getAttribute("name")).isEqualTo("a \"dropped\" service & its kin");
    assertThat(first.getElementsByTagName("failure").getLength()).isZero();
    Element failure = (Element) suite.getElementsByTagName("failure").item(0);
    assertThat(failure.getAttribute("message")).contains("an updater stays quiet");
  }
}
