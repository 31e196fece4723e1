package dev.lapwing.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code lapwing rules validate} and {@code list}. */
final class RulesCommandTest {

  private static final String RULE =
      """
      title: Something on a Mac
      name: on_a_mac
      logsource: { product: macos, category: process_creation }
      detection: { selection: { Image: /bin/x }, condition: selection }
      tags: [attack.execution, attack.t1059]
      """;

  private static final String STEPS =
      """
      title: Sign-in
      name: sign_in
      logsource: { product: okta }
      detection: { selection: { eventType: user.session.start }, condition: selection }
      ---
      title: Grant
      name: grant
      logsource: { product: okta }
      detection: { selection: { eventType: app.grant }, condition: selection }
      ---
      title: Grant long after a sign-in
      name: grant_long_after
      id: 11111111-2222-4333-8444-555555555551
      correlation: { type: temporal_ordered, rules: [sign_in, grant], group-by: user.uid, timespan: 40d }
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

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private String config(String more) throws IOException {
    return file("lapwing.yaml", "sources: [ { name: okta } ]\n" + more);
  }

  @Test
  void theShippedRulesAreRightAndSomeFormatDeliversEach() {
    assertThat(run("rules", "validate")).isZero();
    assertThat(out.toString()).endsWith(" rules are right\n");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void aRuleThatCannotFireHereWarns() throws IOException {
    String rule = file("a.yml", RULE);

    assertThat(run("rules", "validate", "--rules", rule)).isZero();
    assertThat(err.toString())
        .isEqualTo(
            "warning: "
                + rule
                + ":1: on_a_mac: cannot fire here: no source delivers macos/process_creation\n");
  }

  @Test
  void shippedRulesThatTheConfiguredSourcesDoNotFeedAreCounted() throws IOException {
    assertThat(run("rules", "validate", "--config", config(""))).isZero();
    assertThat(err.toString())
        .matches(
            "warning: [0-9]+ shipped rules cannot fire here; 'lapwing rules list' names what is"
                + " missing\n");
  }

  @Test
  void anExceptionThatIsOverWarns() throws IOException {
    String rule =
        file(
            "a.yml",
            "title: x\nname: x\nid: 11111111-2222-4333-8444-555555555551\nexception: { rules:"
                + " [new_device], selection: { user.name: bob }, owner: me, reason: why, until:"
                + " 2020-01-31 }\n");

    assertThat(run("rules", "validate", "--rules", rule)).isZero();
    assertThat(err.toString()).contains(rule + ":1: until: over since 2020-01-31");
  }

  @Test
  void allMistakesAndWarningsAreTold() throws IOException {
    file("a.yml", RULE + "level: hihg\nfoo: bar\n");
    file("b.yml", RULE.replace("on_a_mac", "b") + "status: stabel\n");

    assertThat(run("rules", "validate", "--rules", folder.toString())).isEqualTo(2);
    assertThat(err.toString().lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("a.yml:7: unknown key 'foo'"),
            line -> assertThat(line).contains("a.yml:6: level: unknown level 'hihg'"),
            line -> assertThat(line).contains("b.yml:6: status: unknown status 'stabel'"));
  }

  @Test
  void aSequenceLongerThanTheConfiguredRetentionIsRefused() throws IOException {
    String rules = file("a.yml", STEPS);

    assertThat(run("rules", "validate", "--rules", rules)).isZero();
    assertThat(
            run(
                "rules",
                "validate",
                "--rules",
                rules,
                "--config",
                config("privacy: { retention: 30d }\n")))
        .isEqualTo(2);
    assertThat(err.toString())
        .endsWith(
            rules
                + ":14: timespan: 40d is longer than state is kept, 30d; shorten it to that, or"
                + " raise privacy.retention in the configuration\n");
  }

  @Test
  void theListSaysWhatBecomesOfEachRuleAndWhatIsCovered() throws IOException {
    String rule = file("a.yml", RULE + "---\nname: new_app\nenabled: false\n");

    assertThat(run("rules", "list", "--rules", rule, "--config", config("shadow: [new_device]\n")))
        .isZero();
    assertThat(out.toString().lines().map(line -> line.replaceAll(" +", " ")))
        .contains(
            "on_a_mac medium T1059 "
                + rule
                + ":1 cannot fire here: no source delivers"
                + " macos/process_creation",
            "new_device informational T1078 shipped shadow")
        .anyMatch(line -> line.matches("impossible_travel high T1078 shipped on"))
        .anyMatch(line -> line.matches("new_app .* shipped off"))
        .anyMatch(line -> line.startsWith("ATT&CK 19.1: "))
        .anyMatch(line -> line.matches("initial-access T1078 [0-9]+/[0-9]+, .*"))
        .anyMatch(line -> line.matches("helpdesk_reset .* shipped on"))
        .anyMatch(line -> line.matches("lolbin_download .* cannot fire here: no source .*"))
        .noneMatch(line -> line.startsWith("execution ") && line.contains("T1059.001 "));
  }

  @Test
  void theListIsJsonForPrograms() throws IOException {
    assertThat(run("rules", "list", "--format", "json")).isZero();
    JsonNode json = JsonMapper.builder().build().readTree(out.toString());

    assertThat(json.at("/rules").size()).isGreaterThan(60);
    assertThat(json.at("/rules/0/shipped").booleanValue()).isTrue();
    assertThat(json.at("/attack/version").textValue()).isEqualTo("19.1");
    assertThat(json.at("/attack/tactics/initial-access/T1078/rules").intValue()).isPositive();
  }
}
