package dev.lapwing.pipeline.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.pipeline.cli.LapwingCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class BacktestITCase {

  private static final String SIGN_IN =
      """
      {"uuid":"e%s-%d","published":"%s","eventType":"user.session.start","version":"0",\
      "actor":{"id":"00u1","type":"User","alternateId":"%s@corp.example"},\
      "client":{"ipAddress":"192.0.2.7","userAgent":{"rawUserAgent":"Mozilla/5.0"}},\
      "outcome":{"result":"%s"},"target":[]}""";

  private static final String EXCEPTION =
      """
      title: %s tries passwords on purpose
      name: passwords_of_%1$s
      id: 4d6f8b0c-1a2e-4f3d-9c5b-6e7a8d9f0b66
      exception:
        rules: [brute_force_success]
        selection: { user.name|startswith: %1$s }
        owner: secops@corp.example
        reason: CHG-4711
        until: 2030-12-31
      """;

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  /** Two people's passwords are guessed. */
  @BeforeEach
  void logs() throws IOException {
    List<String> lines = new ArrayList<>();
    Instant start = Instant.parse("2026-03-02T09:00:00Z");
    for (String name : List.of("anna", "bob")) {
      for (int i = 0; i < 30; i++) {
        String result = i < 29 ? "FAILURE" : "SUCCESS";
        lines.add(SIGN_IN.formatted(name, i, start.plusSeconds(i), name, result));
      }
    }
    Path logs = Files.createDirectories(folder.resolve("logs"));
    Files.write(logs.resolve("okta.jsonl"), lines);
  }

  private int run(String... args) {
    List<String> line = new ArrayList<>(List.of("rules"));
    line.addAll(List.of(args));
    line.addAll(List.of("--logs", folder.resolve("logs").toString()));
    return LapwingCommand.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(line.toArray(String[]::new));
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void aBacktestSaysHowMuchOfWhomWithAnExample() {
    assertThat(run("backtest", "brute_force_success", "brute_force")).as(err.toString()).isZero();
    assertThat(out.toString().lines().map(line -> line.replaceAll(" +", " ")))
        .contains("brute_force_success 2 2 2", "brute_force 2 2 2")
        .anyMatch(line -> line.contains("Sign-in succeeded after many failures"))
        .anyMatch(line -> line.matches("60 records in .* a second"));
  }

  @Test
  void anUnknownRuleIsWrongUse() {
    assertThat(run("backtest", "brute_forse")).isEqualTo(2);
    assertThat(err.toString()).contains("did you mean 'brute_force'?");
  }

  @Test
  void anExceptionIsAcceptedOnlyIfWhatIsTrueStillAlerts() throws IOException {
    String truth = file("labels.ndjson", LABEL.formatted("anna"));
    String bobs = file("bob.yml", EXCEPTION.formatted("bob"));

    assertThat(run("tune", "--with", bobs, "--true-positives", truth)).as(err.toString()).isZero();
    assertThat(out.toString())
        .contains("1 of 4 alerts are silenced", "1 of 1 known to be true")
        .endsWith("accepted\n");
  }

  private static final String LABEL =
      """
      {"incident":"guessed","expect":"alert","events":["e%s-29"]}
      {"incident":"odd","expect":"none","events":["e1"]}
      """;

  @Test
  void oneThatSilencesWhatIsTrueIsRefused() throws IOException {
    String both =
        file("all.yml", EXCEPTION.formatted("anna").replace("[brute_force_success]", ALL));
    String truth = file("labels.ndjson", LABEL.formatted("anna"));

    assertThat(run("tune", "--with", both, "--true-positives", truth)).isEqualTo(1);
    assertThat(out.toString()).contains("  lost: guessed\n").endsWith("refused\n");
  }

  private static final String ALL = "[brute_force_success, brute_force]";

  @Test
  void aFileOfNothingKnownIsWrongUse() throws IOException {
    String odd = file("odd.ndjson", "{\"a\":1}\n");
    String change = file("bob.yml", EXCEPTION.formatted("bob"));

    assertThat(run("tune", "--with", change, "--true-positives", odd)).isEqualTo(2);
    assertThat(err.toString()).contains("odd.ndjson:1: expected an alert, a verdict");
  }
}
