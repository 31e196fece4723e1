package dev.lapwing.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SimulateCommandTest {

  @TempDir private Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return new CommandLine(new SimulateCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  @Test
  void writesAFileForEachLogAndTheLabels() throws Exception {
    Path target = directory.resolve("logs");
    assertThat(run("--users", "12", "--days", "2", "--out", target.toString())).isZero();
    try (Stream<Path> files = Files.list(target)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "okta.jsonl",
              "windows.jsonl",
              "linux.log",
              "zeek-conn.jsonl",
              "cisco-asa.log",
              "m365.jsonl",
              "entra.jsonl",
              "cloudtrail.jsonl",
              "auditd.log",
              "pulse.log",
              "ocsf.jsonl",
              "help-desk.jsonl",
              "labels.ndjson",
              "identities.ndjson",
              "networks.yaml");
    }
    assertThat(Files.readAllLines(target.resolve("labels.ndjson"))).hasSizeGreaterThan(11);
    assertThat(Files.readAllLines(target.resolve("identities.ndjson"))).hasSize(18);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).contains("day 2 of 2").contains("left out").contains("beaconing");
  }

  @Test
  void wrongUseIsExit2AndOneLineThatSaysWhatWouldBeRight() {
    assertThat(run("--users", "3", "--out", directory.toString())).isEqualTo(2);
    assertThat(err.toString()).startsWith("users is 3, but must be from 10 to 50000");
  }

  @Test
  void anUnknownScenarioIsWrongUse() {
    assertThat(run("--scenario", "ransom", "--out", directory.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("no scenario is called 'ransom'");
  }

  @Test
  void aFileIsNoDirectory() throws Exception {
    Path file = Files.createFile(directory.resolve("x"));
    assertThat(run("--out", file.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("is a file");
  }
}
