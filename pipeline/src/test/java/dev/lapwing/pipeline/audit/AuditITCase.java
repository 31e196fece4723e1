package dev.lapwing.pipeline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lapwing.pipeline.cli.LapwingCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An audit of one Okta file and one that is broken, through the command line. */
@Tag("slow")
final class AuditITCase {

  private static final List<String> WRITTEN =
      List.of(
          "alerts.ndjson",
          "findings.ndjson",
          "access-signals.ndjson",
          "dead-letters.ndjson",
          "coverage.json",
          "report.html");

  private static final String SIGN_IN =
      """
      {"uuid":"okta-%d","published":"%s","eventType":"user.session.start","version":"0",\
      "severity":"INFO","displayMessage":"User login to Okta","legacyEventType":"core.user",\
      "actor":{"id":"00u1","type":"User","alternateId":"anna@corp.example","displayName":"Anna"},\
      "client":{"ipAddress":"203.0.113.7","userAgent":{"rawUserAgent":"Mozilla/5.0"}},\
      "outcome":{"result":"%s"}}""";

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private void logs() throws IOException {
    List<String> lines = new ArrayList<>();
    Instant start = Instant.parse("2026-03-02T10:00:00Z");
    for (int i = 0; i < 30; i++) {
      lines.add(SIGN_IN.formatted(i, start.plusSeconds(i), i < 29 ? "FAILURE" : "SUCCESS"));
    }
    Path logs = Files.createDirectories(folder.resolve("logs"));
    Files.write(logs.resolve("okta.jsonl"), lines);
    Files.writeString(logs.resolve("broken.json"), "{\"uuid\":\"x\",\"published\":");
  }

  private Path audit(String name, String... more) {
    Path to = folder.resolve(name);
    List<String> line = new ArrayList<>(List.of("audit", "--logs", folder + "/logs"));
    line.addAll(List.of("--out", to.toString()));
    line.addAll(List.of(more));
    int exit =
        LapwingCommand.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(line.toArray(String[]::new));
    assertThat(exit).as(err.toString()).isZero();
    return to;
  }

  private static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text);
  }

  @Test
  void itWritesWhatItFoundAndTheSameAgain() throws IOException {
    logs();
    Path first = audit("first");
    assertFound(first);
    assertNothingVanished(first);
    Path second = audit("second");
    for (String name : WRITTEN) {
      assertThat(second.resolve(name)).hasSameTextualContentAs(first.resolve(name));
    }
    assertThat(out.toString()).contains("31 records read").contains("report.html");
  }

  private static final String CHAIN =
      """
      title: Failed sign-in
      name: failed
      taxonomy: ocsf
      logsource: { category: authentication }
      detection: { one: { status: Failure }, condition: one }
      ---
      title: Signed in
      name: worked
      taxonomy: ocsf
      logsource: { category: authentication }
      detection: { one: { status: Success }, condition: one }
      ---
      title: Many failed sign-ins
      name: many_failed
      id: 11111111-2222-4333-8444-555555555551
      level: low
      correlation:
        type: event_count
        rules: [failed]
        group-by: [user.uid]
        timespan: 1m
        condition: { gte: 29 }
      ---
      title: Many failed sign-ins, then one that worked
      name: many_then_in
      id: 11111111-2222-4333-8444-555555555552
      level: medium
      correlation:
        type: temporal_ordered
        rules: [many_failed, worked]
        group-by: [user.uid]
        timespan: 10m
      ---
      title: Both, and nothing else
      name: both
      id: 11111111-2222-4333-8444-555555555553
      level: high
      correlation:
        type: temporal
        rules: [many_then_in, many_failed]
        group-by: [user.uid]
        timespan: 10m
      ---
      title: Worked without failing
      name: at_once
      id: 11111111-2222-4333-8444-555555555554
      level: high
      correlation:
        type: temporal
        rules: [failed, worked]
        condition: worked and not failed
        group-by: [user.uid]
        timespan: 10m
      """;

  @Test
  void correlationsOfCorrelationsFind() throws IOException {
    logs();
    Path rules = Files.createDirectories(folder.resolve("rules"));
    Files.writeString(rules.resolve("chain.yml"), CHAIN);
    Path out = audit("chained", "--rules", rules.toString());

    assertThat(titles(out, "many_failed"))
        .containsExactly("Many failed sign-ins (anna@corp.example): 29 × failed within 1 minute.");
    assertThat(titles(out, "many_then_in")).hasSize(1);
    assertThat(titles(out, "both")).hasSize(1);
    assertThat(titles(out, "at_once")).isEmpty();
  }

  private static List<String> titles(Path out, String rule) throws IOException {
    List<String> titles = new ArrayList<>();
    for (String line : Files.readAllLines(out.resolve("findings.ndjson"))) {
      JsonNode finding = json(line);
      if (finding.at("/finding_info/analytic/uid").asText().equals(rule)) {
        titles.add(finding.path("message").asText());
      }
    }
    return titles;
  }

  private static void assertFound(Path out) throws IOException {
    List<String> rules = new ArrayList<>();
    for (String line : Files.readAllLines(out.resolve("alerts.ndjson"))) {
      rules.add(json(line).at("/finding_info/analytic/uid").asText());
    }
    assertThat(rules).contains("brute_force_success");
    assertThat(Files.readString(out.resolve("report.html"))).contains("anna@corp.example");
  }

  private static void assertNothingVanished(Path out) throws IOException {
    assertThat(Files.readAllLines(out.resolve("dead-letters.ndjson"))).hasSize(1);
    JsonNode okta = json(Files.readString(out.resolve("coverage.json"))).at("/sources/okta");
    assertThat(okta.get("read").asLong()).isEqualTo(30);
    assertThat(okta.get("parsed").asLong())
        .isEqualTo(30)
        .isEqualTo(
            okta.get("judged").asLong()
                + okta.get("untyped").asLong()
                + okta.get("excluded").asLong()
                + okta.get("duplicate").asLong());
  }
}
